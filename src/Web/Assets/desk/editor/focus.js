// Whoever was in something that an answer takes away goes on in its place: in the same control, else in the row's field.
import { formOf } from '../field.js';
import { controlOf } from './fields.js';

let last = null;

const describe = (element) => ({
  id: element.id,
  label: element.getAttribute('aria-label'),
  row: element.closest('.pair, .written'),
  section: element.closest('[id]')?.id,
});

document.addEventListener('htmx:before:swap', () => {
  const at = document.activeElement;
  last = at && at !== document.body ? describe(at) : null;
});

document.addEventListener('htmx:after:swap', () => {
  if (!last || (document.activeElement && document.activeElement !== document.body)) return;
  const { id, label, row, section } = last;
  last = null;
  const within = (row?.isConnected ? row : document.getElementById(section)) ?? document;
  const same = (id && document.getElementById(id)) || (label && within.querySelector(`[aria-label="${CSS.escape(label)}"]`));
  const form = within !== document && within.querySelector('form[data-saves]');
  (same || (form && controlOf(formOf(form))) || document.getElementById('content'))?.focus();
});
