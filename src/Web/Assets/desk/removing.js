// Takes a block out of an original, as its button does; whether that came to pass.
export async function remove(form) {
  const token = form.querySelector('[name=__RequestVerificationToken]').value;
  try {
    const answer = await fetch(`${form.action}/remove`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ __RequestVerificationToken: token }),
    });
    return answer.ok || answer.type === 'opaqueredirect';
  } catch {
    return false;
  }
}
