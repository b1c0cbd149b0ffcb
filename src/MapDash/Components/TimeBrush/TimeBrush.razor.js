// The timeline's drawing and dragging. While a reader drags, nothing leaves the browser: listeners on the page get a
// `timewindow` event at most once a frame, with `settled: false`, and .NET one call when the window has settled. When
// .NET has answered that call, or the brush goes away, one last event says `settled: true`.
import * as scales from './timescale.js';
import * as wording from './timewords.js';
import { draw, layoutOf, paletteOf } from './timecanvas.js';
import { listen } from './timegestures.js';
import { showTip } from './timetip.js';

const SETTLE = 150;
const BEAT = 700;

export function init(root, dotnet, options) {
  const part = name => root.querySelector(`[data-part="${name}"]`);
  const canvas = part('canvas'), plot = part('plot'), play = part('play');
  const handles = { from: part('from'), to: part('to') };
  const context = canvas.getContext('2d');
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const ended = new AbortController();
  const state = { ...emptyData(), window: null, extent: null, busy: false };
  let palette = null, frame = 0, settling = 0, beat = 0, announce = false, held = false, asking = 0;
  let ends = { from: null, to: null };

  const brush = {
    root, plot, handles, state, play,
    signal: ended.signal,
    set(window, { settle = true } = {}) {
      stopPlaying(false);
      change(window);
      if (settle) settleSoon();
    },
    settleSoon,
    togglePlay,
    pause: () => stopPlaying(true),
    isPlaying: () => beat !== 0,
    clear: () => { change({ ...state.extent }); settleSoon(); },
    toScreen: () => state.scale,
  };

  function change(window) {
    if (!state.extent || scales.sameWindow(window, state.window)) return;
    state.window = window;
    announce = true;
    speak();
    redraw();
  }

  function settleSoon() {
    clearTimeout(settling);
    settling = setTimeout(() => {
      settling = 0;
      if (!state.extent) { unhold(); return; }
      const { from, to } = scales.openEnds(state.window, state.extent);
      asking++;
      dotnet.invokeMethodAsync('SettleAsync', from, to)
        .catch(() => { /* the circuit is gone; the page shows its own notice */ })
        .then(() => { asking--; unhold(); });
    }, SETTLE);
  }

  const isSettled = () => !(state.busy || beat || settling || asking);

  // Listeners hold on to this brush's window until it has settled; the next drag may have begun by now.
  function unhold() {
    if (held && isSettled()) tell();
  }

  // Inside a frame, a listener may draw at once and be on the screen together with the timeline.
  function tell(inFrame = false) {
    const settled = isSettled();
    held = !settled;
    announce = false;
    if (state.extent) ends = scales.openEnds(state.window, state.extent);
    const target = root.isConnected ? root : document;
    target.dispatchEvent(new CustomEvent('timewindow', { bubbles: true, detail: { channel: state.channel, ...ends, settled, inFrame } }));
  }

  // Play moves the window; a reader who asked for less motion gets one step at each press instead.
  function togglePlay() {
    if (!state.extent) return;
    if (beat) { stopPlaying(true); return; }
    if (scales.sameWindow(state.window, state.extent)) {
      const year = Math.min(12, Math.ceil(scales.stepsIn(state.extent, state.unit) / 4));
      change({ from: state.extent.from, to: scales.add(state.extent.from, Math.max(1, year), state.unit) });
    } else {
      step();
    }
    if (calm.matches) { settleSoon(); return; }
    beat = setInterval(step, BEAT);
    root.dataset.playing = 'true';
    play.setAttribute('aria-label', state.words.pause);
  }

  function step() {
    const next = scales.pan(state.window, 1, state.unit, state.extent);
    if (scales.sameWindow(next, state.window) || next.from === state.window.from) {
      if (beat) stopPlaying(true);
      else change({ from: state.extent.from, to: scales.add(state.extent.from, scales.stepsIn(state.window, state.unit), state.unit) });
      return;
    }
    change(next);
    // The panels keep step with the map: each beat is a window that has come to rest.
    settleSoon();
  }

  function stopPlaying(settle) {
    if (!beat) return;
    clearInterval(beat);
    beat = 0;
    delete root.dataset.playing;
    play.setAttribute('aria-label', state.words.play);
    if (settle) settleSoon();
  }

  function redraw() {
    if (!frame) frame = requestAnimationFrame(paint);
  }

  function paint() {
    frame = 0;
    const width = plot.clientWidth, height = plot.clientHeight, ratio = devicePixelRatio || 1;
    if (!state.extent || width === 0) return;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      palette = null;
    }
    palette ??= paletteOf(root, state.families, ratio);
    state.scale = scales.scaleOf(state.extent, width, state.rtl);
    draw(context, { ...state, width, height, ratio, palette });
    place(layoutOf(height, state.marks.length > 0));
    if (announce) tell(true);
  }

  function place({ base }) {
    for (const edge of ['from', 'to']) {
      const handle = handles[edge];
      handle.style.transform = `translateX(${state.scale.x(state.window[edge])}px)`;
      handle.style.height = `${base}px`;
    }
  }

  // Said at once, not with the next frame: a screen reader asks right after the key.
  function speak() {
    for (const edge of ['from', 'to']) {
      const handle = handles[edge];
      handle.setAttribute('aria-valuemin', state.extent.from);
      handle.setAttribute('aria-valuemax', state.extent.to - 1);
      handle.setAttribute('aria-valuenow', edge === 'from' ? state.window.from : state.window.to - 1);
      handle.setAttribute('aria-valuetext', wording.edgeText(state.window, edge, state.words));
    }
    // The text nodes are the page's own; writing into them keeps its renderer in step.
    write(part('title'), wording.titleOf(state.window, state.words));
    write(part('length'), wording.lengthOf(state.window, state.unit, state.words));
  }

  function update(next) {
    Object.assign(state, next.look);
    if (next.data) Object.assign(state, read(next.data, state.families.length));
    state.extent = scales.extentOf(state.bins);
    root.dataset.empty = String(!state.extent);
    palette = null;
    if (!state.extent) { stopPlaying(false); unhold(); return; }
    // An answer to an earlier window must not pull the one under the reader's finger back.
    if (!state.window || !(state.busy || beat || settling)) {
      state.window = scales.clampWindow(next.window.from, next.window.to, state.extent, state.unit);
    }
    speak();
    if (!beat) play.setAttribute('aria-label', state.words.play);
    redraw();
  }

  const sizes = new ResizeObserver(redraw);
  sizes.observe(plot);
  const themes = new MutationObserver(() => { palette = null; redraw(); });
  themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  document.fonts?.ready.then(redraw);
  listen(brush);
  showTip(brush, part('tip'));
  update(options);

  return {
    update,
    stop() {
      ended.abort();
      sizes.disconnect();
      themes.disconnect();
      clearTimeout(settling);
      clearInterval(beat);
      cancelAnimationFrame(frame);
      state.busy = false;
      beat = settling = asking = 0;
      unhold();
    },
  };
}

const emptyData = () => ({ bins: { start: [], end: [], certain: [], possible: [], totals: [] }, marks: [] });

function read(data, families) {
  const totals = data.start.map((_, bin) => {
    let total = 0;
    for (let at = bin * families; at < (bin + 1) * families; at++) total += data.certain[at] + data.possible[at];
    return total;
  });
  return { bins: { ...data, totals }, marks: data.marks };
}

function write(element, text) {
  if (element.firstChild) element.firstChild.data = text; else element.textContent = text;
}
