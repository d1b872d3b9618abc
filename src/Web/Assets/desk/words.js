// What scripts say, in the desk's language: the page brings it along (TextWords.razor).
const words = () => document.getElementById('words')?.dataset ?? {};

export const text = (name, value) => (words()[name] ?? '').replace('{0}', value ?? '');
