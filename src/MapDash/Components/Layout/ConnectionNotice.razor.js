// The address holds the whole view, so a reload shows the same page again; it is only needed where the circuit is gone.
document.querySelector('[data-reconnect]')?.addEventListener('click', async () => {
  if (!(await globalThis.Blazor?.reconnect?.().catch(() => false))) location.reload();
});
document.querySelector('#blazor-error-ui .reload')?.addEventListener('click', () => location.reload());

// A server that came back without the circuit says "rejected": there is nothing to resume, and waiting would be a lie.
const notice = document.querySelector('#components-reconnect-modal');
if (notice) {
  new MutationObserver(() => {
    if (notice.classList.contains('components-reconnect-rejected')) location.reload();
  }).observe(notice, { attributes: true, attributeFilter: ['class'] });
}
