/* global L */
// One of Leaflet's ways to draw many markers, under the same windows of days as the product's timeline. Each pointer move
// over the strip below the map asks for the next window; a window is shown in an animation frame.
const options = new URLSearchParams(location.search);
const bytes = await (await fetch('rows.bin')).arrayBuffer();
const places = await (await fetch('places.json')).json();
const windows = await (await fetch('windows.json')).json();
const head = new DataView(bytes), count = head.getUint32(4, true);
const column = (type, at) => new type(bytes, 12 + at * count, count);
const place = column(Uint16Array, 4), start = column(Uint16Array, 6), end = column(Uint16Array, 8);

const map = L.map('map', { preferCanvas: true, zoomControl: false, attributionControl: false, maxZoom: 12 });
map.fitBounds([[29.05, 38.75], [37.4, 48.65]]);
L.geoJSON(await (await fetch('provinces.geojson')).json(), {
  renderer: L.svg(), interactive: false, style: { color: '#999', weight: 1, fillColor: '#eee', fillOpacity: 1 },
}).addTo(map);

const rows = [];
const markers = [];
for (let row = 0; row < count; row++) {
  if (place[row] === 65535) continue;
  rows.push(row);
  markers.push(options.get('peer') === 'markercluster' ? L.marker(places[place[row]]) : L.circleMarker(places[place[row]], { radius: 5, weight: 1 }));
}

const shown = new Uint8Array(markers.length);
const inside = (at, [from, to]) => start[rows[at]] <= (to ?? 65535) && end[rows[at]] >= (from ?? 0);

const peers = {
  // Only markers that enter or leave are touched; Leaflet draws once in the next frame.
  'leaflet change': window => {
    for (let at = 0; at < markers.length; at++) {
      const now = inside(at, window) ? 1 : 0;
      if (now === shown[at]) continue;
      shown[at] = now;
      if (now) map.addLayer(markers[at]); else map.removeLayer(markers[at]);
    }
  },
  // All markers stay on the map, and those outside are drawn without a stroke and a fill.
  'leaflet style': (window, first) => {
    for (let at = 0; at < markers.length; at++) {
      const now = inside(at, window) ? 1 : 0;
      if (first) map.addLayer(markers[at]);
      else if (now === shown[at]) continue;
      shown[at] = now;
      markers[at].setStyle({ stroke: now === 1, fill: now === 1 });
    }
  },
  'leaflet rebuild': (() => {
    const group = L.layerGroup().addTo(map);
    return window => {
      group.clearLayers();
      for (let at = 0; at < markers.length; at++) if (inside(at, window)) group.addLayer(markers[at]);
    };
  })(),
};

let busy = false;
if (options.get('peer') === 'markercluster') {
  // With chunkedLoading a large set is added in pieces; the next window waits until the last one is in.
  const cluster = L.markerClusterGroup({
    chunkedLoading: true, animate: false, chunkProgress: (done, all) => { busy = done < all; },
  }).addTo(map);
  peers['markercluster rebuild'] = window => {
    cluster.clearLayers();
    busy = true;
    const matching = markers.filter((_, at) => inside(at, window));
    cluster.addLayers(matching);
    if (matching.length === 0) busy = false;
  };
  peers['markercluster change'] = window => {
    const come = [], go = [];
    for (let at = 0; at < markers.length; at++) {
      const now = inside(at, window) ? 1 : 0;
      if (now === shown[at]) continue;
      shown[at] = now;
      (now ? come : go).push(markers[at]);
    }
    if (go.length > 0) cluster.removeLayers(go);
    busy = come.length > 0;
    if (busy) cluster.addLayers(come);
  };
}

const show = peers[`${options.get('peer')} ${options.get('how')}`];
let next = 0, asked = false;
show(windows[0], true);

function paint() {
  if (busy) { requestAnimationFrame(paint); return; }
  asked = false;
  const [from, to] = windows[next];
  show(windows[next], false);
  document.dispatchEvent(new CustomEvent('timewindow', { detail: { from, to } }));
}

document.querySelector('#timeline').addEventListener('pointermove', event => {
  if (event.buttons === 0) return;
  next = (next + 1) % windows.length;
  if (!asked) requestAnimationFrame(paint);
  asked = true;
});

const ready = () => { if (busy) requestAnimationFrame(ready); else document.querySelector('#map').dataset.ready = 'true'; };
requestAnimationFrame(ready);
