// A block's field as its form holds it, with an editor in it or without.
export const formOf = (element) => element?.closest?.('form[data-saves]');
export const areaOf = (form) => form.querySelector('textarea[name=text]');

// A headline is set as a whole: nothing in it is bold, italic or a link.
export const isPlain = (form) => !!form.dataset.plain;

const valueOf = (form, name) => form.querySelector(`[name=${name}]`)?.value ?? '';

export const writtenIn = (form) => [areaOf(form).value, areaOf(form).dataset.marks ?? '', valueOf(form, 'kind')].join('\n');

export const articleOf = (form) => new URL(form.action).pathname.replace(/\/(blocks|from)\/[^/]*$/, '');

export function say(form, text, state) {
  const saving = form.querySelector('.saving');
  if (!saving) return;
  saving.textContent = text;
  if (state) saving.dataset.saving = state;
  else delete saving.dataset.saving;
}

// Why an act on a block came to nothing stands under it.
export const refuse = (block, ...told) => block.querySelector('.refused')?.replaceChildren(...told);

// All that is needed to go on with it on another page.
export function entryOf(form) {
  const area = areaOf(form);
  return {
    article: articleOf(form),
    place: form.id,
    by: document.body.dataset.account,
    title: document.title,
    lang: area.lang,
    dir: area.dir,
    text: area.value,
    marks: area.dataset.marks ?? '[]',
    kind: valueOf(form, 'kind'),
    after: valueOf(form, 'after'),
    seen: valueOf(form, 'seen'),
  };
}
