/**
 * Brings an element into view within the nearest box that scrolls, and moves nothing else.
 * @param {string} selector
 */
export function show(selector) {
  const element = document.querySelector(selector);
  const box = element?.closest('[data-scroll]');
  if (!element || !box) return;
  const [inner, outer] = [element.getBoundingClientRect(), box.getBoundingClientRect()];
  const heading = 30;
  if (inner.top >= outer.top + heading && inner.bottom <= outer.bottom) return;
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  box.scrollBy({ top: inner.top - outer.top - heading, behavior: still ? 'instant' : 'smooth' });
}
