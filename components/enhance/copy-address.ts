import { build } from './build-element.ts';
import { NotSaved } from './device-store.ts';

export const NO_COPYING = 'The browser does not let pages copy: copy the address from its own field.';

/**
 * A button that copies an address, that of the page it stands on if none is given, and tells `say` how it went.
 * `address` may throw NotSaved where there is nothing to copy.
 */
export const copyAddress = (
  text: string,
  name: string,
  say: (sentence: string) => void,
  address: () => string = () => location.href,
): HTMLElement => {
  const button = build('button', {
    type: 'button',
    class: 'cursor-pointer rounded-md border border-accent px-3 py-1.5 text-sm hover:bg-tint',
    'aria-label': name,
    text,
  });
  const copyNow = async (): Promise<void> => copied(address());
  button.addEventListener('click', () => {
    // Emptied first, so that the same word is read aloud again.
    say('');
    copyNow().then(
      () => say('Copied'),
      (error: unknown) => say(error instanceof NotSaved ? error.message : NO_COPYING),
    );
  });
  return button;
};

/** Rejects where the browser forbids it; on an address without encryption there is no clipboard at all. */
export const copied = async (address: string): Promise<void> => navigator.clipboard.writeText(address);
