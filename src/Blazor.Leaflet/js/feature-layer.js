import { loadGeoJson } from './sources.js';

/** How often a blurred layer follows a window that is being dragged. */
const FOLLOW_MS = 400;

/**
 * What layers of GeoJSON have in common: they fetch their source, follow the zoom, and hear the counts and the selection
 * of the symbol layer. A layer of its own kind says how to `draw`, `clear`, `link`, `select` and `zoomed`; none of them
 * is called before its constructor has ended.
 */
export class FeatureLayer {
  #generation = 0;
  #late = 0;
  #stops;

  constructor(owner, id, options, order) {
    Object.assign(this, { owner, id, options, order, counts: null, linked: new Set() });
    const zoomed = () => this.zoomed();
    owner.leaflet.on('zoomend', zoomed);
    this.#stops = [
      owner.on('counts', (counts) => this.#count(counts)),
      owner.on('selection', (places) => { this.linked = places; this.select(); }),
      () => owner.leaflet.off('zoomend', zoomed),
    ];
    this.load();
  }

  /** A blurred layer takes longer to paint than a frame has: while a window is dragged it follows now and then. */
  #count(counts) {
    this.counts = counts;
    if (this.options.effect === 'soft' && counts.dragging) {
      this.#late ||= setTimeout(() => { this.#late = 0; this.link(); }, FOLLOW_MS);
      return;
    }
    clearTimeout(this.#late);
    this.#late = 0;
    this.link();
  }

  dispose() {
    clearTimeout(this.#late);
    this.#generation++;
    for (const stop of this.#stops) stop();
    this.clear();
  }

  /** Fetches the source and draws it in place of what was; only the last source asked for is drawn. */
  async load() {
    const generation = ++this.#generation;
    let collection;
    try {
      collection = await loadGeoJson(this.options);
    } catch (error) {
      console.warn(`map layer ${this.id}:`, error.message);
      return;
    }
    if (generation !== this.#generation) return;
    this.clear();
    this.draw(collection.features);
  }
}
