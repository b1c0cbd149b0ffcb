/**
 * The parts of Leaflet that are used. Taken one by one from its sources: its own bundle cannot be thinned, as each part
 * hangs itself into others when it is read. No popups, tooltips, image overlays, circles nor layer switches.
 */
import { Map } from 'leaflet/src/map/Map.js';
import 'leaflet/src/map/index.js';

export { DomUtil } from 'leaflet/src/dom/index.js';
export { toLatLngBounds as latLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
export { toPoint as point } from 'leaflet/src/geometry/Point.js';
export { divIcon } from 'leaflet/src/layer/marker/DivIcon.js';
export { marker } from 'leaflet/src/layer/marker/Marker.js';
export { geoJSON } from 'leaflet/src/layer/GeoJSON.js';
export { tileLayer } from 'leaflet/src/layer/tile/TileLayer.js';
export { svg } from 'leaflet/src/layer/vector/SVG.js';
export { createMap as map } from 'leaflet/src/map/Map.js';

// Leaflet's own would bring its canvas along; every path here comes with its renderer.
Map.include({
  getRenderer({ options: { renderer } }) {
    if (!this.hasLayer(renderer)) this.addLayer(renderer);
    return renderer;
  },
});
