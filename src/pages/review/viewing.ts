import { all, byId, one } from './elements.js';
import { printedSide } from './sides.js';

const LEAST = 50;
const MOST = 300;
const STEP = 25;
let zoom = 100;

/** Makes zoom, the divider and the switch between the sides work. */
export function startViewing(): void {
  byId('zoom-in', HTMLButtonElement).addEventListener('click', () => zoomTo(zoom + STEP));
  byId('zoom-out', HTMLButtonElement).addEventListener('click', () => zoomTo(zoom - STEP));
  startDivider();
  for (const button of all('[data-side]')) {
    button.addEventListener('click', () => showSide(button.dataset.side ?? 'record'));
  }
  showSide('record');
}

/** Makes the document larger or smaller: what is read stays in view. */
function zoomTo(wanted: number): void {
  const side = printedSide();
  const middle = (side.scrollTop + side.clientHeight / 2) / side.scrollHeight;
  zoom = Math.min(MOST, Math.max(LEAST, wanted));
  side.style.setProperty('--zoom', String(zoom / 100));
  byId('zoom-now', HTMLOutputElement).value = `${zoom}%`;
  side.scrollTop = middle * side.scrollHeight - side.clientHeight / 2;
}

/** Shows one of the sides, where there is no room for both. */
export function showSide(side: string): void {
  one('main').dataset.shown = side;
  for (const button of all('[data-side]')) {
    button.setAttribute('aria-pressed', String(button.dataset.side === side));
  }
}

const NARROWEST = 20;
const WIDEST = 80;

function startDivider(): void {
  const divider = byId('divider', HTMLDivElement);
  const moveTo = (percent: number) => {
    const share = Math.round(Math.min(WIDEST, Math.max(NARROWEST, percent)));
    one('main').style.setProperty('--share', `${share}%`);
    divider.setAttribute('aria-valuenow', String(share));
  };
  divider.addEventListener('pointerdown', (event) => {
    divider.setPointerCapture(event.pointerId);
    event.preventDefault();
    divider.focus();
  });
  divider.addEventListener('pointermove', ({ pointerId, clientX }) => {
    if (!divider.hasPointerCapture(pointerId)) return;
    const { left, width } = one('main').getBoundingClientRect();
    moveTo(((clientX - left) / width) * 100);
  });
  divider.addEventListener('keydown', (event) => {
    const by = { ArrowLeft: -5, ArrowRight: 5 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    moveTo(Number(divider.getAttribute('aria-valuenow')) + by);
  });
}
