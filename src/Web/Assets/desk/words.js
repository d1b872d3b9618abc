// What scripts say, in the desk's language: the page brings it along (TextWords.razor).
const words = () => document.getElementById('words')?.dataset ?? {};

export const text = (name) => words()[name] ?? '';

// A sentence for each number, the first of one, the last of all that are more.
export function ofNumber(name, count) {
  const sentences = JSON.parse(words()[name] ?? '[""]');
  return sentences[Math.min(count, sentences.length) - 1];
}
