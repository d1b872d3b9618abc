// What scripts say, in the desk's language: the page brings it along (TextWords.razor).
const words = () => document.getElementById('words')?.dataset ?? {};

export const text = (name) => words()[name] ?? '';

export function notice(said) {
  const place = Object.assign(document.createElement('p'), { className: 'notice warn', textContent: said });
  place.setAttribute('role', 'alert');
  return place;
}

// What was asked for could not be, because the newsroom cannot be reached.
export function noLine() {
  forgetLine();
  return Object.assign(notice(text('noLine')), { id: 'no-line' });
}

export const forgetLine = () => document.getElementById('no-line')?.remove();

window.addEventListener('online', forgetLine);

// A sentence for each number, the first of one, the last of all that are more.
export function ofNumber(name, count) {
  const sentences = JSON.parse(words()[name] ?? '[""]');
  return sentences[Math.min(count, sentences.length) - 1];
}
