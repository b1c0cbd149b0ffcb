// The link to the content works at once and without the server: what is typed next must land there.
document.addEventListener('click', event => {
  if (!event.target.closest?.('a.skip')) return;
  event.preventDefault();
  event.stopPropagation();
  document.querySelector('#content')?.focus();
}, true);

// Rows have no handlers of their own: the list that holds them asks which one was meant. A control names its row, or its
// parent does; a click on anything but a button means none.
const rowOf = controls => event => {
  const control = event.target.closest?.(controls);
  return { row: control?.dataset.value ?? control?.parentElement.dataset.eventId ?? null };
};
window.Blazor.registerCustomEventType('rowclick', { browserEventName: 'click', createEventArgs: rowOf('button[data-value], [data-event-id] > button') });
window.Blazor.registerCustomEventType('rowchange', { browserEventName: 'change', createEventArgs: rowOf('input[data-value]') });
