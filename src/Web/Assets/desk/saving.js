// What is written inside [data-saves] saves itself by htmx. Nothing typed is lost while a request is under way, fails, or is
// overtaken: it is in the browser's store from the first letter until the newsroom says that it has it.
import { areaOf, articleOf, entryOf, formOf, say, writtenIn } from './field.js';
import { forget, keep } from './keeping.js';
import { text } from './words.js';

const pause = 700;
const retryAfter = 5000;

const unsaved = new Set(); // forms whose text the newsroom does not have yet
const failed = new Map(); // of these: forms whose last request came to nothing -> the status of its answer
const unkept = new Set(); // of these: forms whose text is not in the browser's store either
const unanswered = new WeakMap(); // form -> texts that were sent and may have been stored, but were never answered
const pauses = new WeakMap();

const connected = (forms) => [...forms].filter((form) => form.isConnected);

export const waiting = () => connected(unsaved);
export const held = () => connected(failed.keys());
export const lost = () => connected(unkept);
export const lastStatus = () => [...failed.values()].at(-1);

const changed = () => document.dispatchEvent(new Event('saving-changed'));

function keepForm(form) {
  if (keep({ ...entryOf(form), sent: unanswered.get(form) ?? [] })) unkept.delete(form);
  else unkept.add(form);
}

export function forgetForm(form) {
  forget(articleOf(form), form.id);
  [unsaved, failed, unkept].forEach((forms) => forms.delete(form));
  clearTimeout(pauses.get(form));
  changed();
}

// Text that an earlier page left behind goes on where it was: over the text that it was written over.
export function resume(form, { seen, sent }) {
  const from = form.querySelector('[name=seen]');
  if (from && seen) from.value = seen;
  unanswered.set(form, sent ?? []);
  unsaved.add(form);
  keepForm(form);
  return save(form);
}

document.addEventListener('input', ({ target }) => {
  const form = formOf(target);
  if (!form || !target.matches('textarea[name=text]')) return;
  unsaved.add(form);
  keepForm(form);
  if (!failed.has(form)) say(form, '');
  clearTimeout(pauses.get(form));
  pauses.set(form, setTimeout(() => save(form), pause));
});

document.addEventListener('focusout', ({ target }) => {
  const form = formOf(target);
  if (form && unsaved.has(form) && !failed.has(form)) save(form);
});

// A request that waited its turn takes the text, the starting point and the target of now, not of when it was asked for.
document.addEventListener('htmx:before:request', ({ detail: { ctx } }) => {
  const form = formOf(ctx.sourceElement);
  if (!form) return;
  const sent = unanswered.get(form) ?? [];
  const body = new FormData(form);
  sent.forEach((text) => body.append('sent', text));
  ctx.request.body = new URLSearchParams(body);
  ctx.target = form.querySelector('.block-status');
  ctx.written = writtenIn(form);
  ctx.savedText = areaOf(form).value;
  unanswered.set(form, [...sent, ctx.savedText].slice(-10));
  if (unsaved.has(form)) keepForm(form);
});

// The answer says "Saved"; of a text that went on meanwhile that is not true, not for a moment.
document.addEventListener('htmx:after:swap', ({ detail: { ctx } }) => {
  const form = formOf(ctx.sourceElement);
  if (form && writtenIn(form) !== ctx.written) say(form, '');
});

document.addEventListener('htmx:finally:request', ({ detail: { ctx } }) => {
  const form = formOf(ctx.sourceElement);
  if (!form) return;
  const status = ctx.response?.status ?? 0;
  const nothing = status === 0 || status >= 500;
  const refused = !nothing && status >= 400 && status !== 409;
  if (!nothing) unanswered.delete(form);
  if (nothing || status === 401) {
    failed.set(form, status);
    say(form, text('notSaved'), 'waits');
  } else {
    failed.delete(form);
    if (refused) say(form, text('refused'), 'failed');
    else answered(form, ctx.written);
  }
  const control = form.querySelector('.block-text') ?? areaOf(form);
  control.setAttribute('aria-invalid', String(refused));
  form.dispatchEvent(new Event('save-ended'));
  changed();
});

function answered(form, written) {
  form.querySelector(':scope > [name=after]')?.remove();
  delete form.dataset.begun;
  if (writtenIn(form) === written) forgetForm(form);
  else {
    keepForm(form);
    say(form, '');
  }
}

// A block that was begun on the page is made behind the one before it: that one comes first.
export async function save(form) {
  clearTimeout(pauses.get(form));
  const before = form.dataset.begun && document.getElementById(form.querySelector('[name=after]')?.value);
  if (before?.dataset?.begun && !failed.has(before)) await save(before);
  return new Promise((ended) => {
    form.addEventListener('save-ended', ended, { once: true });
    form.dispatchEvent(new Event('save-now'));
  });
}

// Whether the newsroom has the form's text: tried twice, since what is under way may be the text from before.
export async function flush(form) {
  for (let tries = 0; tries < 2 && unsaved.has(form) && !(tries > 0 && failed.has(form)); tries++) await save(form);
  return !unsaved.has(form);
}

export async function flushAll() {
  for (const form of waiting()) await flush(form);
  return waiting().length === 0;
}

export const retry = () => held().forEach(save);
window.addEventListener('online', retry);
setInterval(retry, retryAfter);
