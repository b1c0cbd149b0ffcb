import assert from 'node:assert/strict';
import test from 'node:test';
import { Counter } from '../../../src/Blazor.Leaflet/js/counts.js';
import { columnsOf, random } from './support/rows.js';

const CATEGORIES = [{ drawn: true, family: 0 }, { drawn: true, family: 1 }, { drawn: false, family: 2 }];
const counter = (rows, places = 4) => new Counter(columnsOf(rows), new Uint8Array(places).fill(1), CATEGORIES, 3);
const sum = (c) => c.inView + c.outside + c.unplaced;

test('an interval that overlaps the window is possible, edges included', () => {
  const c = counter([{ item: 0, place: 0, start: 10, end: 20 }]);
  for (const [from, to, expected] of [[20, 30, 1], [1, 10, 1], [21, 30, 0], [1, 9, 0], [12, 13, 1], [null, 9, 0], [20, null, 1]]) {
    c.setWindow(from, to, false);
    assert.equal(c.now[0], expected, `${from} to ${to}`);
  }
});

test('open ends reach every window', () => {
  const c = counter([
    { item: 0, place: 0, start: 0, end: 100 }, { item: 1, place: 0, start: 200, end: 65535 }, { item: 2, place: 0, start: 0, end: 65535 },
  ]);
  c.setWindow(1, 50, false);
  assert.equal(c.now[0], 2);
  c.setWindow(150, 160, false);
  assert.equal(c.now[0], 1);
  c.setWindow(40000, 40001, false);
  assert.equal(c.now[0], 2);
  c.setWindow(null, -5, false);
  assert.equal(c.now[0], 2, 'before the epoch');
});

test('certain means wholly inside: an open end is inside only where the window is open too', () => {
  const c = counter([
    { item: 0, place: 0, start: 10, end: 20 }, { item: 1, place: 0, start: 0, end: 15 }, { item: 2, place: 0, start: 12, end: 65535 },
  ]);
  c.setWindow(10, 20, true);
  assert.equal(c.now[0], 1);
  c.setWindow(11, 20, true);
  assert.equal(c.now[0], 0);
  c.setWindow(null, 20, true);
  assert.equal(c.now[0], 2, 'said by day 15 is certainly before day 20');
  c.setWindow(10, null, true);
  assert.equal(c.now[0], 2, 'begun on day 12 or later is certainly after day 10');
  c.setWindow(null, null, true);
  assert.equal(c.now[0], 3, 'no window at all asks nothing');
});

test('an item at two places counts once, and is in view if either is', () => {
  const c = counter([{ item: 0, place: 0, start: 5, end: 5 }, { item: 0, place: 1, start: 5, end: 5 }]);
  c.setInView(Uint8Array.of(0, 1, 0, 0));
  assert.deepEqual([c.inView, c.outside, c.unplaced], [1, 0, 0]);
  c.setInView(Uint8Array.of(0, 0, 0, 0));
  assert.deepEqual([c.inView, c.outside, c.unplaced], [0, 1, 0]);
});

test('no place, an undrawable place and an undrawn kind are unplaced', () => {
  const columns = columnsOf([
    { item: 0, place: 65535, start: 1, end: 1 }, { item: 1, place: 1, start: 1, end: 1 },
    { item: 2, place: 0, start: 1, end: 1, category: 2 }, { item: 3, place: 0, start: 1, end: 1, flags: 1 },
  ]);
  const c = new Counter(columns, Uint8Array.of(1, 0), CATEGORIES, 3);
  c.setInView(Uint8Array.of(1, 1));
  assert.deepEqual([c.inView, c.outside, c.unplaced, c.undated], [1, 0, 3, 1]);
  assert.equal(c.now[0], 1);
});

test('the mask takes the lowest bit first, and what lies beyond its end does not match', () => {
  const rows = Array.from({ length: 10 }, (_, item) => ({ item, place: 0, start: 1, end: 1 }));
  const c = counter(rows);
  c.setMask(Uint8Array.of(0b101));
  assert.equal(c.now[0], 2);
  assert.equal(c.total[0], 2);
  assert.equal(sum(c), 2);
  c.setMask(null);
  assert.equal(sum(c), 10);
});

test('the only row of a place is known', () => {
  const c = counter([{ item: 0, place: 0, start: 5, end: 5 }, { item: 1, place: 0, start: 9, end: 9 }]);
  c.setWindow(8, 10, false);
  assert.equal(c.now[0], 1);
  assert.equal(c.rowSum[0], 1);
});

test('moving the window gives the same counts as counting anew, whatever the path', () => {
  const next = random(41);
  const rows = [];
  for (let item = 0; item < 300; item++) {
    const start = next(8) === 0 ? 0 : 1 + next(200);
    const end = next(8) === 0 ? 65535 : Math.max(start, start + next(40));
    for (let n = 1 + next(3); n > 0; n--) {
      rows.push({ item, place: next(6) === 0 ? 65535 : next(4), start, end, category: next(3), flags: next(2) });
    }
  }
  const moving = counter(rows);
  const inView = Uint8Array.of(1, 0, 1, 0);
  moving.setInView(inView);
  for (let step = 0; step < 400; step++) {
    const from = next(10) === 0 ? null : next(220) - 5;
    const to = next(10) === 0 ? null : next(220) - 5;
    const certain = Math.floor(step / 25) % 2 === 1;
    if (step % 90 === 50) moving.setMask(Uint8Array.from({ length: 38 }, () => next(256)));
    moving.setWindow(from, to, certain);
    const fresh = counter(rows);
    fresh.setInView(inView);
    fresh.setMask(moving.mask);
    fresh.setWindow(from, to, certain);
    const direct = fresh.columns.item.filter((_, row) => fresh.matches(row));
    assert.equal(sum(moving), new Set(direct).size, `step ${step}: ${from} to ${to}`);
    for (const name of ['now', 'byFamily', 'rowSum', 'tally']) assert.deepEqual([...moving[name]], [...fresh[name]], `${name} at ${step}`);
    assert.equal(moving.undated, fresh.undated);
  }
});

test('every count is that of a plain look at all rows, for windows that creep and windows that jump', () => {
  for (let seed = 1; seed <= 12; seed++) {
    const next = random(seed);
    const rows = columnsOf(Array.from({ length: 400 }, (_, item) => {
      const undated = next(10) === 0;
      const start = undated || next(9) === 0 ? 0 : 1 + next(300);
      const end = undated || next(9) === 0 ? 65535 : Math.min(65534, Math.max(1, start) + next(60));
      return Array.from({ length: 1 + next(3) }, () => (
        { item, place: next(7) === 0 ? 65535 : next(5), start, end, category: next(3), flags: undated ? 1 : 0 }));
    }).flat());
    const c = new Counter(rows, Uint8Array.of(1, 1, 0, 1, 1), CATEGORIES, 3);
    let [from, to, certain, mask, inView] = [null, null, false, null, new Uint8Array(5)];
    for (let step = 0; step < 250; step++) {
      const what = next(40);
      if (what === 0) c.setMask(mask = next(3) === 0 ? null : Uint8Array.from({ length: 48 }, () => next(256)));
      if (what === 1) c.setInView(inView = Uint8Array.from({ length: 5 }, () => next(2)));
      if (what === 2) certain = !certain;
      if (what === 3) [from, to] = [next(4) === 0 ? null : next(320) - 5, next(4) === 0 ? null : next(320) - 5];
      else if (what > 20) [from, to] = [from === null ? 100 : from + next(5) - 2, to === null ? 160 : to + next(5) - 2];
      c.setWindow(from, to, certain);
      assert.deepEqual(countsOf(c), plainly(rows, { from, to, certain, mask, inView }), `seed ${seed}, step ${step}: ${from} to ${to}`);
      const at = [next(5), next(5)];
      assert.deepEqual([...c.rowsAt(at)], [...rows.item.keys()].filter((row) => at.includes(rows.place[row]) && c.placed[row] && c.matches(row)));
    }
  }
});

const countsOf = (c) => ({
  now: [...c.now], total: [...c.total], byFamily: [...c.byFamily], rowSum: [...c.rowSum],
  tally: [c.unplaced, c.outside, c.inView], undated: c.undated,
});

/** The same counts from the meaning of the words: no order, no steps. */
function plainly(rows, { from, to, certain, mask, inView }) {
  const counts = { now: Array(5).fill(0), total: Array(5).fill(0), byFamily: Array(15).fill(0), rowSum: Array(5).fill(0), tally: [0, 0, 0], undated: 0 };
  const levels = new Map();
  const undated = new Set();
  for (let row = 0; row < rows.rowCount; row++) {
    const [item, place, family] = [rows.item[row], rows.place[row], rows.category[row]];
    if (mask && !((mask[item >> 3] >> (item & 7)) & 1)) continue;
    const drawn = place < 5 && place !== 2 && family < 2;
    if (drawn) counts.total[place]++;
    const start = rows.start[row] === 0 ? -Infinity : rows.start[row];
    const end = rows.end[row] === 65535 ? Infinity : rows.end[row];
    // Days are counted from 1 on: before them there is only the open start.
    const [first, last] = [from === null ? -Infinity : Math.max(1, from), to === null ? Infinity : Math.max(0, to)];
    if (certain ? !(start >= first && end <= last) : !(start <= last && end >= first)) continue;
    const level = !drawn ? 0 : inView[place] ? 2 : 1;
    levels.set(item, Math.max(levels.get(item) ?? 0, level));
    if (rows.flags[row] & 1) undated.add(item);
    if (!drawn) continue;
    counts.now[place]++;
    counts.byFamily[place * 3 + family]++;
    counts.rowSum[place] += row;
  }
  // An item is where the highest of its places is, wherever its other rows stand.
  for (const level of levels.values()) counts.tally[level]++;
  counts.undated = undated.size;
  return counts;
}
