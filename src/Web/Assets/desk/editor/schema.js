// One block is one line of text with marks: positions in the document are offsets in the text.
import { Schema } from 'prosemirror-model';

export const schema = new Schema({
  nodes: { doc: { content: 'text*' }, text: {} },
  marks: {
    link: { attrs: { href: {} }, inclusive: false, toDOM: (mark) => ['a', { href: mark.attrs.href, title: mark.attrs.href }, 0] },
    strong: { toDOM: () => ['strong', 0] },
    emphasis: { toDOM: () => ['em', 0] },
  },
});

const made = (mark) => schema.mark(mark.kind, mark.kind === 'link' ? { href: mark.target } : null);

// Text and the newsroom's marks (kind, start, length, target) as inline nodes.
export function nodesOf({ text, marks }) {
  const edges = [...new Set([0, text.length, ...marks.flatMap((mark) => [mark.start, mark.start + mark.length])])]
    .filter((at) => at >= 0 && at <= text.length)
    .sort((one, other) => one - other);
  return edges.slice(1).map((end, index) => {
    const start = edges[index];
    const here = marks.filter((mark) => mark.start <= start && mark.start + mark.length >= end);
    return schema.text(text.slice(start, end), here.reduce((set, mark) => made(mark).addToSet(set), []));
  });
}

export const docOf = (content) => schema.node('doc', null, nodesOf(content));

// The way back; neighbours with the same mark are one.
export function contentOf(node) {
  const marks = [];
  let text = '';
  const open = new Map();
  node.forEach((piece) => {
    for (const mark of piece.marks) {
      const last = open.get(mark.type.name);
      const target = mark.attrs.href ?? null;
      if (last && last.start + last.length === text.length && last.target === target) last.length += piece.text.length;
      else {
        const begun = { kind: mark.type.name, start: text.length, length: piece.text.length, target };
        open.set(mark.type.name, begun);
        marks.push(begun);
      }
    }
    text += piece.text;
  });
  return { text, marks };
}
