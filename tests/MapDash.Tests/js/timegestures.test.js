import { test } from 'node:test';
import assert from 'node:assert/strict';
import { module } from './modules.mjs';

const { listen } = await module('timegestures.js');
globalThis.document = new EventTarget();

// A brush on a page of bare event targets; what the gestures ask of it is kept in `said`.
function setUp(state) {
  const said = [];
  const target = () => Object.assign(new EventTarget(), {
    dataset: {}, setPointerCapture() {}, focus() {}, closest: () => null, querySelector: () => null,
    getBoundingClientRect: () => ({ left: 0 }),
  });
  const brush = {
    plot: target(), root: target(), play: target(), handles: { from: target(), to: target() }, state,
    signal: new AbortController().signal, isPlaying: () => false,
    set: window => said.push(window), settleSoon: () => said.push('settle'),
    pause: () => said.push('pause'), clear: () => said.push('clear'), togglePlay: () => said.push('play'),
  };
  listen(brush);
  const send = (type, more = {}) => brush.plot.dispatchEvent(Object.assign(new Event(type), { button: 0, pointerId: 1, ...more }));
  return { said, send, state };
}

const scale = { day: x => x };

test('A double click on an empty timeline does nothing', () => {
  const { said, send } = setUp({ extent: null, window: null });
  send('dblclick');
  assert.deepEqual(said, []);
});

test('A double click elsewhere pauses and opens the whole window', () => {
  const { said, send } = setUp({ extent: { from: 0, to: 366 }, window: { from: 31, to: 60 }, scale, unit: 'month' });
  send('dblclick');
  assert.deepEqual(said, ['pause', 'clear']);
});

test('A timeline that becomes empty under the finger is dragged no further', () => {
  const { said, send, state } = setUp({ extent: { from: 0, to: 366 }, window: { from: 0, to: 366 }, scale, unit: 'month' });
  send('pointerdown', { clientX: 10 });
  send('pointermove', { clientX: 50 });
  state.extent = null;
  send('pointermove', { clientX: 90 });
  send('pointerup');
  assert.deepEqual(said, [{ from: 0, to: 59 }, 'settle']);
});
