// Text of earlier pages that still waits in this browser: every page of the desk leads to it.
import { leftBehind } from './keeping.js';

async function offer() {
  const place = document.getElementById('left');
  if (!place) return;
  const articles = new Map((await leftBehind(document.body.dataset.account)).map(({ entry }) => [entry.article, entry.title]));
  articles.delete(location.pathname);
  for (const [address, title] of articles) {
    const item = document.createElement('li');
    item.append(Object.assign(document.createElement('a'), { href: address, textContent: title }));
    place.querySelector('ul').append(item);
  }
  place.hidden = articles.size === 0;
}

offer();
