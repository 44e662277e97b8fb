/**
 * What a script adds to the server's HTML stands in a `<script-part>`. The server never sends one, so whoever swaps
 * HTML in knows by the name that it is not the server's to take away.
 */
export const SCRIPT_PART = 'script-part';

export const scriptPart = (...content: (Node | string)[]): HTMLElement => {
  const part = document.createElement(SCRIPT_PART);
  part.append(...content);
  return part;
};

/** Whether something happened within what a script added. */
export const isScriptPart = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(SCRIPT_PART) !== null;
