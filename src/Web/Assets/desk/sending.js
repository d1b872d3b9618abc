// When a field is sent: after a pause, when it is left, when something depends on it, and again when the line is back.
import { areaOf, formOf } from './field.js';
import { held, isFailed, isUnderWay, isUnsaved, note, takeUp, waiting } from './saving.js';

const pause = 700;
const retryAfter = 5000;

const pauses = new WeakMap();
const prior = new WeakMap(); // form -> what comes before its next save

document.addEventListener('input', ({ target }) => {
  const form = formOf(target);
  if (!form || target !== areaOf(form)) return;
  note(form);
  clearTimeout(pauses.get(form));
  pauses.set(form, setTimeout(() => save(form), pause));
});

document.addEventListener('focusout', ({ target }) => {
  const form = formOf(target);
  if (form && isUnsaved(form) && !isFailed(form)) save(form);
});

const ended = (form) => new Promise((done) => form.addEventListener('save-ended', done, { once: true }));

// Nothing of the form is on its way.
export const idle = (form) => (isUnderWay(form) ? ended(form) : Promise.resolve());

// The form's next save waits for an act that its text depends on; without an answer to that, it is saved as it is.
export const after = (act, ...forms) => forms.forEach((form) => prior.set(form, act));

// A block that was begun on the page is made behind the one before it: that one comes first.
export async function save(form) {
  clearTimeout(pauses.get(form));
  await prior.get(form);
  prior.delete(form);
  const before = form.dataset.begun && document.getElementById(form.querySelector('[name=after]')?.value);
  if (before?.dataset?.begun && isUnsaved(before) && !isFailed(before)) await save(before);
  if (!form.isConnected || !isUnsaved(form)) return;
  const answer = ended(form);
  form.dispatchEvent(new Event('save-now'));
  await answer;
}

// Whether the newsroom has the form's text: tried twice, since what is under way may be the text from before.
export async function flush(form) {
  await prior.get(form);
  for (let tries = 0; tries < 2 && isUnsaved(form) && !(tries > 0 && isFailed(form)); tries++) await save(form);
  return !isUnsaved(form);
}

export async function flushAll() {
  await Promise.all(waiting().filter((form) => !form.dataset.begun).map(flush));
  for (const form of waiting().filter((form) => !isFailed(form))) await flush(form);
  return waiting().length === 0;
}

export function resume(form, entry) {
  takeUp(form, entry);
  return save(form);
}

const retry = () => held().forEach(save);
window.addEventListener('online', retry);
setInterval(retry, retryAfter);
