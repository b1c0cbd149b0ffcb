// Rows of lists and facets reach the server as markup that all readers share, without a handler of their own. What is done to a
// control with data-row is told here, once for all, to whoever hears "row" events around it.
const attributes = ['data-row', 'data-value', 'data-level'];

/** What a control says of itself: what is done by it, and to which row. */
function detailOf(control) {
  const { row, value, level } = control.dataset;
  const on = control.type === 'checkbox' ? control.checked : control.getAttribute('aria-expanded') !== 'true';
  return { act: row, key: value, level: level ?? '', on };
}

function tell(control) {
  control.dispatchEvent(new CustomEvent('row', { bubbles: true, detail: detailOf(control) }));
}

/** Selector of the same control in markup that took its place. */
export function selectorOf(control) {
  return attributes.filter(name => control.hasAttribute(name))
    .map(name => `[${name}="${CSS.escape(control.getAttribute(name))}"]`).join('');
}

/** The control that has the focus, until the reader goes elsewhere. */
let held = null;
const keeper = new MutationObserver(() => {
  if (!held || held.control.isConnected) return;
  const next = held.around.querySelector(held.selector);
  // Only what was lost is brought back: a focus that went elsewhere meanwhile is the reader's.
  if (next && (!document.activeElement || document.activeElement === document.body)) next.focus({ preventScroll: true });
  else if (!held.around.isConnected || document.activeElement !== document.body) release();
});

function hold(control) {
  release();
  const around = control.closest('section');
  if (!around) return;
  held = { control, around, selector: selectorOf(control) };
  keeper.observe(around, { childList: true, subtree: true });
}

function release() {
  keeper.disconnect();
  held = null;
}

document.addEventListener('click', event => {
  const control = event.target.closest?.('button[data-row]');
  if (control) tell(control);
});
document.addEventListener('change', event => {
  if (event.target.matches?.('input[data-row]')) tell(event.target);
});
document.addEventListener('focusin', event => {
  if (event.target.matches?.('[data-row]')) hold(event.target);
  else release();
});
// A press on empty ground takes the focus from the row without giving it to anything.
document.addEventListener('pointerdown', event => {
  if (held && !event.target.closest?.('[data-row], label')) release();
}, true);

globalThis.Blazor?.registerCustomEventType('row', { createEventArgs: event => event.detail });
