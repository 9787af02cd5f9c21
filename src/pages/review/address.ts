import { all } from './elements.js';
import { choose, onChoose } from './link.js';
import { goTo } from './stepping.js';

/** How long one stays at a finding before the address is its own, in milliseconds. */
const REST = 100;

/** Has the address follow what is chosen, and goes where the address leads. */
export function startAddress(): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  onChoose((entry) => {
    clearTimeout(waiting);
    const put = () => history.replaceState(null, '', `#${entry?.id}`);
    if (entry?.id) waiting = setTimeout(put, REST);
  });
  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target?.dataset.entry) goTo(target);
  };
  window.addEventListener('hashchange', follow);
  for (const link of all('.citing a')) {
    link.addEventListener('click', () => {
      const of = link.closest<HTMLElement>('[data-entry]')?.dataset.entry;
      if (of) choose(of);
    });
  }
  follow();
}
