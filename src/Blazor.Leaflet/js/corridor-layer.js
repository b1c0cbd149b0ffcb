import { geoJSON } from './leaflet.js';
import { FeatureLayer } from './feature-layer.js';
import { pane, pixelsPerKm, svgRenderer } from './panes.js';

/** A band of true width along a line, with a dotted line in its middle. */
export class CorridorLayer extends FeatureLayer {
  #band = null;
  #line = null;

  update(changes) {
    this.options = { ...this.options, ...changes };
    if ('url' in changes || 'data' in changes || 'featureId' in changes) this.load();
    if ('widthKm' in changes) this.zoomed();
    this.link();
  }

  clear() {
    this.#band?.remove();
    this.#line?.remove();
  }

  draw(features) {
    const { featureId } = this.options;
    const lines = features.filter((feature) => feature.geometry?.type.endsWith('LineString'));
    const named = lines.filter((feature) => featureId && String(feature.properties?.id ?? feature.id) === featureId);
    const name = pane(this.owner, this.id, this.options.zIndex ?? 400 + this.order);
    const add = (className) => geoJSON(named.length > 0 ? named : lines, {
      pane: name, renderer: svgRenderer(this.owner, name), interactive: false, fill: false,
      className: `${className} ${this.options.class ?? ''}`.trim(),
    }).addTo(this.owner.leaflet);
    this.#band = add('bl-corridor-band');
    this.#line = add('bl-corridor-line');
    this.zoomed();
    this.link();
  }

  #each(action) {
    for (const group of [this.#band, this.#line]) {
      group?.eachLayer((layer) => {
        const path = layer.getElement();
        if (path) action(path);
      });
    }
  }

  zoomed() {
    const width = Math.max(3, this.options.widthKm * pixelsPerKm(this.owner.leaflet));
    this.#band?.eachLayer((layer) => {
      const path = layer.getElement();
      if (path) path.style.strokeWidth = `${width.toFixed(1)}px`;
    });
  }

  select() { this.link(); }

  link() {
    const { featureId, linkCounts, label } = this.options;
    this.#each((path) => {
      if (featureId) path.setAttribute('data-feature-id', featureId);
      if (label) path.setAttribute('aria-label', label);
      if (!linkCounts || this.counts === null) return;
      const count = this.counts.of.get(featureId) ?? 0;
      path.classList.toggle('is-selected', this.linked.has(featureId));
      if (path.dataset.count === String(count)) return;
      path.dataset.count = count;
      path.classList.toggle('is-empty', count === 0);
    });
  }
}
