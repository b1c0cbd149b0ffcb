import { test } from 'node:test';
import assert from 'node:assert/strict';
import { module } from './modules.mjs';

const t = await module('timescale.js');
const day = text => Date.parse(text) / 86400000;
const window = (from, to) => ({ from: day(from), to: day(to) });
const extent = window('2020-01-01', '2025-01-01');

test('A week begins on Sunday, before 1970 as well', () => {
  assert.equal(t.floorTo(day('2020-05-20'), 'week'), day('2020-05-17'));
  assert.equal(t.floorTo(day('2020-05-17'), 'week'), day('2020-05-17'));
  assert.equal(t.floorTo(day('1969-12-31'), 'week'), day('1969-12-28'));
});

test('Steps are whole calendar steps across years and leap days', () => {
  assert.equal(t.add(day('2020-01-01'), 2, 'month'), day('2020-03-01'));
  assert.equal(t.add(day('2020-01-01'), -1, 'month'), day('2019-12-01'));
  assert.equal(t.add(day('2020-10-01'), 1, 'quarter'), day('2021-01-01'));
  assert.equal(t.floorTo(day('2020-06-30'), 'quarter'), day('2020-04-01'));
  assert.equal(t.add(day('2020-01-01'), 1, 'year'), day('2021-01-01'));
});

test('An arrow moves an end by one step, and an end off the grid to the next boundary', () => {
  const start = window('2020-03-01', '2021-01-01');
  assert.deepEqual(t.moveEdge(start, 'from', 1, 'month', extent), window('2020-04-01', '2021-01-01'));
  assert.deepEqual(t.moveEdge(start, 'to', -1, 'month', extent), window('2020-03-01', '2020-12-01'));
  const loose = window('2020-03-18', '2021-01-10');
  assert.deepEqual(t.moveEdge(loose, 'from', -1, 'month', extent), window('2020-03-01', '2021-01-10'));
  assert.deepEqual(t.moveEdge(loose, 'from', 1, 'month', extent), window('2020-04-01', '2021-01-10'));
  assert.deepEqual(t.moveEdge(loose, 'to', 1, 'month', extent), window('2020-03-18', '2021-02-01'));
});

test('The ends never cross: one step stays between them', () => {
  const start = window('2020-03-01', '2020-05-01');
  assert.deepEqual(t.moveEdge(start, 'from', 12, 'month', extent), window('2020-04-01', '2020-05-01'));
  assert.deepEqual(t.moveEdge(start, 'to', -12, 'month', extent), window('2020-03-01', '2020-04-01'));
});

test('The whole window moves without changing its length and stops at the extremes', () => {
  const start = window('2020-02-01', '2020-05-01');
  assert.deepEqual(t.pan(start, 1, 'month', extent), window('2020-03-01', '2020-06-01'));
  assert.deepEqual(t.pan(start, -12, 'month', extent), window('2020-01-01', '2020-04-01'));
  assert.deepEqual(t.pan(start, 999, 'month', extent), window('2024-10-01', '2025-01-01'));
});

test('Ends at the extremes leave as open, inclusive days otherwise', () => {
  assert.deepEqual(t.openEnds(extent, extent), { from: null, to: null });
  assert.deepEqual(t.openEnds(window('2020-02-01', '2020-03-01'), extent), { from: day('2020-02-01'), to: day('2020-02-29') });
});

test('A window from outside is held within the axis', () => {
  assert.deepEqual(t.clampWindow(null, null, extent, 'month'), extent);
  assert.deepEqual(t.clampWindow(day('2010-01-01'), day('2020-03-31'), extent, 'month'), window('2020-01-01', '2020-04-01'));
  const beyond = t.clampWindow(day('2030-01-01'), day('2031-01-01'), extent, 'month');
  assert.ok(beyond.from < beyond.to && beyond.to <= extent.to);
});

test('The axis shows the days of the bars, and nothing where nothing is dated', () => {
  const bins = { start: [day('2020-04-01'), day('2020-07-01')], end: [day('2020-06-30'), day('2020-09-30')] };
  assert.deepEqual(t.extentOf(bins), window('2020-04-01', '2020-10-01'));
  assert.equal(t.extentOf({ start: [], end: [] }), null);
});

test('A mark beyond the axis stands at its end with its count', () => {
  for (const rtl of [false, true]) {
    const { mark, x } = t.scaleOf(extent, 700, rtl);
    assert.equal(mark(day('2010-01-01')), x(extent.from));
    assert.equal(mark(day('2030-01-01')), x(extent.to));
    assert.equal(mark(day('2022-05-20')), x(day('2022-05-20')));
    assert.deepEqual(t.mergeMarks([[day('2010-01-01'), 7], [day('2022-05-20'), 2]], mark, 30).map(each => each.count), [7, 2]);
  }
});

test('The calendar holds from the year 1 to the year 9999', () => {
  const first = day('0001-01-01'), last = day('9999-12-31');
  for (const edge of [first, last]) assert.deepEqual(t.dayOf(...Object.values(t.partsOf(edge))), edge);
  assert.equal(t.floorTo(last, 'year'), day('9999-01-01'));
  assert.equal(t.floorTo(day('0001-03-09'), 'month'), day('0001-03-01'));
  assert.equal(t.add(first, 1, 'quarter'), day('0001-04-01'));
  const all = t.extentOf({ start: [first], end: [last] });
  assert.deepEqual(t.openEnds(all, all), { from: null, to: null });
});

test('One scale serves both directions: the oldest day is at the right in right-to-left pages', () => {
  const ltr = t.scaleOf(extent, 700, false), rtl = t.scaleOf(extent, 700, true);
  assert.equal(ltr.x(extent.from), 0);
  assert.equal(rtl.x(extent.from), 700);
  for (const scale of [ltr, rtl]) assert.ok(Math.abs(scale.day(scale.x(day('2022-05-20'))) - day('2022-05-20')) < 1e-6);
});

test('Grid lines are whole numbers and reach the largest count', () => {
  assert.deepEqual(t.countTicks(0), []);
  assert.deepEqual(t.countTicks(1), [1]);
  assert.deepEqual(t.countTicks(3), [2, 4]);
  assert.deepEqual(t.countTicks(27), [15, 30]);
  for (let largest = 1; largest < 20000; largest = Math.ceil(largest * 1.3)) {
    const ticks = t.countTicks(largest);
    assert.ok(ticks.at(-1) >= largest && ticks.every(Number.isInteger), `${largest}: ${ticks}`);
  }
});

test('Months appear as room allows, and years thin out over long spans', () => {
  const names = perYear => t.axisTicks(extent, perYear / 365).length;
  assert.equal(names(600), 60);
  assert.equal(names(150), 20);
  assert.equal(names(90), 10);
  assert.equal(names(50), 5);
  assert.ok(t.axisTicks(window('1989-01-01', '2025-01-01'), 20 / 365).every(tick => tick.year));
  assert.equal(t.axisTicks(window('1989-01-01', '2025-01-01'), 20 / 365).length, 18);
});

test('An axis that begins within a year still names it', () => {
  const ticks = t.axisTicks(window('2020-05-01', '2025-10-01'), 0.35);
  assert.deepEqual(ticks[0], { day: day('2020-05-01'), year: true });
});

test('Marks too close for two labels become one with their sum', () => {
  const marks = [[0, 13], [5, 2], [100, 9]];
  assert.deepEqual(t.mergeMarks(marks, x => x, 20).map(mark => mark.count), [15, 9]);
  assert.deepEqual(t.mergeMarks(marks, x => -x, 20).map(mark => mark.count), [15, 9]);
});

test('A day finds its bar', () => {
  assert.equal(t.binAt([0, 31, 59], 30.5, 90), 0);
  assert.equal(t.binAt([0, 31, 59], 31, 90), 1);
  assert.equal(t.binAt([0, 31, 59], 89, 90), 2);
  assert.equal(t.binAt([0, 31, 59], 90, 90), -1);
  assert.equal(t.binAt([], 5, NaN), -1);
});
