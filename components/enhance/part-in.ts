/** The part of an element's HTML that the server marked with this name. Throws where it sent none. */
export const partIn = (element: HTMLElement, name: string): HTMLElement => {
  const part = element.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (!part) throw new Error(`<${element.localName}> has no part "${name}".`);
  return part;
};
