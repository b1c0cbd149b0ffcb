/** Buttons that copy what a field holds: data-copy is its id. Without this script the field is selected and copied by hand. */
document.addEventListener('click', async (event) => {
  const button = event.target instanceof Element ? event.target.closest('button[data-copy]') : null;
  const field = button && document.getElementById(button.dataset.copy);
  if (!field) return;
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    button.textContent = button.dataset.done;
  } catch {
    // The browser refuses, as it does without https: the field is selected, and Ctrl+C copies it.
  }
});
