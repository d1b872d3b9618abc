// Text that the newsroom does not have yet, in the browser's own store: it outlives a reload, a closed tab and a crash.
const prefix = 'dragoman-text ';
const page = Date.now().toString(36) + Math.random().toString(36).slice(2);

// A page that is open holds a lock of its name: what it has kept is its own to send.
navigator.locks?.request(prefix + page, () => new Promise(() => {}));

const nameOf = (article, place) => `${prefix}${article} ${place} ${page}`;

// Whether it is in the store: there may be none, or no room.
export function keep(entry) {
  try {
    localStorage.setItem(nameOf(entry.article, entry.place), JSON.stringify({ ...entry, page, at: Date.now() }));
    return true;
  } catch {
    return false;
  }
}

export const forget = (article, place) => forgetNamed(nameOf(article, place));

export function forgetNamed(name) {
  try {
    localStorage.removeItem(name);
  } catch {
    // Where there is no store there is nothing in it.
  }
}

// What pages that are gone have left behind, the oldest first: of one person, in one article or in all.
export async function leftBehind(by, article) {
  const open = new Set((await navigator.locks?.query())?.held.map(({ name }) => name));
  return entries()
    .filter(({ entry }) => entry.by === by && (!article || entry.article === article))
    .filter(({ entry }) => entry.page !== page && !open.has(prefix + entry.page))
    .sort((one, other) => one.entry.at - other.entry.at);
}

function entries() {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(prefix))
      .map((name) => ({ name, entry: JSON.parse(localStorage.getItem(name)) }));
  } catch {
    return [];
  }
}
