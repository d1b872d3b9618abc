// What is written inside [data-saves] saves itself by htmx. Here: nothing typed is lost while a request is under way, fails, or
// is overtaken, and the page is not left before all is stored.
const again = 'save-again';
const retryAfter = 5000;

const unsaved = new Set(); // forms whose text the newsroom does not have yet
const failed = new Set(); // of these: forms whose last request came to nothing
const unanswered = new WeakMap(); // form -> texts that were sent and may have been stored, but were never answered

const formOf = (element) => element.closest?.('form[data-saves]');
const fieldOf = (form) => form.querySelector('textarea');
const waiting = () => [...unsaved].filter((form) => form.isConnected);

function say(form, text, state) {
  const saving = form.querySelector('.saving');
  if (!saving) return;
  saving.textContent = text;
  if (state) saving.dataset.saving = state;
  else delete saving.dataset.saving;
}

document.addEventListener('input', ({ target }) => {
  const form = formOf(target);
  if (!form) return;
  unsaved.add(form);
  if (!failed.has(form)) say(form, '');
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
  ctx.savedText = fieldOf(form).value;
  unanswered.set(form, [...sent, ctx.savedText].slice(-10));
});

// The answer says "Saved"; of a text that went on meanwhile that is not true, not for a moment.
document.addEventListener('htmx:after:swap', ({ detail: { ctx } }) => {
  const form = formOf(ctx.sourceElement);
  if (form && fieldOf(form).value !== ctx.savedText) say(form, '');
});

document.addEventListener('htmx:finally:request', ({ detail: { ctx } }) => {
  const form = formOf(ctx.sourceElement);
  if (!form) return;
  const status = ctx.response?.status ?? 0;
  const lost = status === 0 || status >= 500;
  const refused = !lost && status >= 400 && status !== 409;
  if (!lost) unanswered.delete(form);
  if (lost || status === 401) {
    failed.add(form);
    say(form, 'Not saved: there is no connection. It is tried again.', 'failed');
  } else {
    failed.delete(form);
    if (refused) say(form, 'Not saved', 'failed');
    else if (fieldOf(form).value === ctx.savedText) unsaved.delete(form);
    else say(form, '');
  }
  fieldOf(form).setAttribute('aria-invalid', String(refused));
  form.dispatchEvent(new Event('save-ended'));
});

function save(form) {
  return new Promise((ended) => {
    form.addEventListener('save-ended', ended, { once: true });
    form.dispatchEvent(new Event(again));
  });
}

const retry = () => [...failed].filter((form) => form.isConnected).forEach(save);
window.addEventListener('online', retry);
setInterval(retry, retryAfter);

// Whatever a form does, it does to the text that stands on the page: what is still under way is stored first. Each field is
// tried twice, since what is under way may be the text from before. A form's own field goes along with it.
document.addEventListener('submit', async (event) => {
  if (waiting().length === 0) return;
  event.preventDefault();
  const stillThere = rememberPlace(event.target);
  await Promise.all(waiting().map(save));
  await Promise.all(waiting().filter((form) => !failed.has(form)).map(save));
  unsaved.delete(event.target);
  if (waiting().length > 0) fieldOf(waiting()[0]).focus();
  else stillThere()?.requestSubmit(event.submitter?.isConnected ? event.submitter : null);
});

// The answer to a save may bring a new form to the place of the one that is being sent.
function rememberPlace(form) {
  const place = form.parentElement.closest('[id]')?.id;
  const action = form.getAttribute('action');
  return () => (form.isConnected ? form : document.getElementById(place)?.querySelector(`form[action="${CSS.escape(action)}"]`));
}

window.addEventListener('beforeunload', (event) => {
  if (waiting().length > 0) event.preventDefault();
});
