const told = new Set(['j', 'k', 'f', 'l', 'm', 's', '?', 'Enter', 'Escape']);

/** Where a key leads without asking the server. */
const focusOf = { '/': '#search', t: '#timeline [role="slider"], #timeline input[type="range"]', f: '#filters', l: '#events' };

const remember = 'mapdash.letters';

/** Whether a key belongs to what has the focus: a field takes letters, a control takes Enter. */
function belongsElsewhere(event) {
  const target = event.target;
  if (!(target instanceof Element)) return false;
  if (target.closest('input:not([type="checkbox"]):not([type="range"]), textarea, select, [contenteditable], [role="dialog"]')) return true;
  return event.key === 'Enter' && target.closest('a, button, input, summary, [role="slider"], [role="listbox"], #map') !== null;
}

/** The key by its place on the keyboard, so that an Arabic layout has the same keys; signs by what they write. */
function keyOf(event) {
  if (event.key === '?' || event.key === '؟') return '?';
  if (/^Key[A-Z]$/.test(event.code)) return event.code.slice(3).toLowerCase();
  return event.code === 'Slash' && !event.shiftKey ? '/' : event.key;
}

/**
 * Tells .NET of keys until stopped.
 * @param {{invokeMethodAsync: Function}} page
 */
export function listen(page) {
  let lettersOn = localStorage.getItem(remember) !== 'off';
  const onKey = (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || belongsElsewhere(event)) return;
    const key = keyOf(event);
    if (key.length === 1 && !lettersOn) return;
    if (key === 'Escape' && event.target instanceof Element && event.target.closest('#timeline, #map')) return;
    const target = focusOf[key] && document.querySelector(focusOf[key]);
    if (target) {
      event.preventDefault();
      target.focus();
    }
    if (told.has(key)) page.invokeMethodAsync('Pressed', key).catch(() => {});
  };
  document.addEventListener('keydown', onKey);
  return {
    remembered: () => lettersOn,
    letters: (on) => {
      lettersOn = on;
      localStorage.setItem(remember, on ? 'on' : 'off');
    },
    stop: () => document.removeEventListener('keydown', onKey),
  };
}
