const key = 'mapdash.desk.article';
const field = () => document.querySelector('#article');

/** Keeps what is pasted until it has been read, whatever happens to the page. */
export function keep() {
  const text = field();
  if (!text) return;
  if (text.value === '') text.value = sessionStorage.getItem(key) ?? '';
  text.addEventListener('input', () => sessionStorage.setItem(key, text.value));
}

/** What is pasted, as bytes that go in pieces. */
export function pasted() {
  return new TextEncoder().encode(field()?.value ?? '');
}

/** It has been read: it stands on the desk now. */
export function taken() {
  sessionStorage.removeItem(key);
}
