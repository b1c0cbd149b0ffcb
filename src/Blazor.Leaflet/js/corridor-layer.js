import { geoJSON } from 'leaflet';
import { loadGeoJson } from './sources.js';
import { pane, pixelsPerKm, svgRenderer } from './panes.js';

/** A band of true width along a line, with a dotted line in its middle. */
export class CorridorLayer {
  #owner;
  #id;
  #options;
  #order;
  #band = null;
  #line = null;
  #counts = null;
  #linked = new Set();
  #generation = 0;
  #stops;

  constructor(owner, id, options, order) {
    this.#owner = owner;
    this.#id = id;
    this.#options = options;
    this.#order = order;
    this.#stops = [
      owner.on('counts', (counts) => { this.#counts = counts; this.#link(); }),
      owner.on('selection', (places) => { this.#linked = places; this.#link(); }),
    ];
    this.zoomed = () => this.#width();
    owner.leaflet.on('zoomend', this.zoomed);
    this.#load();
  }

  update(changes) {
    this.#options = { ...this.#options, ...changes };
    if ('url' in changes || 'data' in changes || 'featureId' in changes) this.#load();
    if ('widthKm' in changes) this.#width();
    this.#link();
  }

  dispose() {
    this.#generation++;
    for (const stop of this.#stops) stop();
    this.#owner.leaflet.off('zoomend', this.zoomed);
    this.#band?.remove();
    this.#line?.remove();
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
    this.#band?.remove();
    this.#line?.remove();
    const { featureId } = this.#options;
    const lines = collection.features.filter((feature) => feature.geometry?.type.endsWith('LineString'));
    const named = lines.filter((feature) => featureId && String(feature.properties?.id ?? feature.id) === featureId);
    const name = pane(this.#owner, this.#id, this.#options.zIndex ?? 400 + this.#order);
    const draw = (className) => geoJSON(named.length > 0 ? named : lines, {
      pane: name, renderer: svgRenderer(this.#owner, name), interactive: false, fill: false,
      className: `${className} ${this.#options.class ?? ''}`.trim(),
    }).addTo(this.#owner.leaflet);
    this.#band = draw('bl-corridor-band');
    this.#line = draw('bl-corridor-line');
    this.#width();
    this.#link();
  }

  #each(action) {
    for (const group of [this.#band, this.#line]) {
      group?.eachLayer((layer) => {
        const path = layer.getElement();
        if (path) action(path);
      });
    }
  }

  #width() {
    const width = Math.max(3, this.#options.widthKm * pixelsPerKm(this.#owner.leaflet));
    this.#band?.eachLayer((layer) => {
      const path = layer.getElement();
      if (path) path.style.strokeWidth = `${width.toFixed(1)}px`;
    });
  }

  #link() {
    const { featureId, linkCounts, label } = this.#options;
    this.#each((path) => {
      if (featureId) path.setAttribute('data-feature-id', featureId);
      if (label) path.setAttribute('aria-label', label);
      if (!linkCounts || this.#counts === null) return;
      const count = this.#counts.of.get(featureId) ?? 0;
      path.dataset.count = count;
      path.classList.toggle('is-empty', count === 0);
      path.classList.toggle('is-selected', this.#linked.has(featureId));
    });
  }
}
