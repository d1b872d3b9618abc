// @ and the beginning of a name offer the colleagues whom it may mean.
const state = { area: null, start: 0 };

const listOf = (area) => document.getElementById(area.dataset.calls);
const shown = (list) => [...list.querySelectorAll('[role=option]:not([hidden])')];

function close() {
  if (!state.area) return;
  listOf(state.area).hidden = true;
  state.area.removeAttribute('aria-activedescendant');
  state.area = null;
}

function offer(area) {
  const before = area.value.slice(0, area.selectionStart);
  const typed = /(?:^|\s)@([^@\n]{0,40})$/.exec(before)?.[1];
  const list = listOf(area);
  if (typed === undefined || !list) return close();
  for (const option of list.children) option.hidden = !option.dataset.name.toLocaleLowerCase().split(/\s+/).some((_, at, words) => words.slice(at).join(' ').startsWith(typed.toLocaleLowerCase()));
  const found = shown(list);
  if (found.length === 0 || found.some((option) => option.dataset.name === typed)) return close();
  Object.assign(state, { area, start: before.length - typed.length });
  list.hidden = false;
  choose(found[0]);
}

function choose(option) {
  const list = option.parentElement;
  for (const other of list.children) other.setAttribute('aria-selected', String(other === option));
  state.area.setAttribute('aria-activedescendant', option.id);
}

function take(option) {
  const { area, start } = state;
  const end = area.selectionStart;
  area.setRangeText(`${option.dataset.name} `, start, end, 'end');
  close();
  area.focus();
}

document.addEventListener('input', ({ target }) => target.matches?.('[data-calls]') && offer(target));
document.addEventListener('focusout', () => setTimeout(() => state.area && document.activeElement !== state.area && close()));
document.addEventListener('mousedown', (event) => {
  const option = event.target.closest?.('.names-called [role=option]');
  if (!option || !state.area) return;
  event.preventDefault();
  take(option);
});
document.addEventListener('keydown', (event) => {
  if (!state.area || event.target !== state.area) return;
  const found = shown(listOf(state.area));
  const at = found.findIndex((option) => option.getAttribute('aria-selected') === 'true');
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') choose(found[(at + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length]);
  else if (event.key === 'Enter' || event.key === 'Tab') take(found[at]);
  else if (event.key === 'Escape') close();
  else return;
  event.preventDefault();
}, { capture: true });
