// A button names the dialog it opens: <button data-opens="kill">. Inside, <button data-closes> puts it away.
document.addEventListener('click', (event) => {
  const opener = event.target.closest?.('[data-opens]');
  if (opener) document.getElementById(opener.dataset.opens)?.showModal();
  event.target.closest?.('[data-closes]')?.closest('dialog')?.close();
});
