import { geoJSON } from './leaflet.js';
import { FeatureLayer } from './feature-layer.js';
import { definitions, element, hatch, pane, pixelsPerKm, svgRenderer } from './panes.js';

const MAX_BLUR_PX = 60;
const DEFAULT_SOFT_KM = 12;

/** Polygons and lines as SVG paths that carry ids, classes and counts; how they look is the style sheet's business. */
export class GeoJsonLayer extends FeatureLayer {
  #group = null;
  #overlay = null;
  #paths = new Map();

  update(changes) {
    this.options = { ...this.options, ...changes };
    if ('url' in changes || 'data' in changes) this.load();
    if ('featureClasses' in changes) this.#classes();
    if ('linkCounts' in changes) this.link();
    if ('selectedFeature' in changes || 'linkCounts' in changes) this.select();
  }

  draw(features) {
    const { leaflet } = this.owner;
    const { interactive, featureIdProperty, effect } = this.options;
    const name = pane(this.owner, this.options.pane ?? this.id, this.options.zIndex ?? 400 + this.order);
    this.renderer = svgRenderer(this.owner, name);
    this.paneName = name;
    const base = ['bl-path', `bl-layer-${this.id}`, effect === 'soft' ? 'bl-soft' : '', this.options.class ?? ''];
    this.#group = geoJSON(features, {
      pane: name, renderer: this.renderer, interactive, smoothFactor: 0.6, bubblingMouseEvents: false,
      className: base.join(' ').trim(),
      // Points are names, which label layers draw.
      filter: (feature) => feature.geometry !== null && !feature.geometry.type.endsWith('Point'),
      onEachFeature: (feature, layer) => {
        const id = String(feature.properties?.[featureIdProperty] ?? feature.id ?? '');
        this.#paths.set(id, [...(this.#paths.get(id) ?? []), { layer, feature }]);
        if (interactive) layer.on('click', () => this.owner.tell('FeatureClicked', this.id, id));
      },
    }).addTo(leaflet);
    for (const [id, parts] of this.#paths) {
      for (const { layer } of parts) layer.getElement()?.setAttribute('data-feature-id', id);
    }
    if (effect === 'hatch') {
      const pattern = hatch(this.owner, this.renderer, name);
      this.#each((path) => { path.style.fill = `url(#${pattern})`; });
    }
    this.#classes();
    this.zoomed();
    this.link();
    this.select();
  }

  clear() {
    this.#overlay?.remove();
    this.#overlay = null;
    this.#group?.remove();
    this.#group = null;
    this.#paths.clear();
  }

  #each(action) {
    for (const [id, parts] of this.#paths) {
      for (const { layer, feature } of parts) {
        const path = layer.getElement();
        if (path) action(path, id, feature);
      }
    }
  }

  #classes() {
    const classes = this.options.featureClasses ?? {};
    this.#each((path, id) => {
      const wanted = (classes[id] ?? '').split(/\s+/).filter(Boolean);
      for (const old of (path.dataset.own ?? '').split(' ').filter(Boolean)) path.classList.remove(old);
      path.classList.add(...wanted);
      if (wanted.length > 0) path.dataset.own = wanted.join(' ');
      else delete path.dataset.own;
    });
  }

  /** Counts of the symbols of the same id. Steps are fifths of the largest count, so a theme needs five colours. */
  link() {
    if (!this.options.linkCounts || this.counts === null) return;
    const { of } = this.counts;
    const largest = Math.max(0, ...[...this.#paths.keys()].map((id) => of.get(id) ?? 0));
    this.#each((path, id) => {
      const count = of.get(id) ?? 0;
      if (path.dataset.count === String(count) && path.dataset.largest === String(largest)) return;
      path.dataset.count = count;
      path.dataset.largest = largest;
      const share = largest === 0 ? 0 : count / largest;
      const step = count === 0 ? 0 : Math.min(4, Math.max(1, Math.ceil(Math.sqrt(share) * 4.999 - 0.001) - 1));
      path.classList.toggle('is-empty', count === 0);
      for (let i = 0; i < 5; i++) path.classList.toggle(`step-${i}`, i === step);
      const rounded = share.toFixed(2);
      if (path.style.getPropertyValue('--share') !== rounded) path.style.setProperty('--share', rounded);
    });
  }

  /** Outline and hatch of what is selected go on top, so that neighbours do not cover half the line. */
  select() {
    this.#overlay?.remove();
    this.#overlay = null;
    const chosen = new Set(this.options.linkCounts ? this.linked : []);
    if (this.options.selectedFeature) chosen.add(this.options.selectedFeature);
    const features = [];
    this.#each((path, id, feature) => {
      path.classList.toggle('is-selected', chosen.has(id));
      if (chosen.has(id)) features.push(feature);
    });
    if (features.length === 0 || this.options.effect === 'soft') return;
    const pattern = hatch(this.owner, this.renderer, this.paneName);
    this.#overlay = geoJSON(features, {
      pane: this.paneName, renderer: this.renderer, interactive: false, className: 'bl-selection', smoothFactor: 0.6,
    }).addTo(this.owner.leaflet);
    this.#overlay.eachLayer((layer) => {
      const path = layer.getElement();
      if (path) path.style.fill = `url(#${pattern})`;
    });
  }

  /** The soft edge is kilometres wide on the ground; one filter per width, its blur following the zoom. */
  zoomed() {
    if (this.options.effect !== 'soft' || !this.renderer?._container) return;
    const defs = definitions(this.renderer);
    const scale = pixelsPerKm(this.owner.leaflet);
    this.#each((path, id, feature) => {
      const km = Number(feature.properties?.[this.options.softEdgeProperty]) || DEFAULT_SOFT_KM;
      const step = Math.max(2, Math.round(km / 2) * 2);
      const name = `bl-soft-${this.owner.serial}-${step}`;
      let blur = defs.querySelector(`#${name} feGaussianBlur`);
      if (!blur) {
        const filter = element('filter', {
          id: name, x: '-60%', y: '-60%', width: '220%', height: '220%', 'color-interpolation-filters': 'sRGB',
        }, defs);
        blur = element('feGaussianBlur', { in: 'SourceGraphic' }, filter);
      }
      // Two standard deviations on either side make up the edge.
      const deviation = Math.min(MAX_BLUR_PX, (step * scale) / 2).toFixed(1);
      if (blur.getAttribute('stdDeviation') !== deviation) blur.setAttribute('stdDeviation', deviation);
      path.setAttribute('filter', `url(#${name})`);
    });
  }
}
