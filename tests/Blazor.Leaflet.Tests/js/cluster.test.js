import assert from 'node:assert/strict';
import test from 'node:test';
import { cluster, symbolRadius } from '../../../src/Blazor.Leaflet/js/cluster.js';
import { random } from './support/rows.js';

const point = (index, x, y, group, total = 5, rank = index) => ({ index, x, y, group, total, rank });

test('symbols of one group that touch become one', () => {
  const [only, ...others] = cluster([point(0, 0, 0, 'A', 5), point(1, 10, 0, 'A', 7)]);
  assert.equal(others.length, 0);
  assert.equal(only.total, 12);
  assert.deepEqual(only.members, [0, 1]);
});

test('a cluster keeps the place and name of its most important member', () => {
  const [only] = cluster([point(0, 0, 0, 'A', 90, 8), point(1, 10, 4, 'A', 2, 1)]);
  assert.equal(only.main, 1);
  assert.deepEqual([only.anchorX, only.anchorY], [10, 4]);
});

test('a cluster never crosses a group, however crowded', () => {
  const next = random(7);
  for (let round = 0; round < 60; round++) {
    const points = Array.from({ length: 40 }, (_, i) => point(i, next(120), next(120), ['A', 'B', 'C', null][next(4)], 1 + next(500)));
    const clusters = cluster(points);
    const groupOf = new Map(points.map((p) => [p.index, p.group]));
    for (const c of clusters) assert.equal(new Set(c.members.map((m) => groupOf.get(m))).size, 1);
    assert.equal(clusters.reduce((sum, c) => sum + c.total, 0), points.reduce((sum, p) => sum + p.total, 0));
    assert.equal(new Set(clusters.flatMap((c) => c.members)).size, points.length);
  }
});

test('places without a group stay on their own', () => {
  assert.equal(cluster([point(0, 0, 0, null), point(1, 1, 1, null)]).length, 2);
});

test('symbols of different groups are pushed apart, but not far', () => {
  const [a, b] = cluster([point(0, 0, 0, 'A', 10), point(1, 12, 0, 'B', 10)]);
  assert.ok(Math.hypot(a.x - b.x, a.y - b.y) >= a.r + b.r);
  for (const c of [a, b]) assert.ok(Math.hypot(c.x - c.anchorX, c.y - c.anchorY) <= 16.01);
});

test('two symbols on the same spot are pushed apart too', () => {
  const [a, b] = cluster([point(0, 5, 5, 'A'), point(1, 5, 5, 'B')]);
  assert.notDeepEqual([a.x, a.y], [b.x, b.y]);
});

test('a symbol grows slowly with its count', () => {
  assert.ok(symbolRadius(1) < symbolRadius(2));
  assert.ok(symbolRadius(1e6) <= 20);
});
