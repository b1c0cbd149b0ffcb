import { tileLayer } from './leaflet.js';

/** Raster tiles below everything else. */
export class TileLayer {
  #owner;
  #tiles;
  #credit;

  constructor(owner, id, options) {
    this.#owner = owner;
    this.#tiles = tileLayer(options.url).addTo(owner.leaflet);
    this.#credit = owner.element.appendChild(Object.assign(document.createElement('div'), { className: 'bl-attribution bl-tiles' }));
    this.#credit.textContent = options.attribution ?? '';
  }

  update(changes) {
    if ('url' in changes) this.#tiles.setUrl(changes.url);
    if ('attribution' in changes) this.#credit.textContent = changes.attribution ?? '';
  }

  dispose() {
    this.#tiles.removeFrom(this.#owner.leaflet);
    this.#credit.remove();
  }
}
