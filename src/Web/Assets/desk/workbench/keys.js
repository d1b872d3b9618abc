// Acts on the block that one is in, by keys. The sheet of keys tells them to people.
import { focusAt } from '../editor/fields.js';
import { formIn, rowOf, rowsIn } from './page.js';

const acts = { s: 'split', j: 'merge', m: 'suggestions', ArrowUp: 'move-up', ArrowDown: 'move-down' };

const open = '.finding:is([data-severity=error], [data-severity=warning]):not([data-waived])';

// From any place of the page: to the words of the next block that something was found in.
function toFinding() {
  const found = rowsIn(document).filter((row) => row.querySelector(open));
  const here = document.activeElement;
  const next = found.find((row) => here.compareDocumentPosition(row) === Node.DOCUMENT_POSITION_FOLLOWING) ?? found[0];
  if (!next) return false;
  const [place] = JSON.parse(next.querySelector('[data-found]')?.dataset.found ?? '[]');
  focusAt(formIn(next), place?.end ?? Infinity);
  next.scrollIntoView({ block: 'nearest' });
  return true;
}

function toPublishing() {
  const heading = document.getElementById('publish');
  heading?.focus();
  return !!heading;
}

const ways = { KeyF: toFinding, KeyG: toPublishing };

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
  if (ways[event.code]?.()) {
    event.preventDefault();
    return;
  }
  const name = acts[event.key] ?? acts[event.code.replace('Key', '').toLowerCase()];
  const row = name && rowOf(document.activeElement);
  const act = row?.querySelector(`[data-key="${name}"]`);
  if (!act) return;
  event.preventDefault();
  act.click();
});
