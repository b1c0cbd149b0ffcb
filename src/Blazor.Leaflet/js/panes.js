import { svg } from './leaflet.js';

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** A pane of the map by name, made when first asked for. */
export function pane(owner, name, zIndex) {
  const full = `bl-${name}`;
  const element = owner.leaflet.getPane(full) ?? owner.leaflet.createPane(full);
  if (zIndex !== null && zIndex !== undefined) element.style.zIndex = zIndex;
  return full;
}

/**
 * The SVG renderer of a pane, shared by the layers in it. Wider than Leaflet's own, so that a pan does not uncover
 * empty land before it ends.
 */
export function svgRenderer(owner, paneName) {
  owner.renderers ??= new Map();
  if (!owner.renderers.has(paneName)) owner.renderers.set(paneName, svg({ pane: paneName, padding: 0.4 }));
  return owner.renderers.get(paneName);
}

/** An SVG element with attributes. */
export function element(name, attributes, parent) {
  const made = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  parent?.appendChild(made);
  return made;
}

/** The definitions (patterns, filters) of a renderer's drawing. */
export function definitions(renderer) {
  const root = renderer._container;
  return root.querySelector('defs') ?? root.insertBefore(element('defs', {}), root.firstChild);
}

/** Id of the hatch pattern in a renderer's drawing: 45°, 6 pixels apart, coloured by CSS. */
export function hatch(owner, renderer, paneName) {
  const id = `bl-hatch-${owner.serial}-${paneName}`;
  const defs = definitions(renderer);
  if (!defs.querySelector(`#${id}`)) {
    const pattern = element('pattern', {
      id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)',
    }, defs);
    element('line', { x1: 0, y1: 0, x2: 0, y2: 6, class: 'bl-hatch-line' }, pattern);
  }
  return id;
}

/** Pixels per kilometre on the ground in the middle of the map. */
export function pixelsPerKm(leaflet) {
  const { lat } = leaflet.getCenter();
  return (256 * 2 ** leaflet.getZoom()) / (40075.017 * Math.cos((lat * Math.PI) / 180));
}
