// A page that says data-live="ADDRESS" and data-live-after="NUMBER" hears what happens to stories while it is looked at:
//   live:change   detail { story, edition, kind, id, change, by }: what happened
//   live:NAME     any other event of the stream, with its data as detail
//   live:reload   too much happened for one page: it has to ask for everything anew
// document.documentElement.dataset.live says how it stands: "on", "lost" (it comes again by itself) or "off".
// Each page holds a stream of its own, and only while it is visible: a browser opens six connections to a host over HTTP/1.1, and
// tabs that wait in the background need none. What a page missed meanwhile it is told first when it is looked at again.
const letGoAfter = 30000;
const comeAgainAfter = [2000, 5000, 15000, 60000];

let stream = null;
let address = null;
let names = [];
let heard = null;
let failures = 0;
let leaving = 0;
let coming = 0;

function state(value) {
  document.documentElement.dataset.live = value;
}

function tell(name, detail) {
  document.dispatchEvent(new CustomEvent(`live:${name}`, { detail }));
}

function hear(event) {
  if (event.lastEventId) heard = event.lastEventId;
  if (event.type === 'beat') return;
  tell(event.type, event.data ? JSON.parse(event.data) : undefined);
}

function open() {
  clearTimeout(coming);
  if (stream || !address || document.hidden) return;
  const url = new URL(address, location.href);
  if (heard) url.searchParams.set('after', heard);
  stream = new EventSource(url);
  stream.addEventListener('hello', () => {
    failures = 0;
    state('on');
    tell('hello');
  });
  for (const name of ['change', 'reload', 'beat', ...names]) stream.addEventListener(name, hear);
  stream.addEventListener('error', lost);
}

// The browser itself comes again after a broken connection; not after an answer that is no stream.
function lost() {
  state('lost');
  if (stream?.readyState !== EventSource.CLOSED) return;
  close('lost');
  coming = setTimeout(open, comeAgainAfter[Math.min(failures++, comeAgainAfter.length - 1)]);
}

function close(as) {
  stream?.close();
  stream = null;
  state(as);
}

document.addEventListener('visibilitychange', () => {
  clearTimeout(leaving);
  if (document.hidden) leaving = setTimeout(() => close('off'), letGoAfter);
  else open();
});
// A page that comes back from the browser's own store of pages has lost its stream.
window.addEventListener('pagehide', () => close('off'));
window.addEventListener('pageshow', (event) => event.persisted && open());

document.addEventListener('DOMContentLoaded', () => {
  const page = document.querySelector('[data-live-after]');
  if (!page || !window.EventSource) return;
  address = page.dataset.live;
  heard = page.dataset.liveAfter ?? null;
  // Events of its own that a screen waits for: data-live-names="presence".
  names = page.dataset.liveNames?.split(' ') ?? [];
  open();
});
