// A form with a passkey: <form class="passkey" hidden> with a hidden field "credential" and
// <button type="button" data-passkey="get|create" data-options="ADDRESS">. The server says what it asks for, the browser answers.
const usable = window.PublicKeyCredential?.parseRequestOptionsFromJSON && window.PublicKeyCredential.parseCreationOptionsFromJSON;

if (usable) {
  for (const form of document.querySelectorAll('form.passkey')) form.hidden = false;
}

document.addEventListener('click', async (event) => {
  const button = event.target.closest?.('[data-passkey]');
  if (!button || !usable) return;
  const form = button.form;
  const failed = form.querySelector('[data-passkey-failed]');
  button.disabled = true;
  failed.hidden = true;
  try {
    const credential = await ask(button.dataset.passkey, button.dataset.options, new URLSearchParams(new FormData(form)));
    form.elements.credential.value = JSON.stringify(credential);
    form.submit();
  } catch {
    failed.hidden = false;
    button.disabled = false;
    button.focus();
  }
});

async function ask(what, address, body) {
  const answer = await fetch(address, { method: 'POST', body });
  if (!answer.ok) throw new Error(answer.statusText);
  const options = await answer.json();
  return what === 'create'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}
