/** How long the second press is waited for. */
const SURE_MS = 8_000;

type Parts = { ask: string; say: (sentence: string) => void; act: () => void; signal: AbortSignal };

/** Makes a button act on its second press only: the first says what the second will do. */
export const onSecondPress = (button: HTMLElement, { ask, say, act, signal }: Parts): void => {
  const words = button.textContent;
  let calm: ReturnType<typeof setTimeout> | undefined;
  const beCalm = (): void => {
    clearTimeout(calm);
    calm = undefined;
    button.textContent = words;
  };
  button.addEventListener(
    'click',
    () => {
      if (calm !== undefined) {
        beCalm();
        act();
        return;
      }
      button.textContent = `${words}? Press again`;
      say(ask);
      calm = setTimeout(beCalm, SURE_MS);
    },
    { signal },
  );
};
