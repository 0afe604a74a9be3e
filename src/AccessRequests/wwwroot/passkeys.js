// Signing in works without this file too, with a code. It lets a passkey answer instead.

const can = window.PublicKeyCredential?.parseRequestOptionsFromJSON && PublicKeyCredential.parseCreationOptionsFromJSON;

const ask = async form => {
  const token = form.querySelector('[name="__RequestVerificationToken"]');
  const answer = await fetch(form.dataset.question, { method: 'POST', body: new URLSearchParams({ [token.name]: token.value }) });
  if (!answer.ok) throw new Error(answer.statusText);
  const { state, options } = await answer.json();
  const credential = form.dataset.passkey === 'create'
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  form.querySelector('[data-state]').value = state;
  form.querySelector('[data-credential]').value = JSON.stringify(credential);
};

for (const form of can ? document.querySelectorAll('form[data-passkey]') : []) {
  const failed = form.querySelector('[data-failed]');
  form.hidden = false;
  form.addEventListener('submit', event => {
    event.preventDefault();
    failed.hidden = true;
    ask(form).then(() => form.submit(), () => { failed.hidden = false; });
  });
}
