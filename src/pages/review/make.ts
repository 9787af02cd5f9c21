type Content = Node | string | null;

/** Makes an element: its properties, and what it holds. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content.filter((one) => one !== null));
  return element;
}

/** A button with a name, and what it does. */
export function button(name: string, does: () => void, about = ''): HTMLButtonElement {
  const unseen = about === '' ? null : make('span', { className: 'unseen' }, ` ${about}`);
  const made = make('button', { type: 'button' }, name, unseen);
  // What is selected in the document stays selected.
  made.addEventListener('mousedown', (event) => event.preventDefault());
  made.addEventListener('click', does);
  return made;
}
