import './rows.js';

// The link to the content works at once and without the server: what is typed next must land there.
document.addEventListener('click', event => {
  if (!event.target.closest?.('a.skip')) return;
  event.preventDefault();
  event.stopPropagation();
  document.querySelector('#content')?.focus();
}, true);
