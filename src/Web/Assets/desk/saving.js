// What is written inside [data-saves] and not yet saved holds the page: closing it asks first.
// htmx sends the field as one types. It counts as saved when the answer says so and nothing was typed meanwhile.
const unsaved = new Set();
const sent = new WeakMap();

const fieldsOf = (element) => (element.matches('textarea, input') ? [element] : [...element.querySelectorAll('textarea, input')]);

document.addEventListener('input', (event) => {
  if (event.target.closest('[data-saves]')) unsaved.add(event.target);
});

document.addEventListener('htmx:before:request', ({ detail }) => {
  fieldsOf(detail.ctx.sourceElement).forEach((field) => sent.set(field, field.value));
});

document.addEventListener('htmx:after:request', ({ detail }) => {
  if (!detail.ctx.response?.raw?.ok) return;
  fieldsOf(detail.ctx.sourceElement)
    .filter((field) => sent.get(field) === field.value)
    .forEach((field) => unsaved.delete(field));
});

// A form that is sent the plain way takes its fields along.
document.addEventListener('submit', (event) => fieldsOf(event.target).forEach((field) => unsaved.delete(field)));

window.addEventListener('beforeunload', (event) => {
  if ([...unsaved].some((field) => field.isConnected)) event.preventDefault();
});
