// textarea.growing is as tall as its text. Browsers with field-sizing need no help.
function grow(area) {
  area.style.blockSize = 'auto';
  area.style.blockSize = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}

function growAll(root) {
  root.querySelectorAll?.('textarea.growing').forEach(grow);
}

if (!CSS.supports('field-sizing', 'content')) {
  document.addEventListener('input', (event) => event.target.matches('textarea.growing') && grow(event.target));
  document.addEventListener('htmx:after:swap', () => growAll(document));
  document.addEventListener('DOMContentLoaded', () => growAll(document));
}
