// What the scripts of an open article share: where it is, its rows, and requests that answer with parts of the page.
import { htmx } from '../htmx.js';
import { dropGone } from '../editor/fields.js';
import { watch } from '../editor/mounting.js';

export const bench = () => document.getElementById('workbench');
export const at = () => bench()?.dataset.at;
export const me = () => document.body.dataset.account;
export const rowsIn = (root) => [...root.querySelectorAll('#rows > [data-key]')];
export const rowOf = (element) => element?.closest?.('#rows > [data-key]');
export const rowNamed = (key) => document.querySelector(`#rows > [data-key="${CSS.escape(key)}"]`);
export const formIn = (row) => row?.querySelector('form[data-saves]');
export const says = (name, who = '') => (bench()?.dataset[`says${name}`] ?? '').replace('NAME', who);

export async function ask(address, { body, headers = {} } = {}) {
  const answer = await fetch(address, { method: body ? 'POST' : 'GET', body, headers: { 'HX-Request': 'true', ...headers }, redirect: 'manual' });
  const parts = document.createElement('template');
  parts.innerHTML = await answer.text();
  return { ok: answer.ok, status: answer.status, parts: parts.content };
}

// Scripts find what has come, and leave what has gone.
export function settle(...elements) {
  for (const element of elements) {
    htmx.process(element);
    watch(element);
  }
  dropGone();
  document.dispatchEvent(new Event('rows-changed'));
}

// Tokens differ from answer to answer, and what a person has opened is theirs.
const bare = (element) => {
  const copy = element.cloneNode(true);
  copy.querySelectorAll('[name=__RequestVerificationToken]').forEach((field) => field.removeAttribute('value'));
  copy.querySelectorAll('details').forEach((details) => details.removeAttribute('open'));
  copy.removeAttribute('hx-swap-oob');
  return copy.outerHTML;
};

// Puts a part in the place of the one that the page has, unless somebody is in it.
export function put(part) {
  const old = part.id && document.getElementById(part.id);
  if (!old) return null;
  if (part.getAttribute('hx-swap-oob') === 'beforeend') {
    const added = [...part.children];
    Object.entries(part.dataset).forEach(([name, value]) => (old.dataset[name] = value));
    old.append(...added);
    return old;
  }
  const inside = old.contains(document.activeElement) ? document.activeElement : null;
  if (bare(old) === bare(part) || inside?.matches('input, textarea, select, [contenteditable=true]') || (old.querySelector('details[open]') && old.querySelector('details[open] :is(input:not([type=hidden]), textarea)'))) return null;
  part.removeAttribute('hx-swap-oob');
  part.querySelectorAll('details').forEach((details, index) => (details.open = old.querySelectorAll('details')[index]?.open ?? false));
  keepTyped(old, part);
  old.replaceWith(part);
  if (inside) goOnIn(part, inside);
  return part;
}

// What was chosen and typed, and not sent, is kept.
function keepTyped(old, part) {
  for (const field of old.querySelectorAll('input:not([type=hidden], [type=file]), textarea, select')) {
    const same = field.id ? part.querySelector(`#${CSS.escape(field.id)}`) : part.querySelector(`input[type=radio][name="${CSS.escape(field.name)}"][value="${CSS.escape(field.value)}"]`);
    if (!same || !isChanged(field)) continue;
    if (field.matches('[type=radio], [type=checkbox]')) same.checked = field.checked;
    else same.value = field.value;
  }
}

const isChanged = (field) =>
  field.matches('select') ? [...field.options].some(({ selected, defaultSelected }) => selected !== defaultSelected)
  : field.matches('[type=radio], [type=checkbox]') ? field.checked !== field.defaultChecked
  : field.value !== field.defaultValue;

// Whoever was at a button goes on at the same one, or where it was.
const nameOf = (control) => control.getAttribute('aria-label') ?? control.textContent;

function goOnIn(part, left) {
  const controls = [...part.querySelectorAll('a[href], button, summary')];
  (controls.find((control) => nameOf(control) === nameOf(left)) ?? controls[0])?.focus();
}
