import assert from 'node:assert/strict';
import test from 'node:test';
import { FeatureLayer } from '../../../src/Blazor.Leaflet/js/feature-layer.js';

const feature = (id) => JSON.stringify({ type: 'Feature', properties: { id }, geometry: null });
const idle = () => new Promise((resolve) => setImmediate(resolve));

class Layer extends FeatureLayer {
  said = [];

  draw(features) { this.said.push(features[0].properties.id); }
  clear() { this.said.push('clear'); }
  link() { this.said.push('link'); }
  select() { this.said.push('select'); }
  zoomed() { this.said.push('zoomed'); }
}

function owner() {
  const heard = new Map();
  const on = (name, listener) => { heard.set(name, listener); return () => heard.delete(name); };
  return { heard, on, leaflet: { on, off: (name) => heard.delete(name) } };
}

test('only the last source asked for is drawn', async () => {
  const layer = new Layer(owner(), 'areas', { data: feature('old') }, 0);
  layer.options = { data: feature('new') };
  await layer.load();
  assert.deepEqual(layer.said, ['clear', 'new']);
});

test('a layer that is gone draws nothing and hears nothing', async () => {
  const map = owner();
  const layer = new Layer(map, 'areas', { data: feature('late') }, 0);
  assert.deepEqual([...map.heard.keys()].sort(), ['counts', 'selection', 'zoomend']);
  layer.dispose();
  await idle();
  assert.deepEqual(layer.said, ['clear']);
  assert.equal(map.heard.size, 0);
});

test('counts, selection and zoom reach the layer', async () => {
  const map = owner();
  const layer = new Layer(map, 'areas', { data: feature('one') }, 0);
  await idle();
  map.heard.get('counts')({ of: new Map() });
  map.heard.get('selection')(new Set(['one']));
  map.heard.get('zoomend')();
  assert.deepEqual(layer.said, ['clear', 'one', 'link', 'select', 'zoomed']);
  assert.ok(layer.linked.has('one'));
});

test('a blurred layer follows a dragged window now and then, and at once when it has settled', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const map = owner();
  const layer = new Layer(map, 'areas', { data: feature('one'), effect: 'soft' }, 0);
  await idle();
  layer.said.length = 0;
  for (let step = 0; step < 5; step++) map.heard.get('counts')({ of: new Map(), dragging: true });
  assert.deepEqual(layer.said, []);
  t.mock.timers.tick(400);
  assert.deepEqual(layer.said, ['link']);
  map.heard.get('counts')({ of: new Map(), dragging: true });
  map.heard.get('counts')({ of: new Map(), dragging: false });
  assert.deepEqual(layer.said, ['link', 'link']);
  t.mock.timers.tick(400);
  assert.deepEqual(layer.said, ['link', 'link']);
  layer.dispose();
});
