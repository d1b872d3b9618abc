// How long a headline is, in letters as people count them, beside the length that works.
import { areaOf, formOf } from '../field.js';
import { text } from '../words.js';

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const later = new WeakMap();

export const lengthOf = (written) => [...letters.segment(written.trim())].length;

function stateOf(length, [least, most]) {
  if (length === 0) return '';
  return length < least ? 'short' : length > most ? 'long' : 'good';
}

export function showLength(form) {
  const hint = form.querySelector('.length-hint');
  if (!hint) return;
  const range = form.dataset.length.split('-').map(Number);
  const length = lengthOf(areaOf(form).value);
  const state = stateOf(length, range);
  hint.querySelector('[data-count]').textContent = new Intl.NumberFormat(document.documentElement.lang).format(length);
  const said = hint.querySelector('[role=status]');
  const news = state === '' ? '' : text(state);
  // Only a turn is told aloud, not each letter.
  if (said.textContent !== news) said.textContent = news;
  hint.dataset.state = state;
}

export function startLengths() {
  document.querySelectorAll('form[data-length]').forEach(showLength);
  document.addEventListener('input', ({ target }) => {
    const form = formOf(target);
    if (!form?.dataset.length) return;
    clearTimeout(later.get(form));
    later.set(form, setTimeout(showLength, 150, form));
  });
}
