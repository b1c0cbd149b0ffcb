// The address holds the whole view, so a reload shows the same page again; it is only needed where the circuit is gone.
document.querySelector('[data-reconnect]')?.addEventListener('click', async () => {
  if (!(await globalThis.Blazor?.reconnect?.().catch(() => false))) location.reload();
});
document.querySelector('#blazor-error-ui .reload')?.addEventListener('click', () => location.reload());
