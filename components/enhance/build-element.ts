type Given = { class?: string; text?: string; [attribute: string]: string | undefined };

/** An element with its classes, attributes and content; text is only ever text. */
export const build = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  { text, ...attributes }: Given = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(key, value);
  element.append(...(text === undefined ? content : [text, ...content]));
  return element;
};
