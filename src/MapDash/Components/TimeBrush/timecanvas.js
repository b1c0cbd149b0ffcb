// Draws the histogram. Holds no state but the hatch patterns, which depend on the colours.
import { axisTicks, countTicks, mergeMarks, partsOf } from './timescale.js';
import { inDigits, number } from './timewords.js';

const AXIS = 18;
const LANE = 17;
const TOKENS = { operations: '--ops', attacks: '--att', law: '--law', cooperation: '--coop', statements: '--stat' };

// Colours are the page's own, read again whenever the theme changes.
export function paletteOf(element, families, ratio) {
  const style = getComputedStyle(element);
  const token = name => style.getPropertyValue(name).trim();
  const hues = families.map(family => token(TOKENS[family.code] ?? '--stat') || '#666');
  const surface = token('--surface');
  return {
    hues,
    hatches: hues.map(hue => hatch(hue, surface, ratio)),
    surface, line: token('--line'), line2: token('--line2'), ink: token('--ink'), ink2: token('--ink2'), ink3: token('--ink3'),
    primary: token('--primary'), tint: token('--primary-tint'), font: style.fontFamily,
  };
}

// Where things stand, in CSS pixels.
export const layoutOf = (height, hasMarks) => ({ top: hasMarks ? LANE + 3 : 5, base: height - AXIS, bottom: height });

export function draw(context, view) {
  const { width, height, ratio, palette, scale } = view;
  const layout = layoutOf(height, view.marks.length > 0);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  drawRegion(context, view, layout);
  const largest = view.bins.totals.reduce((most, total) => Math.max(most, total), 0);
  const ticks = countTicks(largest);
  drawGrid(context, view, layout, ticks);
  drawBars(context, view, layout, ticks.at(-1) ?? 1);
  drawAxis(context, view, layout);
  drawMarks(context, view);
  context.fillStyle = palette.line2;
  context.fillRect(0, layout.base, width, 1);
  drawEdges(context, view, layout);
  return scale;
}

function drawRegion(context, { palette, scale, window, width }, layout) {
  const a = Math.max(0, Math.min(scale.x(window.from), scale.x(window.to)));
  const b = Math.min(width, Math.max(scale.x(window.from), scale.x(window.to)));
  context.globalAlpha = .55;
  context.fillStyle = palette.tint;
  context.fillRect(a, 0, b - a, layout.base);
  context.globalAlpha = 1;
}

function drawEdges(context, { palette, scale, window, width }, layout) {
  context.fillStyle = palette.primary;
  for (const day of [window.from, window.to]) {
    context.fillRect(Math.min(width - 1.5, Math.max(0, scale.x(day) - .75)), 0, 1.5, layout.base);
  }
}

function drawGrid(context, { palette, width, words, rtl, window, extent }, layout, ticks) {
  // A handle at the newest end would cover the numbers.
  const inset = window.to >= extent.to ? 17 : 1;
  context.font = `400 10.5px ${palette.font}`;
  context.textBaseline = 'bottom';
  context.textAlign = rtl ? 'left' : 'right';
  for (const tick of ticks) {
    const y = Math.round(layout.base - (layout.base - layout.top) * tick / ticks.at(-1));
    context.fillStyle = palette.line;
    context.fillRect(0, y, width, 1);
    context.fillStyle = palette.ink3;
    context.fillText(number(tick, words), rtl ? inset : width - inset, y + (tick === ticks.at(-1) ? 13 : -1));
  }
}

function drawBars(context, { palette, scale, window, bins, families }, layout, top) {
  const perCount = (layout.base - layout.top) / top;
  for (let i = 0; i < bins.start.length; i++) {
    const a = scale.x(bins.start[i]), b = scale.x(bins.end[i] + 1);
    const left = Math.min(a, b), wide = Math.abs(b - a);
    const gap = wide > 6 ? 2 : wide > 3 ? 1 : 0;
    const middle = (bins.start[i] + bins.end[i] + 1) / 2;
    context.globalAlpha = middle >= window.from && middle < window.to ? 1 : .3;
    let y = layout.base;
    for (let family = 0; family < families.length; family++) {
      const at = i * families.length + family;
      // The vague part lies at the base of its family's segment.
      for (const [count, fill] of [[bins.possible[at], palette.hatches[family]], [bins.certain[at], palette.hues[family]]]) {
        if (!count) continue;
        const tall = Math.max(1, count * perCount);
        y -= tall;
        context.fillStyle = fill;
        context.fillRect(left + gap / 2, y, Math.max(1, wide - gap), tall > 3 ? tall - .75 : tall);
      }
    }
  }
  context.globalAlpha = 1;
}

function drawAxis(context, { palette, scale, extent, width, words, rtl }, layout) {
  const ticks = axisTicks(extent, scale.perDay);
  const taken = [];
  context.textBaseline = 'alphabetic';
  context.textAlign = rtl ? 'right' : 'left';
  // Years first: where there is no room, a month gives way.
  for (const tick of [...ticks.filter(tick => tick.year), ...ticks.filter(tick => !tick.year)]) {
    const { year, month } = partsOf(tick.day);
    const text = tick.year ? inDigits(year, words.digits) : words.monthsBrief[month - 1];
    context.font = `${tick.year ? 600 : 400} 10.5px ${palette.font}`;
    const x = scale.x(tick.day);
    const wide = context.measureText(text).width + 6;
    const from = rtl ? x - wide : x, to = rtl ? x : x + wide;
    context.fillStyle = tick.year ? palette.ink3 : palette.line2;
    context.fillRect(Math.min(width - 1, Math.max(0, x - .5)), layout.base, 1, tick.year ? 6 : 4);
    if (from < -2 || to > width + 2 || taken.some(([a, b]) => from < b + 3 && to > a - 3)) continue;
    taken.push([from, to]);
    context.fillStyle = tick.year ? palette.ink : palette.ink3;
    context.fillText(text, rtl ? x - 4 : x + 4, layout.bottom - 4);
  }
}

// Days on which reports bound undated events: ticks that hang from the top, since no bar may hold them.
function drawMarks(context, { palette, scale, marks, words, width, rtl }) {
  if (marks.length === 0) return;
  context.font = `500 10.5px ${palette.font}`;
  context.textBaseline = 'middle';
  for (const mark of mergeMarks(marks, scale.mark, 30)) {
    const text = number(mark.count, words);
    const wide = context.measureText(text).width;
    const x = Math.min(width - 6, Math.max(6, mark.x));
    context.fillStyle = palette.ink2;
    context.beginPath();
    context.moveTo(x - 4.5, 3);
    context.lineTo(x + 4.5, 3);
    context.lineTo(x, 11.5);
    context.fill();
    const before = rtl ? x - 8 - wide > 0 : x + 8 + wide > width;
    context.textAlign = before ? 'right' : 'left';
    context.lineWidth = 3;
    context.strokeStyle = palette.surface;
    context.strokeText(text, before ? x - 8 : x + 8, 8);
    context.fillText(text, before ? x - 8 : x + 8, 8);
  }
}

function hatch(hue, surface, ratio) {
  const size = Math.max(4, Math.round(5 * ratio));
  const tile = document.createElement('canvas');
  tile.width = tile.height = size;
  const context = tile.getContext('2d');
  context.fillStyle = surface;
  context.fillRect(0, 0, size, size);
  context.globalAlpha = .22;
  context.fillStyle = hue;
  context.fillRect(0, 0, size, size);
  context.globalAlpha = 1;
  context.strokeStyle = hue;
  context.lineWidth = 1.35 * ratio;
  context.lineCap = 'square';
  context.beginPath();
  for (const offset of [-size, 0, size]) {
    context.moveTo(offset, size);
    context.lineTo(offset + size, 0);
  }
  context.stroke();
  const pattern = context.createPattern(tile, 'repeat');
  // Patterns are laid in device pixels, so that hatching stays even on fine screens.
  pattern.setTransform(new DOMMatrix().scale(1 / ratio));
  return pattern;
}
