/** How long the second press is waited for. */
const SURE_MS = 8_000;
/** A press sooner than this after the first is the same one still: a double click, a trembling hand. */
const SAME_PRESS_MS = 500;

type Button = Pick<HTMLElement, 'textContent' | 'addEventListener'>;
type Parts = { ask: string; say: (sentence: string) => void; act: () => void; signal: AbortSignal };

/** Makes a button act on its second press only: the first says what the second will do. */
export const onSecondPress = (button: Button, { ask, say, act, signal }: Parts): void => {
  const words = button.textContent;
  let calm: ReturnType<typeof setTimeout> | undefined;
  let askedAt = 0;
  const beCalm = (): void => {
    clearTimeout(calm);
    calm = undefined;
    button.textContent = words;
  };
  // A key that is held presses again and again.
  button.addEventListener('keydown', (event) => event.repeat && event.preventDefault(), { signal });
  button.addEventListener(
    'click',
    () => {
      if (calm === undefined) {
        button.textContent = `${words}? Press again`;
        say(ask);
        askedAt = performance.now();
        calm = setTimeout(beCalm, SURE_MS);
      } else if (performance.now() - askedAt >= SAME_PRESS_MS) {
        beCalm();
        act();
      }
    },
    { signal },
  );
};
