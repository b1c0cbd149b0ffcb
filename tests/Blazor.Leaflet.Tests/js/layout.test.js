import assert from 'node:assert/strict';
import test from 'node:test';
import { hit, layOut } from '../../../src/Blazor.Leaflet/js/layout.js';

const BOX = { x0: 0, y0: 0, x1: 800, y1: 600 };
const symbol = (id, shape, x, y, more = {}) => ({ id, shape, lat: y, lng: x, label: id, group: 'A', rank: 1, radiusMetres: 0, ...more });
const lay = (symbols, totals, more = {}) => layOut({
  symbols, totals, project: ({ lat, lng }) => ({ x: lng, y: lat }), measure: (text) => text.length * 7, font: 'x',
  number: String, more: '+{0}', viewport: BOX, free: BOX, drawn: BOX, selected: new Set(), previous: new Map(), ...more,
});

test('a governorate or an area is never a dot', () => {
  const { marks } = lay([symbol('g', 'governorate', 100, 100), symbol('a', 'area', 300, 300)], [5, 6]);
  assert.deepEqual(marks.map((mark) => mark.type), ['governorate', 'area']);
});

test('a place that counts nothing under the mask takes no room', () => {
  assert.equal(lay([symbol('g', 'governorate', 100, 100)], [0]).marks.length, 0);
});

test('a place that is not drawable is not drawn', () => {
  assert.equal(lay([symbol('n', 'none', 100, 100)], [9]).marks.length, 0);
});

test('a cluster is named after its most important place and says how many more it holds', () => {
  const { names } = lay([symbol('Big', 'settlement', 100, 100, { rank: 0 }), symbol('Small', 'settlement', 108, 100)], [5, 9]);
  assert.deepEqual(names.map((name) => name.text), ['Big +1']);
});

test('an exact point stands above its place, on a stem', () => {
  const [mark] = lay([symbol('x', 'exact', 100, 100)], [1]).marks;
  assert.ok(mark.pinned);
  assert.ok(mark.y < mark.anchorY);
});

test('the topmost symbol under the pointer is the one hit, and only if it shows something', () => {
  const { marks } = lay([symbol('t', 'settlement', 100, 100), symbol('g', 'governorate', 400, 300)], [5, 5]);
  assert.equal(hit(marks, 102, 99, () => true).label, 't');
  assert.equal(hit(marks, 400, 300, () => true).label, 'g');
  assert.equal(hit(marks, 400, 300, () => false), null);
  assert.equal(hit(marks, 700, 500, () => true), null);
});
