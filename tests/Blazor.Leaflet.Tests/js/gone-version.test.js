import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import test from 'node:test';
import { Counter } from '../../../src/Blazor.Leaflet/js/counts.js';
import { SymbolData } from '../../../src/Blazor.Leaflet/js/symbol-data.js';
import { columnsOf } from './support/rows.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const settled = () => new Promise((resolve) => { setTimeout(resolve, 5); });

test('nothing of a version that is gone stays: neither its columns nor its counts nor its mask', async () => {
  const gone = [];
  let counter = null;
  const data = new SymbolData({
    read: async () => {
      const columns = columnsOf(Array.from({ length: 5000 }, (_, item) => ({ item, place: item % 4, start: 10, end: 20 })));
      gone.push(new WeakRef(columns), new WeakRef(columns.item.buffer));
      return columns;
    },
    arrived: (columns, { mask }) => {
      counter = new Counter(columns, new Uint8Array(4).fill(1), [{ drawn: true, family: 0 }], 1);
      counter.setMask(mask);
      counter.rowsAt([1]);
      gone.push(new WeakRef(counter), new WeakRef(mask));
    },
    failed: () => assert.fail('nothing fails here'),
  });
  for (let version = 1; version <= 4; version++) {
    data.take({ dataUrl: `/data/${version}.bin`, mask: new Uint8Array(625).fill(255), symbols: [], version: String(version) });
    await settled();
  }

  // What a promise has just let go is collected a turn later.
  await settled();
  collect();
  await settled();
  collect();

  assert.equal(counter.columns.rowCount, 5000);
  assert.deepEqual(gone.map((each) => each.deref() !== undefined), [...Array(12).fill(false), ...Array(4).fill(true)]);
});
