// Acts on the block that one is in, by keys. The sheet of keys tells them to people.
import { rowOf } from './page.js';

const acts = { s: 'split', j: 'merge', m: 'suggestions', ArrowUp: 'move-up', ArrowDown: 'move-down' };

document.addEventListener('keydown', (event) => {
  if (!event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.code === 'KeyZ' && !event.shiftKey) {
    const undo = document.querySelector('#undo button');
    if (!undo) return;
    event.preventDefault();
    undo.click();
    return;
  }
  if (!event.shiftKey) return;
  const name = acts[event.key] ?? acts[event.code.replace('Key', '').toLowerCase()];
  const row = name && rowOf(document.activeElement);
  const act = row?.querySelector(`[data-key="${name}"]`);
  if (!act) return;
  event.preventDefault();
  act.click();
});
