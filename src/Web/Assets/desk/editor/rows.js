// From block to block by keys.
import { flush } from '../sending.js';
import { controlOf, focusAt } from './fields.js';

const rowOf = (form) => form.closest('.pair, .written');
const forms = () => [...document.querySelectorAll('form[data-saves]')].filter((form) => form.checkVisibility());

export function go(form, step) {
  const all = forms();
  const next = all[all.indexOf(form) + step];
  if (next) focusAt(next, step > 0 ? 0 : Infinity);
}

const unsettled = (form) => {
  const state = rowOf(form)?.querySelector('.block-status .badge')?.dataset.state;
  return state === undefined || state === 'untranslated' || state === 'draft' || state === 'stale';
};

// The cursor goes on at once; what it leaves is stored and then confirmed.
export async function confirmAndGoOn(form) {
  const all = forms();
  const at = all.indexOf(form);
  const next = [...all.slice(at + 1), ...all.slice(0, at)].find(unsettled);
  if (next) focusAt(next, Infinity);
  else controlOf(form).blur();
  await flush(form);
  rowOf(form)?.querySelector('form[action$="/confirm"]')?.requestSubmit();
  if (!next) document.getElementById('publish')?.focus();
}

// What the row offers, by its name; what is folded up is unfolded and takes the cursor.
const offers = {
  suggestion: '.suggestion button[type=submit]',
  'leave-out': 'details:has(form[action$="/leave-out"]) > summary',
};

export function press(form, name) {
  const chosen = `[data-key="${name}"]`;
  const row = rowOf(form);
  const offer = row?.querySelector(chosen) ?? (offers[name] && row?.querySelector(offers[name])) ?? document.querySelector(`${chosen}[data-page]`);
  if (!offer) return;
  offer.focus();
  offer.click();
  if (offer.matches('summary')) offer.parentElement.querySelector('input:not([type=hidden]), textarea, button')?.focus();
}
