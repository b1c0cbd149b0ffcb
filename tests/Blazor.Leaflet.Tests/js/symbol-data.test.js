import assert from 'node:assert/strict';
import test from 'node:test';
import { SymbolData } from '../../../src/Blazor.Leaflet/js/symbol-data.js';

const idle = () => new Promise((resolve) => setImmediate(resolve));

/** Data whose reads and waits end when the test says so. */
function setUp() {
  const log = { reads: [], waits: [], arrived: [], failed: [] };
  const data = new SymbolData({
    read: (url) => new Promise((resolve, reject) => { log.reads.push({ url, resolve, reject }); }),
    wait: (ms) => new Promise((resolve) => { log.waits.push({ ms, resolve }); }),
    arrived: (columns, held) => log.arrived.push([columns, held]),
    failed: (message) => log.failed.push(message),
  });
  return { data, log };
}

async function ready() {
  const { data, log } = setUp();
  data.take({ dataUrl: 'v1' });
  log.reads[0].resolve('columns 1');
  await idle();
  return { data, log };
}

test('what numbers new columns waits until they are read', async () => {
  const { data, log } = await ready();
  const now = data.take({ dataUrl: 'v2', symbols: ['b'], mask: [2], version: '2', digits: 'arab' });
  assert.deepEqual(now, { dataUrl: 'v2', digits: 'arab' });
  assert.deepEqual(data.take({ mask: [3] }), {});
  log.reads[1].resolve('columns 2');
  await idle();
  assert.deepEqual(log.arrived[1], ['columns 2', { symbols: ['b'], mask: [3], version: '2' }]);
});

test('once the columns are there a mask is applied at once', async () => {
  const { data } = await ready();
  assert.deepEqual(data.take({ mask: [3], version: '1b' }), { mask: [3], version: '1b' });
});

test('a failure is tried once more after two seconds', async () => {
  const { data, log } = await ready();
  data.take({ dataUrl: 'v2', mask: [2] });
  log.reads[1].reject(new Error('v2 answered 503'));
  await idle();
  assert.deepEqual([log.waits[0].ms, log.failed], [2000, []]);
  log.waits[0].resolve();
  await idle();
  log.reads[2].resolve('columns 2');
  await idle();
  assert.deepEqual(log.arrived[1], ['columns 2', { mask: [2] }]);
  assert.deepEqual(log.failed, []);
});

test('the first load too: a second failure is reported, and the mask stays held', async () => {
  const { data, log } = setUp();
  data.take({ dataUrl: 'v1' });
  log.reads[0].reject(new Error('first'));
  await idle();
  log.waits[0].resolve();
  await idle();
  log.reads[1].reject(new Error('second'));
  await idle();
  assert.deepEqual([log.failed, log.arrived, log.reads.length], [['second'], [], 2]);
  assert.deepEqual(data.take({ mask: [2] }), {});
});

test('an address given meanwhile wins over the one under way', async () => {
  const { data, log } = await ready();
  data.take({ dataUrl: 'v2', mask: [2] });
  data.take({ dataUrl: 'v3', symbols: ['c'] });
  log.reads[2].resolve('columns 3');
  log.reads[1].resolve('columns 2');
  await idle();
  assert.deepEqual(log.arrived.slice(1), [['columns 3', { mask: [2], symbols: ['c'] }]]);
});

test('back at the columns that are there nothing is read, and what was held is applied', async () => {
  const { data, log } = await ready();
  data.take({ dataUrl: 'v2', mask: [2], symbols: ['b'] });
  assert.deepEqual(data.take({ dataUrl: 'v1', symbols: ['a'] }), { dataUrl: 'v1', mask: [2], symbols: ['a'] });
  assert.equal(log.reads.length, 2);
});

test('a layer that is gone hears neither of columns nor of failure', async () => {
  const { data, log } = setUp();
  data.take({ dataUrl: 'v1' });
  data.dispose();
  log.reads[0].reject(new Error('late'));
  await idle();
  assert.deepEqual([log.waits, log.failed, log.arrived], [[], [], []]);
});
