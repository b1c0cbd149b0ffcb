const told = new Set(['j', 'k', 'f', 'l', 'm', 's', '?', 'Enter', 'Escape']);

/** Where a key leads without asking the server. */
const focusOf = { '/': '#search', t: '#timeline [role="slider"], #timeline input[type="range"]', f: '#filters', l: '#events' };

/** Whether a key belongs to what has the focus: a field takes letters, a control takes Enter. */
function belongsElsewhere(event) {
  const target = event.target;
  if (!(target instanceof Element)) return false;
  if (target.closest('input:not([type="checkbox"]):not([type="range"]), textarea, select, [contenteditable], [role="dialog"]')) return true;
  return event.key === 'Enter' && target !== document.body && !target.matches('#events, main');
}

/**
 * Tells .NET of keys until stopped.
 * @param {{invokeMethodAsync: Function}} page
 * @returns {{stop: () => void}}
 */
export function listen(page) {
  const onKey = (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || belongsElsewhere(event)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key === 'Escape' && event.target instanceof Element && event.target.closest('#timeline, #map')) return;
    const target = focusOf[key] && document.querySelector(focusOf[key]);
    if (target) {
      event.preventDefault();
      target.focus();
    }
    if (told.has(key)) page.invokeMethodAsync('Pressed', key);
  };
  document.addEventListener('keydown', onKey);
  return { stop: () => document.removeEventListener('keydown', onKey) };
}
