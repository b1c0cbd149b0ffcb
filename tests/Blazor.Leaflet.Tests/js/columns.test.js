import assert from 'node:assert/strict';
import test from 'node:test';
import { emptyColumns, readColumns } from '../../../src/Blazor.Leaflet/js/columns.js';
import { columnsOf } from './support/rows.js';

// The same bytes as SymbolColumnsTests.The_bytes_are_those_of_the_documented_layout: the two sides agree on a file,
// not on each other's code.
const DOCUMENTED = Uint8Array.from(Buffer.from(
  '424c433102000000' + '03000000' + '0200000000000000' + 'ffff0100' + '0000104b' + 'ffff114b' + '0403' + '0504', 'hex')).buffer;

test('the documented bytes are read back as rows', () => {
  const columns = readColumns(DOCUMENTED);
  assert.equal(columns.rowCount, 2);
  assert.equal(columns.itemCount, 3);
  assert.deepEqual([...columns.item], [2, 0]);
  assert.deepEqual([...columns.place], [65535, 1]);
  assert.deepEqual([...columns.start], [0, 19216]);
  assert.deepEqual([...columns.end], [65535, 19217]);
  assert.deepEqual([...columns.category], [4, 3]);
  assert.deepEqual([...columns.flags], [5, 4]);
});

test('columns are views on the file, not copies', () => {
  assert.equal(readColumns(DOCUMENTED).start.buffer, DOCUMENTED);
});

test('a file that is cut short is refused', () => {
  assert.throws(() => readColumns(DOCUMENTED.slice(0, 30)), /do not fill/);
  assert.throws(() => readColumns(new ArrayBuffer(4)), /shorter/);
});

test('a file of another kind is refused', () => {
  const other = DOCUMENTED.slice(0);
  new Uint8Array(other)[0] = 0x50;
  assert.throws(() => readColumns(other), /BLC1/);
});

test('a file without rows is a file', () => {
  assert.equal(emptyColumns().rowCount, 0);
});

test('the test helper writes what the reader reads', () => {
  const columns = columnsOf([{ item: 1, place: 2, start: 5, end: 9, category: 3, flags: 2 }]);
  assert.deepEqual([columns.item[0], columns.place[0], columns.start[0], columns.end[0]], [1, 2, 5, 9]);
});
