// The rows of the page become those that the newsroom has: what is new comes, what is gone goes, what moved moves. A text that
// somebody types is left alone; what others made of it is told beside it.
import { controlOf, focusAt } from '../editor/fields.js';
import { forgetForm, waiting } from '../saving.js';
import { notice } from '../words.js';
import { at, ask, bench, formIn, put, rowNamed, rowOf, rowsIn, says, settle } from './page.js';

const seenIn = (form) => form?.querySelector('[name=seen]')?.value;
const isBusy = (form) => !!form && (waiting().includes(form) || form.contains(document.activeElement));

function renew(old, row, replaced, news) {
  const [form, coming] = [formIn(old), formIn(row)];
  const key = row.dataset.key;
  const changed = seenIn(form) !== seenIn(coming);
  if (!!form !== !!coming || replaced.has(key) || (changed && !isBusy(form))) {
    if (form && !replaced.has(key) && isBusy(form)) return old;
    if (form && replaced.has(key)) forgetForm(form);
    if (!replaced.has(key)) keepNews(coming, news.get(`news-${key}`));
    const panel = old.querySelector(':scope > .panel:not([hidden])');
    if (panel) row.querySelector(':scope > .panel')?.replaceWith(panel);
    old.replaceWith(row);
    settle(row);
    return row;
  }
  const told = news.get(`news-${key}`) ?? coming?.querySelector('.news');
  if (changed || told?.querySelector('.notice') || form?.querySelector('.news .notice.warn')) keepNews(form, told, changed);
  const parts = ['source', 'actions', 'findings'].map((name) => row.querySelector(`#${name}-${CSS.escape(key)}`)).filter(Boolean);
  const renewed = parts.map(put).filter(Boolean);
  state(form, coming);
  ['kind', 'version'].forEach((name) => (old.dataset[name] = row.dataset[name] ?? ''));
  for (const name of ['aria-label']) if (row.hasAttribute(name)) old.setAttribute(name, row.getAttribute(name));
  if (coming) controlOf(form).setAttribute('aria-label', coming.querySelector('textarea[name=text]').getAttribute('aria-label'));
  settle(...renewed);
  return old;
}

// The state, and who drafted it, stand among what was saved; the starting point of a text that goes on stays.
function state(form, coming) {
  const [old, now] = [form, coming].map((each) => [...(each?.querySelectorAll('.block-status > :is(.badge, .drafted)') ?? [])]);
  if (!coming || old.map(({ outerHTML }) => outerHTML).join() === now.map(({ outerHTML }) => outerHTML).join()) return;
  old.forEach((each) => each.remove());
  form.querySelector('.block-status > .saving').before(...now);
}

function keepNews(form, news, kept = false) {
  const place = form?.querySelector('.news');
  if (!place || !news) return;
  if (!kept) news.querySelector('[data-when-kept]')?.remove();
  place.replaceChildren(...news.childNodes);
}

// A text that nobody has but this page is not taken away with its row.
function leave(row) {
  const form = formIn(row);
  if (!isBusy(form) || row.dataset.gone) {
    if (!row.dataset.gone) row.remove();
    return;
  }
  row.dataset.gone = 'true';
  row.prepend(notice(says('Gone')));
}

export function show(parts) {
  const section = parts.querySelector('#rows');
  if (!section) {
    [...parts.children].forEach(put);
    document.dispatchEvent(new Event('rows-changed'));
    return;
  }
  const home = document.getElementById('rows');
  const replaced = new Set((section.dataset.replaced ?? '').split(' ').filter(Boolean));
  const all = [...parts.children];
  const news = new Map(all.filter((part) => part.matches('.news')).map((part) => [part.id, part]));
  const coming = [...section.querySelectorAll(':scope > [data-key]')];
  const keys = new Set(coming.map((row) => row.dataset.key));
  [...home.querySelectorAll(':scope > [data-key]')].filter((row) => !keys.has(row.dataset.key) && !formIn(row)?.dataset.begun).forEach(leave);
  let before = home.querySelector(':scope > .pairs-head');
  for (const row of coming) {
    const old = rowNamed(row.dataset.key);
    let now = old;
    if (!old) now = row;
    else if (!('same' in row.dataset)) now = renew(old, row, replaced, news);
    const place = before ? before.nextElementSibling : home.firstElementChild;
    if (place !== now && !(place && formIn(place)?.dataset.begun && old)) {
      const focused = now.contains(document.activeElement) ? document.activeElement : null;
      home.insertBefore(now, place);
      focused?.focus();
    }
    if (!old) settle(now);
    before = now;
  }
  if (section.dataset.revision) home.dataset.revision = section.dataset.revision;
  settle(...all.filter((part) => part !== section && !part.matches('.news')).map(put).filter(Boolean));
  goOn(section.dataset.place, replaced.size > 0);
}

// Whoever acted goes on in the row that came of it.
function goOn(place, changed) {
  const lost = !document.activeElement || document.activeElement === document.body;
  if (!place || !(changed || lost || !rowOf(document.activeElement))) return;
  const row = rowNamed(place);
  const form = formIn(row);
  row?.scrollIntoView({ block: 'nearest' });
  if (form) focusAt(form, 0);
  else row?.querySelector('a, button, summary')?.focus();
}

const version = (row) => `${row.dataset.key}=${row.dataset.version ?? ''}`;
const mostSent = 24000;

let asking = null;
let again = false;

// Asks for what is not as the page has it; while one answer is under way, once more after it.
export function refresh() {
  if (!bench()) return null;
  if (asking) {
    again = true;
    return asking;
  }
  asking = look().finally(() => {
    asking = null;
    if (again) {
      again = false;
      refresh();
    }
  });
  return asking;
}

async function look() {
  const known = rowsIn(document).map(version).join(' ');
  const address = new URL(`${at()}/rows`, location.href);
  address.searchParams.set('since', document.getElementById('rows').dataset.revision);
  const sources = document.getElementById('interruptions')?.dataset.sources;
  if (sources) address.searchParams.set('sources', sources);
  try {
    const { ok, parts } = await ask(address, { headers: known.length < mostSent ? { 'X-Rows': known } : {} });
    if (ok) show(parts);
  } catch {
    // The line is cut: the stream tells when it is back, and what was missed.
  }
}
