// What is written inside [data-saves] saves itself by htmx. Nothing typed is lost while a request is under way, fails, or is
// overtaken: it is in the browser's store from the first letter until the newsroom says that it has it.
import { areaOf, articleOf, entryOf, formOf, say, writtenIn } from './field.js';
import { forget, keep } from './keeping.js';
import { text } from './words.js';

const unsaved = new Set(); // forms whose text the newsroom does not have yet
const failed = new Map(); // of these: forms whose last request came to nothing -> the status of its answer
const unkept = new Set(); // of these: forms whose text is not in the browser's store either
const underWay = new Set(); // forms whose request is not answered yet
const unanswered = new WeakMap(); // form -> texts that were sent and may have been stored, but were never answered

const connected = (forms) => [...forms].filter((form) => form.isConnected);

export const waiting = () => connected(unsaved);
export const held = () => connected(failed.keys());
export const lost = () => connected(unkept);
export const lastStatus = () => [...failed.values()].at(-1);
export const isUnsaved = (form) => unsaved.has(form);
export const isFailed = (form) => failed.has(form);
export const isUnderWay = (form) => underWay.has(form);
export const sentBy = (form) => unanswered.get(form) ?? [];

const changed = () => document.dispatchEvent(new Event('saving-changed'));

function keepForm(form) {
  if (keep({ ...entryOf(form), sent: sentBy(form) })) unkept.delete(form);
  else unkept.add(form);
}

// Something was written that the newsroom does not have.
export function note(form) {
  unsaved.add(form);
  keepForm(form);
  if (!failed.has(form)) say(form, '');
}

// Text that an earlier page left behind goes on where it was: over the text that it was written over.
export function takeUp(form, { seen, sent }) {
  const from = form.querySelector('[name=seen]');
  if (from && seen) from.value = seen;
  unanswered.set(form, sent ?? []);
  note(form);
}

export function forgetForm(form) {
  forget(articleOf(form), form.id);
  [unsaved, failed, unkept].forEach((forms) => forms.delete(form));
  changed();
}

// A request that waited its turn takes the text, the starting point and the target of now, not of when it was asked for.
document.addEventListener('htmx:before:request', ({ detail: { ctx } }) => {
  const form = formOf(ctx.sourceElement);
  if (!form) return;
  underWay.add(form);
  const body = new FormData(form);
  sentBy(form).forEach((sent) => body.append('sent', sent));
  ctx.request.body = new URLSearchParams(body);
  ctx.target = form.querySelector('.block-status');
  ctx.written = writtenIn(form);
  ctx.savedText = areaOf(form).value;
  unanswered.set(form, [...sentBy(form), ctx.savedText].slice(-10));
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
  underWay.delete(form);
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
  (form.querySelector('.block-text') ?? areaOf(form)).setAttribute('aria-invalid', String(refused));
  form.dispatchEvent(new Event('save-ended'));
  changed();
});

function answered(form, written) {
  isMade(form);
  if (writtenIn(form) === written) forgetForm(form);
  else {
    keepForm(form);
    say(form, '');
  }
}

// The newsroom has the block: it is not made again should somebody take it out.
export function isMade(form) {
  form.querySelector(':scope > [name=after]')?.remove();
  delete form.dataset.begun;
}
