const key = 'mapdash.desk.article';
const names = ['article', 'publisher', 'published', 'url'];
const field = (name) => document.querySelector(`#${name}`);
const kept = () => JSON.parse(sessionStorage.getItem(key) ?? '{}');

/** Keeps what is pasted and who ran it when, until it has been read, whatever happens to the page. */
export function keep() {
  for (const name of names) {
    const each = field(name);
    if (!each) continue;
    const before = kept()[name];
    if (each.value === '' && before) {
      each.value = before;
      each.dispatchEvent(new Event('change', { bubbles: true }));
    }
    each.addEventListener('input', () => sessionStorage.setItem(key, JSON.stringify({ ...kept(), [name]: each.value })));
  }
}

/** What is pasted, as bytes that go in pieces. */
export function pasted() {
  return new TextEncoder().encode(field('article')?.value ?? '');
}

/** It has been read: it stands on the desk now. */
export function taken() {
  sessionStorage.removeItem(key);
}
