import { divIcon, marker } from './leaflet.js';
import { loadGeoJson } from './sources.js';
import { pane } from './panes.js';
import { overlaps, rectAt } from './placement.js';

/** Names that give way: one that would touch a symbol, or another name, is not shown. */
export class LabelLayer {
  #owner;
  #id;
  #options;
  #labels = [];
  #taken = [];
  #generation = 0;
  #stops;

  constructor(owner, id, options) {
    this.#owner = owner;
    this.#id = id;
    this.#options = options;
    this.#stops = [
      owner.on('layout', (rects) => { this.#taken = rects; this.#choose(); }),
      owner.on('options', () => this.#choose()),
    ];
    this.moved = () => this.#choose();
    owner.leaflet.on('zoomend moveend', this.moved);
    this.#load();
  }

  update(changes) {
    this.#options = { ...this.#options, ...changes };
    if ('url' in changes || 'data' in changes || 'nameProperty' in changes) this.#load();
    else this.#choose();
  }

  dispose() {
    this.#generation++;
    for (const stop of this.#stops) stop();
    this.#owner.leaflet.off('zoomend moveend', this.moved);
    this.#clear();
  }

  async #load() {
    const generation = ++this.#generation;
    let collection;
    try {
      collection = await loadGeoJson(this.#options);
    } catch (error) {
      console.warn(`map layer ${this.#id}:`, error.message);
      return;
    }
    if (generation !== this.#generation) return;
    this.#clear();
    const name = pane(this.#owner, `names-${this.#id}`, 605);
    for (const feature of collection.features) {
      const position = where(feature);
      const text = feature.properties?.[this.#options.nameProperty];
      if (!position || !text) continue;
      const span = document.createElement('span');
      span.textContent = text;
      span.dir = 'auto';
      const icon = divIcon({ className: `bl-name ${this.#options.class ?? ''}`.trim(), html: span, iconSize: [0, 0] });
      const drawn = marker(position, { icon, pane: name, interactive: false, keyboard: false }).addTo(this.#owner.leaflet);
      const shown = drawn.getElement();
      // Symbols have their own list for assistive technology; these names would only be noise in it.
      shown.setAttribute('aria-hidden', 'true');
      this.#labels.push({ drawn, span, shown, position });
    }
    this.#choose();
  }

  #clear() {
    for (const { drawn } of this.#labels) drawn.remove();
    this.#labels = [];
  }

  #choose() {
    const { leaflet } = this.#owner;
    const tooFar = leaflet.getZoom() < this.#options.minZoom;
    for (const label of this.#labels) {
      if (!(label.width > 0)) {
        label.width = label.span.offsetWidth;
        label.height = label.span.offsetHeight;
      }
    }
    const kept = [...this.#taken];
    for (const { position, shown, width, height } of this.#labels) {
      const { x, y } = leaflet.project(position);
      const rect = rectAt(x, y, width + 4, height);
      const hidden = tooFar || kept.some((other) => overlaps(other, rect));
      shown.classList.toggle('is-hidden', hidden);
      if (!hidden) kept.push(rect);
    }
  }
}

function where(feature) {
  const { label_lat: lat, label_lon: lon } = feature.properties ?? {};
  if (Number.isFinite(lat) && Number.isFinite(lon)) return [lat, lon];
  if (feature.geometry?.type === 'Point') return [feature.geometry.coordinates[1], feature.geometry.coordinates[0]];
  return null;
}
