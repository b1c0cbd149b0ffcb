import { selection, wordKeys } from './ArticlePane.razor.js';

export { selection };

/** Keys of the desk by their place on the keyboard, so that an Arabic layout has the same ones. */
const letters = new Set(['j', 'k', 'a', 'r', 'm', 'e', 's', 'p', 'n', 'q', 'l']);
const remember = 'mapdash.letters';

function inField(target) {
  return target instanceof Element && target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable], [role="dialog"]') !== null;
}

function keyOf(event) {
  if (event.key === '?' || event.key === '؟') return '?';
  if (/^Key[A-Z]$/.test(event.code)) return event.code.slice(3).toLowerCase();
  if (/^(Digit|Numpad)[0-9]$/.test(event.code)) return event.code.slice(-1);
  return event.key;
}

/** Words that were typed and that the store has not acknowledged, by field. */
function unsavedOf(id) {
  const key = `mapdash.desk.${id}`;
  const all = () => JSON.parse(localStorage.getItem(key) ?? '{}');
  const set = (field, text) => {
    const next = { ...all(), [field]: text };
    if (Object.values(next).some((each) => each !== undefined)) localStorage.setItem(key, JSON.stringify(next));
    else localStorage.removeItem(key);
  };
  return { all, keep: set, forget: (field, text) => all()[field] === text && set(field, undefined) };
}

/**
 * Listens until stopped: keys outside fields, what is typed in fields, and the connection.
 * @param {{invokeMethodAsync: Function}} page
 * @param {string} id of the submission
 */
export function listen(page, id) {
  const unsaved = unsavedOf(id);
  const words = wordKeys();
  const tell = (method, ...args) => page.invokeMethodAsync(method, ...args).catch(() => {});

  const onKey = (event) => {
    if (event.defaultPrevented || event.altKey) return;
    const key = keyOf(event);
    const field = inField(event.target);
    if ((event.ctrlKey || event.metaKey) && !field && (key === 'z' || key === 'y')) {
      event.preventDefault();
      tell('Pressed', key === 'y' || event.shiftKey ? 'redo' : 'undo');
      return;
    }
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
      event.preventDefault();
      event.target.blur?.();
      tell('Pressed', 'send');
      return;
    }
    if (event.ctrlKey || event.metaKey) return;
    if (key === 'Escape' && field && event.target.dataset.keepsEscape === undefined) {
      document.querySelector('#card')?.focus({ preventScroll: true });
      return;
    }
    if (field || localStorage.getItem(remember) === 'off') return;
    if (key === 'w' && words.enter()) {
      event.preventDefault();
      return;
    }
    if (letters.has(key) || /^[1-5]$/.test(key) || key === '?') {
      event.preventDefault();
      tell('Pressed', key);
    }
  };

  const onInput = (event) => {
    const field = event.target?.dataset?.draft;
    if (field) unsaved.keep(field, event.target.value);
  };

  // What was typed while the connection was gone never reached the server.
  const replay = () => {
    const all = unsaved.all();
    if (Object.keys(all).length === 0) return;
    page.invokeMethodAsync('Restore', all).then((saved) => {
      for (const field of saved) unsaved.forget(field, all[field]);
    }).catch(() => {});
  };
  const modal = document.getElementById('components-reconnect-modal');
  const onConnection = (event) => {
    if (event.detail?.state === 'hide') setTimeout(replay, 600);
  };

  // What had the focus may be gone by what it did: then its card has it, else the heading, and never nothing.
  let held = null;
  const onFocus = (event) => {
    held = { element: event.target, inCard: event.target.closest?.('.cards') !== null };
  };
  const onGone = () => setTimeout(() => {
    if (!held || held.element.isConnected || document.activeElement !== document.body) return;
    document.querySelector(held.inCard && document.querySelector('#card') ? '#card' : '.desk h1')?.focus({ preventScroll: true });
  }, 150);
  const watch = new MutationObserver(onGone);
  const desk = document.querySelector('.desk');
  if (desk) watch.observe(desk, { childList: true, subtree: true });
  // From here on keys do something: seen from outside, for who drives the page.
  if (desk) desk.dataset.keys = '';

  document.addEventListener('focusin', onFocus);
  document.addEventListener('keydown', onKey);
  document.addEventListener('input', onInput);
  modal?.addEventListener('components-reconnect-state-changed', onConnection);
  replay();

  return {
    saved: (field, text) => unsaved.forget(field, text),
    stop: () => {
      words.stop();
      watch.disconnect();
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('input', onInput);
      modal?.removeEventListener('components-reconnect-state-changed', onConnection);
    },
  };
}

/**
 * Puts the focus on the first of some elements that is there, and shows it: a card from its top, a question whole.
 * @param {string} selectors CSS selectors, separated by |
 */
export function focus(selectors) {
  const element = selectors.split('|').map((each) => document.querySelector(each)).find((each) => each && !each.disabled);
  if (!element) return;
  element.focus({ preventScroll: true });
  if (['card', 'card-kind'].includes(element.id)) fromTop(document.querySelector('#card'));
  else (element.closest('[data-whole]') ?? element).scrollIntoView({ block: 'nearest' });
}

function fromTop(card) {
  const box = card.closest('[data-scroll]');
  const scrolls = box && box.scrollHeight > box.clientHeight;
  const [inner, top, bottom] = [card.getBoundingClientRect(), scrolls ? box.getBoundingClientRect().top : 60, scrolls ? box.getBoundingClientRect().bottom : innerHeight];
  if (inner.top < top || inner.bottom > bottom) card.scrollIntoView({ block: 'start' });
}
