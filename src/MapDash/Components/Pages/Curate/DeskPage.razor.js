const key = 'mapdash.desk.new';
const names = ['article', 'publisher', 'published', 'url'];
const field = (name) => document.querySelector(`#${name}`);
const kept = () => JSON.parse(sessionStorage.getItem(key) ?? '{}');

/** Keeps what is pasted and who ran it when, until it has been read, whatever happens to the page. */
export function keep() {
  const hold = (each) => sessionStorage.setItem(key, JSON.stringify({ ...kept(), [each.id]: each.value }));
  for (const each of names.map(field).filter((found) => found !== null)) {
    const before = kept()[each.id];
    if (each.value !== '') hold(each);
    else if (before) {
      each.value = before;
      each.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }
  // Elements may be drawn anew, the form stays.
  field('article')?.form.addEventListener('input', (event) => names.includes(event.target.id) && hold(event.target));
}

/** What is pasted, as bytes that go in pieces. */
export function pasted() {
  return new TextEncoder().encode(field('article')?.value ?? '');
}

/** It has been read: it stands on the desk now. */
export function taken() {
  sessionStorage.removeItem(key);
}
