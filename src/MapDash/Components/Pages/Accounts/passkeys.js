/** Forms that ask the browser for a passkey before they are sent: data-passkey is create or get. */
for (const form of document.querySelectorAll('form[data-passkey]')) {
  form.addEventListener('submit', async (event) => {
    const field = form.elements.credential;
    if (field.value) return;
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
}
