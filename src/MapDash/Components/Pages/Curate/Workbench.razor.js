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
      document.querySelector('#card')?.focus();
      return;
    }
    if (field || localStorage.getItem(remember) === 'off') return;
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

  document.addEventListener('keydown', onKey);
  document.addEventListener('input', onInput);
  modal?.addEventListener('components-reconnect-state-changed', onConnection);
  replay();

  return {
    saved: (field, text) => unsaved.forget(field, text),
    stop: () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('input', onInput);
      modal?.removeEventListener('components-reconnect-state-changed', onConnection);
    },
  };
}

/** Puts the focus on an element, and shows it. */
export function focus(selector) {
  const element = document.querySelector(selector);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
}

/** The selected words of the article as code points of its text, or null. */
export function selection() {
  const chosen = document.getSelection();
  const range = chosen?.isCollapsed === false && chosen.getRangeAt(0);
  if (!range) return null;
  const [from, to] = [range.startContainer, range.endContainer].map((node) => (node.nodeType === 3 ? node.parentElement : node).closest('#article-text p'));
  if (!from || from !== to) return null;
  const start = document.createRange();
  start.setStart(from, 0);
  start.setEnd(range.startContainer, range.startOffset);
  const [before, within] = [start, range].map((each) => [...each.toString()].length);
  const first = Number(from.dataset.start) + before;
  return within > 0 ? { start: first, end: first + within } : null;
}
