import { test } from 'node:test';
import assert from 'node:assert/strict';
import { module } from './modules.mjs';

// As much of a page as the timeline touches; frames and timers run when the test says so.
const frames = [], timers = new Map();
const anything = new Proxy(function () {}, {
  get: (_, name) => (name === Symbol.toPrimitive ? () => 0 : anything), set: () => true, apply: () => anything,
});
class Watcher { observe() {} disconnect() {} }
class Element extends EventTarget {
  dataset = {}; style = {}; attributes = {}; isConnected = true; clientWidth = 300; clientHeight = 100; parts = {};
  querySelector(selector) {
    return selector === 'details' ? null : this.parts[selector] ??= new Element();
  }
  setAttribute(name, value) { this.attributes[name] = String(value); }
  getContext() { return anything; }
  getBoundingClientRect() { return { left: 0, top: 0, width: 300 }; }
  setPointerCapture() {}
  closest() { return null; }
}
const page = Object.assign(new EventTarget(), { documentElement: {}, createElement: () => new Element() });
let timer = 0;
Object.assign(globalThis, {
  document: page, matchMedia: () => ({ matches: false }), devicePixelRatio: 1, DOMMatrix: class { scale() { return this; } },
  getComputedStyle: () => ({ getPropertyValue: () => '#000', fontFamily: 'serif' }),
  ResizeObserver: Watcher, MutationObserver: Watcher,
  requestAnimationFrame: action => frames.push(action), cancelAnimationFrame: () => { frames.length = 0; },
  setTimeout: action => { timers.set(++timer, action); return timer; }, clearTimeout: id => timers.delete(id),
  setInterval: () => ++timer, clearInterval: () => {},
});
const draw = () => { for (const frame of frames.splice(0)) frame(); };
const wait = () => { for (const [id, action] of [...timers]) { timers.delete(id); action(); } };
const idle = () => new Promise(resolve => setImmediate(resolve));

const { init } = await module('TimeBrush.razor.js');
const forms = { one: '{0}', two: '{0}', few: '{0}', many: '{0}' };
const look = {
  unit: 'year', channel: 'explore', rtl: false, families: [{ code: 'attacks', label: 'Attacks' }],
  words: { language: 'en', digits: 'latn', months: Array(12).fill('m'), monthsBrief: Array(12).fill('m'), units: { year: forms }, play: 'Play', pause: 'Pause' },
};
const years = { start: [0, 365, 730], end: [364, 729, 1095], certain: [1, 1, 1], possible: [0, 0, 0], marks: [[-900, 4]] };
const none = { start: [], end: [], certain: [], possible: [], marks: [[500, 4]] };

function setUp() {
  frames.length = 0;
  timers.clear();
  const root = new Element(), told = [], asked = [];
  const hear = event => told.push([event.detail.from, event.detail.to, event.detail.settled]);
  root.addEventListener('timewindow', hear);
  page.addEventListener('timewindow', hear);
  const dotnet = { invokeMethodAsync: (_, from, to) => new Promise(answer => asked.push({ from, to, answer })) };
  const brush = init(root, dotnet, { look, window: { from: null, to: null }, data: years });
  draw();
  const plot = root.querySelector('[data-part="plot"]');
  const send = (type, clientX) => plot.dispatchEvent(Object.assign(new Event(type), { button: 0, pointerId: 1, clientX }));
  const drag = () => { send('pointerdown', 5); send('pointermove', 60); draw(); };
  return { root, told, asked, brush, send, drag, hear };
}

test('A drag is told as unsettled until .NET has answered where it came to rest', async () => {
  const { told, asked, send, drag } = setUp();
  drag();
  assert.deepEqual(told, [[null, 364, false]]);
  send('pointerup');
  wait();
  assert.equal(told.length, 1);
  asked[0].answer();
  await idle();
  assert.deepEqual(told.slice(1), [[null, 364, true]]);
});

test('An answer during the next drag does not end that one', async () => {
  const { told, asked, send, drag } = setUp();
  drag();
  send('pointerup');
  wait();
  send('pointerdown', 150);
  send('pointermove', 290);
  draw();
  asked[0].answer();
  await idle();
  assert.deepEqual(told.map(event => event[2]), [false, false]);
  send('pointerup');
  wait();
  asked[1].answer();
  await idle();
  assert.deepEqual(told.map(event => event[2]), [false, false, true]);
});

test('A timeline that goes away in the middle of a drag lets go of the window', () => {
  const { root, told, brush, drag } = setUp();
  drag();
  root.isConnected = false;
  brush.stop();
  assert.deepEqual(told.map(event => event[2]), [false, true]);
});

test('A timeline that becomes empty before the window settles asks nothing and lets go of the window', () => {
  const { root, told, asked, brush, send, drag } = setUp();
  drag();
  send('pointerup');
  brush.update({ look, window: { from: null, to: null }, data: none });
  wait();
  assert.equal(root.dataset.empty, 'true');
  assert.deepEqual(asked, []);
  assert.deepEqual(told.map(event => event[2]), [false, true]);
});

test('The axis is that of the bars, wherever the marks lie', () => {
  const { root } = setUp();
  const { attributes } = root.querySelector('[data-part="from"]');
  assert.deepEqual([attributes['aria-valuemin'], attributes['aria-valuemax']], ['0', '1095']);
});

test('A step of a drag is told from within its frame, so that a map can draw in the same one; rest is told outside', async () => {
  const { root, asked, send, drag } = setUp(), inFrame = [];
  root.addEventListener('timewindow', event => inFrame.push(event.detail.inFrame));
  drag();
  send('pointerup');
  wait();
  asked[0].answer();
  await idle();
  assert.deepEqual(inFrame, [true, false]);
});
