import assert from 'node:assert/strict';
import test from 'node:test';
import { SymbolWindow } from '../../../src/Blazor.Leaflet/js/symbol-window.js';

const days = ({ from, to }) => [from, to];

test('while a brush is dragged .NET waits, and holds when the brush has settled', () => {
  const window = new SymbolWindow({ fromDay: 0, toDay: 100 });
  window.brush({ from: 10, to: 20, settled: false });
  window.tell({ fromDay: 5, toDay: 50 });
  assert.deepEqual(days(window), [10, 20]);
  window.brush({ from: 12, to: 20, settled: false });
  window.tell({ fromDay: 12, toDay: 20 });
  window.brush({ from: 12, to: 20, settled: true });
  assert.deepEqual(days(window), [12, 20]);
});

test('a brush that .NET did not contradict keeps its window', () => {
  const window = new SymbolWindow({ fromDay: 0, toDay: 100 });
  window.brush({ from: 10, to: 20, settled: false });
  window.brush({ from: 10, to: 20, settled: true });
  assert.deepEqual(days(window), [10, 20]);
});

test('an event that does not speak of settling is one of its own', () => {
  const window = new SymbolWindow({ fromDay: null, toDay: null });
  window.brush({ from: 10, to: null });
  assert.deepEqual(days(window), [10, null]);
  window.tell({ fromDay: 30 });
  assert.deepEqual(days(window), [30, null]);
});

test('a bound that .NET does not repeat is as .NET said before, not as the brush did', () => {
  const window = new SymbolWindow({ fromDay: 0, toDay: 100 });
  window.brush({ from: 10, to: 20 });
  window.tell({ fromDay: 10 });
  assert.deepEqual(days(window), [10, 100]);
});
