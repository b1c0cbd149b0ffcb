import assert from 'node:assert/strict';
import test from 'node:test';
import { crosses, overlaps, placeLabels, rectAt } from '../../../src/Blazor.Leaflet/js/placement.js';
import { random } from './support/rows.js';

const plate = (key, x, y, more = {}) => ({ key, x, y, w: 70, h: 21, mode: 'around', reach: 200, ...more });
const FREE = { x0: 0, y0: 0, x1: 800, y1: 600 };

test('a plate with room stands on its anchor, without a leader', () => {
  const found = placeLabels([plate('a', 100, 100)], []).get('a');
  assert.deepEqual([found.dx, found.dy, found.displaced], [0, 0, false]);
});

test('a plate whose anchor is taken moves and asks for a leader', () => {
  const taken = [rectAt(100, 100, 40, 40)];
  const found = placeLabels([plate('a', 100, 100)], taken).get('a');
  assert.ok(found.displaced);
  assert.ok(!overlaps(found.rect, taken[0]));
});

test('plates, tags and donuts do not overlap in a crowd such as Kirkuk, Baiji and Tuz', () => {
  const next = random(3);
  for (let round = 0; round < 20; round++) {
    const donuts = Array.from({ length: 14 }, () => rectAt(300 + next(160), 220 + next(140), 34, 34));
    const plates = Array.from({ length: 18 }, (_, i) => plate(`p${i}`, 250 + next(280), 160 + next(260), { must: true, bounds: FREE }));
    const placed = placeLabels(plates, donuts);
    assert.equal(placed.size, plates.length, 'what must be shown is shown');
    const all = [...placed.values()].map((found) => found.rect);
    all.forEach((rect, i) => {
      for (const other of [...donuts, ...all.slice(i + 1)]) assert.ok(!overlaps(rect, other), `round ${round}`);
    });
  }
});

test('a plate keeps inside what panels leave free', () => {
  const found = placeLabels([plate('a', 2, 300, { must: true, bounds: FREE })], []).get('a');
  assert.ok(found.rect.x0 >= 0);
});

test('a name without room is dropped, a plate with a count is not', () => {
  const wall = [rectAt(100, 100, 2000, 2000)];
  assert.equal(placeLabels([plate('a', 100, 100)], wall).size, 0);
  assert.equal(placeLabels([plate('a', 100, 100, { must: true })], wall).size, 1);
  assert.equal(placeLabels([{ ...plate('n', 100, 100), mode: 'beside', gap: 14 }], wall).size, 0);
});

test('a label stays where it was while that is free', () => {
  const previous = new Map([['a', { dx: 60, dy: 40 }]]);
  const kept = placeLabels([plate('a', 100, 100)], [], { previous }).get('a');
  assert.deepEqual([kept.dx, kept.dy], [60, 40]);
  const moved = placeLabels([plate('a', 100, 100)], [rectAt(160, 140, 10, 10)], { previous }).get('a');
  assert.deepEqual([moved.dx, moved.dy], [0, 0]);
});

test('the first in order gets the better place', () => {
  const placed = placeLabels([plate('first', 100, 100), plate('second', 104, 102)], []);
  assert.equal(placed.get('first').displaced, false);
  assert.equal(placed.get('second').displaced, true);
});

test('a name stands beside its symbol, right first', () => {
  const request = { key: 'n', x: 0, y: 0, w: 40, h: 13, mode: 'beside', gap: 15 };
  assert.ok(placeLabels([request], []).get('n').dx > 0);
  assert.ok(placeLabels([request], [rectAt(40, 0, 40, 20)]).get('n').dx < 0);
});

test('a segment that passes a rectangle crosses it, one beside it does not', () => {
  assert.ok(crosses(-10, 0, 10, 0, rectAt(0, 0, 4, 4)));
  assert.ok(!crosses(-10, 5, 10, 5, rectAt(0, 0, 4, 4)));
  assert.ok(!crosses(-10, 0, -5, 0, rectAt(0, 0, 4, 4)));
});
