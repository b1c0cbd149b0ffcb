import { DomUtil } from './leaflet.js';
import { pane } from './panes.js';

/**
 * Part of the map's size the canvas reaches beyond each edge, so that a pan does not uncover bare land at once. All of
 * it is handed to the browser in every frame of a brush, which costs more than drawing the marks: hence so little.
 */
const PADDING = 0.1;
/** Pixels labels keep from the edge. */
const EDGE = 4;

/**
 * A canvas in a pane of its own, above every SVG: within one pane Leaflet's style sheet would put it below them.
 * Panning moves it with the pane; zooming scales it until the movement ends and it is drawn anew.
 */
export class SymbolCanvas {
  #leaflet;

  constructor(owner, zIndex) {
    this.#leaflet = owner.leaflet;
    this.element = document.createElement('canvas');
    this.element.className = 'bl-symbols leaflet-zoom-animated';
    this.element.setAttribute('aria-hidden', 'true');
    owner.leaflet.getPane(pane(owner, 'symbols', zIndex)).appendChild(this.element);
    this.context = this.element.getContext('2d');
    this.reset();
  }

  /** Puts the canvas around the present view. What was drawn is lost. */
  reset() {
    const map = this.#leaflet;
    const size = map.getSize();
    const padding = size.multiplyBy(PADDING).round();
    const corner = map.containerPointToLayerPoint(padding.multiplyBy(-1)).round();
    const width = size.x + 2 * padding.x;
    const height = size.y + 2 * padding.y;
    const ratio = Math.min(window.devicePixelRatio || 1, 3);
    if (this.width !== width || this.height !== height || this.ratio !== ratio) {
      Object.assign(this, { width, height, ratio });
      this.element.width = Math.max(1, Math.round(width * ratio));
      this.element.height = Math.max(1, Math.round(height * ratio));
      this.element.style.width = `${width}px`;
      this.element.style.height = `${height}px`;
    }
    this.zoom = map.getZoom();
    /** World pixel of the canvas' corner. */
    this.origin = corner.add(map.getPixelOrigin());
    DomUtil.setTransform(this.element, corner, 1);
  }

  /** Follows zooms by itself; says when the map begins to move and when it has moved. Returns how to stop. */
  listen(moved, leaving) {
    const map = this.#leaflet;
    const handlers = {
      zoomanim: (event) => this.#follow(event.center, event.zoom),
      zoom: () => this.#follow(map.getCenter(), map.getZoom()),
      moveend: moved, resize: moved, movestart: leaving,
    };
    map.on(handlers);
    return () => map.off(handlers);
  }

  #follow(center, zoom) {
    const scale = this.#leaflet.getZoomScale(zoom, this.zoom);
    const corner = this.origin.multiplyBy(scale).subtract(this.#leaflet._getNewPixelOrigin(center, zoom));
    DomUtil.setTransform(this.element, corner, scale);
  }

  /** What the map shows, what of it no panel covers, and what is drawn, in world pixels. */
  frame({ top, right, bottom, left }) {
    const { origin, width, height } = this;
    const size = this.#leaflet.getSize();
    const x0 = origin.x + (width - size.x) / 2;
    const y0 = origin.y + (height - size.y) / 2;
    return {
      viewport: { x0, y0, x1: x0 + size.x, y1: y0 + size.y },
      free: {
        x0: x0 + left + EDGE, y0: y0 + top + EDGE, x1: x0 + size.x - right - EDGE, y1: y0 + size.y - bottom - EDGE,
      },
      drawn: { x0: origin.x, y0: origin.y, x1: origin.x + width, y1: origin.y + height },
    };
  }

  /** Clears and hands out the context, in world pixels. */
  begin() {
    const { context, ratio } = this;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.element.width, this.element.height);
    context.setTransform(ratio, 0, 0, ratio, -this.origin.x * ratio, -this.origin.y * ratio);
    return context;
  }

  remove() {
    this.element.remove();
  }
}
