// Acts on the blocks of an article whose answer is the rows as they are now: the page takes from it what concerns the fields it has.
import { htmx } from './htmx.js';

const token = (form) => form.querySelector('[name=__RequestVerificationToken]').value;

// The answer; null when nothing came of it.
export async function arrange(form, verb, fields = [], refused = () => {}) {
  try {
    const answer = await fetch(`${form.action}/${verb}`, {
      method: 'POST',
      headers: { 'HX-Request': 'true' },
      body: new URLSearchParams([['__RequestVerificationToken', token(form)], ...fields]),
    });
    if (!answer.ok) return null;
    const rows = new DOMParser().parseFromString(await answer.text(), 'text/html');
    put('undo', rows);
    return rows;
  } catch {
    refused();
    return null;
  }
}

function put(id, rows) {
  const [here, there] = [document.getElementById(id), rows.getElementById(id)];
  if (!here || !there) return;
  there.removeAttribute('hx-swap-oob');
  here.replaceWith(there);
  htmx.process(there);
}

// How the newsroom has the field now; its text stays with the page. Null where the newsroom has no such block.
export function adopt(form, rows) {
  const there = rows.getElementById(form.id);
  if (!there) return null;
  put(`status-${form.id}`, rows);
  const area = there.querySelector('textarea[name=text]');
  return { text: area.value, marks: JSON.parse(area.dataset.marks || '[]') };
}
