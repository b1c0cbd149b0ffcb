import assert from 'node:assert/strict';
import test from 'node:test';
import { marksInView, selectionOf } from '../../../src/Blazor.Leaflet/js/marks.js';

test('marks are read from top to bottom, those that count nothing or stand outside left out', () => {
  const mark = (key, x, y, ...members) => ({ key, x, y, members });
  const marks = [mark('low', 5, 9, 0), mark('empty', 5, 5, 1), mark('high', 5, 2, 1, 2), mark('far', 50, 2, 0)];
  assert.deepEqual(marksInView(marks, { x0: 0, y0: 0, x1: 10, y1: 10 }, [1, 0, 3]).map(({ key }) => key), ['high', 'low']);
});

test('a selected cluster names all its places and each item once, at most a thousand', () => {
  const rows = Array.from({ length: 3000 }, (_, row) => row);
  const columns = { item: rows.map((row) => row >> 1) };
  const symbols = [{ id: 'A' }, { id: 'B' }];
  const told = selectionOf({ main: 1, members: [1, 0] }, symbols, { rowsAt: () => rows }, columns);
  assert.deepEqual([told.placeId, told.placeIds, told.items.length, told.total], ['B', ['B', 'A'], 1000, 1500]);
});
