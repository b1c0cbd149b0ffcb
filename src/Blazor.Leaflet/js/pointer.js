/**
 * Pointer on the symbols. Listens on the map's element before Leaflet does, because the canvas takes no events itself:
 * what hits a symbol must neither pan the map nor reach the polygon below.
 *
 * @param {HTMLElement} element the map's div
 * @param {{find: (x: number, y: number) => object|null, hover: (mark: object|null, x: number, y: number)
 *   => void, select: (mark: object, x: number, y: number) => void}} on
 * @returns {() => void} stops listening
 */
export function listenToPointer(element, on) {
  let pressed = null;
  let pressedAt = [0, 0];
  const at = (event) => {
    const box = element.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const ours = (event) => !event.target.closest?.('[data-map-control]');
  const press = (event) => {
    pressed = null;
    if (event.button > 0 || !ours(event)) return;
    const touch = event.touches?.length === 1 ? event.touches[0] : event;
    if (event.touches && event.touches.length !== 1) return;
    pressedAt = at(touch);
    pressed = on.find(...pressedAt);
    if (pressed !== null) event.stopPropagation();
  };
  const click = (event) => {
    if (!ours(event)) return;
    const [x, y] = at(event);
    const mark = on.find(x, y);
    if (mark === null || mark.key !== pressed?.key) return;
    event.stopPropagation();
    on.select(mark, x, y);
  };
  const swallow = (event) => {
    if (ours(event) && on.find(...at(event)) !== null) event.stopPropagation();
  };
  const move = (event) => {
    if (event.pointerType === 'touch' || event.buttons !== 0 || !ours(event)) return on.hover(null, 0, 0);
    const [x, y] = at(event);
    return on.hover(on.find(x, y), x, y);
  };
  const leave = () => on.hover(null, 0, 0);
  const listeners = [
    ['mousedown', press, true], ['touchstart', press, true], ['click', click, true], ['dblclick', swallow, true],
    ['pointermove', move, false], ['pointerleave', leave, false],
  ];
  for (const [name, listener, capture] of listeners) element.addEventListener(name, listener, { capture, passive: true });
  return () => {
    for (const [name, listener, capture] of listeners) element.removeEventListener(name, listener, { capture });
  };
}
