import { map as leafletMap, latLngBounds, point } from './leaflet.js';
import { SymbolLayer } from './symbol-layer.js';
import { GeoJsonLayer } from './geojson-layer.js';
import { CorridorLayer } from './corridor-layer.js';
import { LabelLayer } from './label-layer.js';
import { TileLayer } from './tile-layer.js';
import { watchTheme } from './theme.js';

const KINDS = {
  symbols: SymbolLayer, geojson: GeoJsonLayer, corridor: CorridorLayer, labels: LabelLayer, tiles: TileLayer,
};
const SETTLED_MS = 150;
const FLIGHT_SECONDS = 0.45;
let serial = 0;

/** One map: what .NET holds. Layers talk to each other through `emit` and `on`, never directly. */
export class MapHandle {
  #dotnet;
  #options;
  #layers = new Map();
  #listeners = new Map();
  #cleanups = [];
  #timer = 0;
  #zoomedHome = false;
  #disposed = false;

  constructor(element, options, dotnet) {
    this.element = element;
    this.serial = ++serial;
    this.#dotnet = dotnet;
    this.#options = options;
    this.leaflet = leafletMap(element, {
      zoomControl: false, attributionControl: false, zoomSnap: 0.1, zoomDelta: 1, wheelPxPerZoomLevel: 90,
      minZoom: options.minZoom, maxZoom: options.maxZoom, maxBoundsViscosity: 0.8, keyboardPanDelta: 90,
      fadeAnimation: !this.reducedMotion, zoomAnimation: !this.reducedMotion, inertia: !this.reducedMotion,
    });
    element.setAttribute('role', 'application');
    element.dir = 'ltr';
    this.corner = element.appendChild(Object.assign(document.createElement('div'), { className: 'bl-attribution', dir: 'auto' }));
    this.#applyOptions(options);
    if (options.view) this.leaflet.setView([options.view.center.lat, options.view.center.lng], options.view.zoom, { animate: false });
    else this.#fitHome(false);

    this.leaflet.on('moveend zoomend resize', () => this.#unsettle());
    const keys = (event) => this.#key(event);
    element.addEventListener('keydown', keys);
    const resize = new ResizeObserver(() => this.#resized());
    resize.observe(element);
    this.#cleanups.push(
      () => element.removeEventListener('keydown', keys), () => resize.disconnect(),
      watchTheme(() => this.emit('theme')));
    for (const layer of options.layers ?? []) this.addLayer(layer.id, layer.kind, layer.options);
    this.#unsettle();
  }

  get options() { return this.#options; }

  get reducedMotion() {
    return this.#options.reducedMotion ?? window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  /**
   * What panels cover. Without a given value it is the style sheet's `--map-inset-*`, so that a page may change it with
   * its width without asking anybody.
   */
  get insets() {
    const given = this.#options.insets;
    if (given && (given.top || given.right || given.bottom || given.left)) return given;
    const style = getComputedStyle(this.element);
    const read = (side) => parseFloat(style.getPropertyValue(`--map-inset-${side}`)) || 0;
    return { top: read('top'), right: read('right'), bottom: read('bottom'), left: read('left') };
  }

  addLayer(id, kind, options) {
    if (!KINDS[kind]) throw new Error(`There is no layer of kind ${kind}`);
    this.removeLayer(id);
    const layer = new KINDS[kind](this, id, options, this.#layers.size);
    this.#layers.set(id, layer);
    this.emit('layers');
  }

  updateLayer(id, changes) {
    this.#layers.get(id)?.update(changes);
  }

  removeLayer(id) {
    this.#layers.get(id)?.dispose();
    this.#layers.delete(id);
  }

  update(changes) {
    this.#options = { ...this.#options, ...changes };
    this.#applyOptions(changes);
    this.emit('options', changes);
  }

  flyTo(bounds, padding) {
    this.#fit(bounds, padding, !this.reducedMotion);
  }

  setView(view) {
    this.leaflet.setView([view.center.lat, view.center.lng], view.zoom, { animate: false });
  }

  zoomIn() { this.#zoomBy(1); }

  zoomOut() { this.#zoomBy(-1); }

  home() { this.#fitHome(!this.reducedMotion); }

  focus() { this.element.focus({ preventScroll: true }); }

  dispose() {
    if (this.#disposed) return;
    this.#disposed = true;
    clearTimeout(this.#timer);
    for (const layer of this.#layers.values()) layer.dispose();
    this.#layers.clear();
    for (const cleanup of this.#cleanups) cleanup();
    this.corner.remove();
    this.leaflet.remove();
  }

  /** Layers listen to each other's news here: `counts`, `selection`, `layout`, `theme`, `options`, `layers`. */
  on(name, listener) {
    const all = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, all.add(listener));
    return () => all.delete(listener);
  }

  emit(name, detail) {
    for (const listener of this.#listeners.get(name) ?? []) listener(detail);
  }

  /** Calls .NET; the circuit may be gone at any moment, and then there is nobody to tell. */
  tell(method, ...args) {
    if (this.#disposed || !this.#dotnet) return;
    this.#dotnet.invokeMethodAsync(method, ...args).catch(() => {});
  }

  #applyOptions(changes) {
    if ('minZoom' in changes) this.leaflet.setMinZoom(changes.minZoom);
    if ('maxZoom' in changes) this.leaflet.setMaxZoom(changes.maxZoom);
    if ('maxBounds' in changes) this.leaflet.setMaxBounds(toBounds(changes.maxBounds));
    if ('attribution' in changes) this.corner.textContent = changes.attribution ?? '';
    if ('insets' in changes) this.#placeCorner();
    if (changes.labels) {
      const words = changes.labels;
      this.element.setAttribute('aria-description',
        `${words.pan}. + ${words.zoomIn}. − ${words.zoomOut}. 0 ${words.home}.`);
    }
    for (const [name, value] of Object.entries(changes.attributes ?? {})) {
      if (value === '\0') this.element.removeAttribute(name);
      else this.element.setAttribute(name, value);
    }
    for (const name of Object.keys(this.attributes ?? {})) {
      if (changes.attributes && !(name in changes.attributes)) this.element.removeAttribute(name);
    }
    if (changes.attributes) this.attributes = changes.attributes;
  }

  #placeCorner() {
    const { right, bottom } = this.insets;
    this.corner.style.right = `${right}px`;
    this.corner.style.bottom = `${bottom}px`;
  }

  /** Around the middle of what panels leave free: the middle of the element may lie under one. */
  #zoomBy(levels) {
    const { top, right, bottom, left } = this.insets;
    const size = this.leaflet.getSize();
    const middle = point((left + size.x - right) / 2, (top + size.y - bottom) / 2);
    this.leaflet.setZoomAround(middle, this.leaflet.getZoom() + levels, { animate: !this.reducedMotion });
  }

  #fitHome(animate) {
    const home = this.#options.homeBounds;
    if (home) this.#fit(home, 18, animate);
    else this.leaflet.setView([0, 0], Math.max(1, this.#options.minZoom ?? 1), { animate: false });
    this.#zoomedHome = true;
  }

  #fit(bounds, padding, animate) {
    const { top, right, bottom, left } = this.insets;
    const fitting = {
      paddingTopLeft: point(left + padding, top + padding),
      paddingBottomRight: point(right + padding, bottom + padding),
      animate, duration: FLIGHT_SECONDS,
    };
    const size = this.leaflet.getSize();
    // Panels may cover everything on a phone; a fit into nothing would zoom all the way out.
    if (size.x - left - right < 80 || size.y - top - bottom < 80) {
      fitting.paddingTopLeft = fitting.paddingBottomRight = point(8, 8);
    }
    if (animate) this.leaflet.flyToBounds(toBounds(bounds), fitting);
    else this.leaflet.fitBounds(toBounds(bounds), fitting);
    this.#zoomedHome = false;
  }

  #resized() {
    this.leaflet.invalidateSize({ animate: false, pan: false });
    this.#placeCorner();
    // A map that was laid out before it had a size shows home as soon as it has one.
    if (this.#zoomedHome && !this.#options.view) this.#fitHome(false);
  }

  #key(event) {
    if (event.target !== this.element || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key !== '0') return;
    event.preventDefault();
    this.home();
  }

  #unsettle() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settle(), SETTLED_MS);
  }

  #settle() {
    if (this.#disposed) return;
    const bounds = this.leaflet.getBounds();
    const { lat, lng } = this.leaflet.getCenter();
    const symbols = [...this.#layers.values()].find((layer) => layer instanceof SymbolLayer);
    this.tell('ViewSettled', {
      bounds: { south: bounds.getSouth(), west: bounds.getWest(), north: bounds.getNorth(), east: bounds.getEast() },
      view: { center: { lat, lng }, zoom: this.leaflet.getZoom() },
      counts: symbols?.counts ?? null,
    });
  }
}

function toBounds(bounds) {
  return bounds ? latLngBounds([bounds.south, bounds.west], [bounds.north, bounds.east]) : null;
}
