// Claims, hand-overs and urgencies without leaving the board: the same forms, sent behind it, and a way to take the last one back.
const dialog = () => document.getElementById('assignment');
const toast = () => document.querySelector('[data-toast]');
let last = null;

export async function send(address, fields, kind) {
  const form = document.getElementById('act');
  const body = new URLSearchParams(new FormData(form));
  Object.entries(fields).forEach(([name, value]) => body.set(name, value));
  try {
    const answer = await fetch(address, { method: 'POST', headers: { 'HX-Request': 'true' }, body });
    const text = await answer.text();
    if (!answer.ok) return refuse(text);
    dialog().close();
    const told = JSON.parse(text);
    last = told.undo && kind !== 'undone' ? told : null;
    say(toast().dataset[saysOf(kind, told)], last);
    document.dispatchEvent(new CustomEvent('board:acted', { detail: address.split('/')[3] }));
  } catch {
    say(toast().dataset.saysLost);
  }
}

const saysOf = (kind, told) =>
  ({ claim: told.holder ? 'saysClaim' : 'saysRelease', release: 'saysRelease', 'hand-over': 'saysHandOver', undone: 'saysUndone' })[kind];

export function undo() {
  if (last) send(last.undo, { number: last.number }, 'undone');
}

function refuse(html) {
  const answer = new DOMParser().parseFromString(html, 'text/html');
  say(answer.body.textContent.trim());
}

function say(text, undoable) {
  const place = toast();
  place.replaceChildren(text ?? '');
  place.hidden = !text;
  // A modal dialog hides what lies under it.
  (dialog().open ? dialog() : document.querySelector('main')).append(place);
  if (!undoable) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button small';
  button.dataset.undoes = '';
  button.textContent = place.dataset.saysUndo;
  place.append(' ', button);
}

export async function open(address) {
  const answer = await fetch(address, { headers: { 'HX-Request': 'true' } });
  if (!answer.ok) return refuse(await answer.text());
  const content = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'button subtle';
  close.dataset.closes = '';
  close.textContent = dialog().dataset.saysClose;
  const foot = document.createElement('div');
  foot.className = 'actions';
  foot.append(close);
  dialog().replaceChildren(...content.body.childNodes, foot);
  dialog().showModal();
  (dialog().querySelector('#to') ?? dialog().querySelector('button')).focus();
}

document.addEventListener('submit', (event) => {
  const act = event.submitter?.closest('[data-act]');
  if (!act || !toast()) return;
  event.preventDefault();
  const fields = Object.fromEntries(new FormData(event.target, act));
  send(new URL(act.getAttribute('formaction') ?? event.target.getAttribute('action'), location.href).pathname, fields, act.dataset.act);
});

document.addEventListener('click', (event) => {
  if (event.target.closest('[data-undoes]')) undo();
  const opener = event.target.closest('[data-opens-assignment]');
  if (!opener || !dialog() || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  open(opener.href);
});
