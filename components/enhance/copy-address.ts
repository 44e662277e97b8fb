import { build } from './build-element.ts';

export const NO_COPYING = 'The browser does not let pages copy: copy the address from its own field.';

/** A button that copies the address of the page it stands on, and tells `say` how it went. */
export const copyAddress = (text: string, name: string, say: (sentence: string) => void): HTMLElement => {
  const button = build('button', {
    type: 'button',
    class: 'cursor-pointer rounded-md border border-accent px-3 py-1.5 text-sm hover:bg-tint',
    'aria-label': name,
    text,
  });
  button.addEventListener('click', () => {
    // Emptied first, so that the same word is read aloud again.
    say('');
    copied(location.href).then(
      () => say('Copied'),
      () => say(NO_COPYING),
    );
  });
  return button;
};

/** Rejects where the browser forbids it; on an address without encryption there is no clipboard at all. */
export const copied = async (address: string): Promise<void> => navigator.clipboard.writeText(address);
