/**
 * Forms that ask the browser for a passkey before they are sent: data-passkey is create or get. Heard at the document: pages come and
 * go without this script being loaded anew, and a form of the next page may be the element of one of the last.
 */
document.addEventListener('submit', async (event) => {
  const form = event.target instanceof Element ? event.target.closest('form[data-passkey]') : null;
  const field = form?.elements.credential;
  if (!field || field.value) return;
  event.preventDefault();
  const problem = form.querySelector('[data-passkey-problem]');
  if (problem) problem.hidden = true;
  try {
    const answer = await fetch(form.dataset.options, { method: 'POST', body: new FormData(form) });
    if (!answer.ok) throw new Error(`${answer.status}`);
    const options = await answer.json();
    const credential = form.dataset.passkey === 'create'
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    field.value = JSON.stringify(credential);
    form.submit();
  } catch {
    if (problem) problem.hidden = false;
  }
});
