// The board by keys. They work while no field and no dialog has the focus: one that is hidden may keep it until the next frame.
import { open, send, undo } from './claiming.js';

const cards = () => [...document.querySelectorAll('[data-board] :is(.story-card, .story-row)')].filter((card) => card.getClientRects().length > 0);
const current = () => document.activeElement?.closest('.story-card, .story-row');

function go(card) {
  card?.querySelector('.card-link').focus();
  card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function step(by) {
  const all = cards();
  const at = all.indexOf(current());
  go(at < 0 ? all[0] : all[Math.min(Math.max(at + by, 0), all.length - 1)]);
}

// Where the page is read from right to left, the next column lies to the left.
function column(by) {
  const columns = [...document.querySelectorAll('[data-board] .column')].filter((each) => each.querySelector('.story-card'));
  if (columns.length === 0) return;
  const way = document.dir === 'rtl' ? -by : by;
  const at = columns.indexOf(current()?.closest('.column'));
  go(columns[at < 0 ? 0 : Math.min(Math.max(at + way, 0), columns.length - 1)].querySelector('.story-card'));
}

const keys = {
  j: () => step(1),
  k: () => step(-1),
  ArrowDown: () => step(1),
  ArrowUp: () => step(-1),
  ArrowRight: () => column(1),
  ArrowLeft: () => column(-1),
  c: () => claim(current()),
  h: () => current() && assignment(current()),
  u: undo,
  '/': () => document.getElementById('q').focus(),
  '?': () => document.getElementById('board-keys').showModal(),
};

function assignment(card) {
  const opener = card.querySelector('[data-opens-assignment]');
  if (opener) open(opener.href);
}

function claim(card) {
  const button = card?.querySelector('button[data-act="claim"]');
  if (button) button.click();
  else if (card) assignment(card);
}

function urge(card, urgency) {
  if (card) send(card.dataset.urgencyOf, { urgency }, 'urgency');
}

document.addEventListener('keydown', (event) => {
  if (!document.querySelector('[data-board]') || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input, select, textarea, dialog')?.checkVisibility()) return;
  const act = /^[1-8]$/.test(event.key) ? () => urge(current(), event.key) : keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
