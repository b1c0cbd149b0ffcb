import { cluster } from './cluster.js';
import { placeLabels, rectAt } from './placement.js';

/**
 * From places with items to marks on the map. Computed for what the mask lets through, whatever the window, so that
 * nothing moves while the window is dragged. Positions are world pixels at the zoom, so that nothing moves in a pan.
 */

export const FONTS = {
  name: (font) => `500 12px ${font}`,
  plate: (font) => `500 11.5px ${font}`,
  tag: (font) => `italic 500 11.5px ${font}`,
  count: (font) => `600 12px ${font}`,
};
export const PLATE = { height: 21, pad: 7, gap: 10 };
const POINTS = new Set(['exact', 'settlement', 'district']);
const STEM = 9;
const PLATE_REACH = 200;
/** Room a plate or tag needs on average; where there is less, on a phone, the smaller counts give way. */
const ROOM_PER_PLATE = 16000;
const SHORT_REACH = 34;
const NAME_WISH_COST = 16;
const HOME_COST = 14;

/**
 * @param {object} input
 * @param {object[]} input.symbols
 * @param {ArrayLike<number>} input.totals items per place under the mask
 * @param {(symbol: object) => {x: number, y: number}} input.project to world pixels
 * @param {(text: string, font: string) => number} input.measure width in pixels
 * @param {string} input.font font family
 * @param {(n: number) => string} input.number numerals of the page
 * @param {string} input.more text after a cluster's name, `{0}` being how many more places
 * @param {{x0: number, y0: number, x1: number, y1: number}} input.viewport the map element, world pixels
 * @param {{x0: number, y0: number, x1: number, y1: number}} input.free the part of it that no panel covers
 * @param {{x0: number, y0: number, x1: number, y1: number}} input.drawn what the canvas covers
 * @param {Set<number>} input.selected places
 * @param {Map<string, {dx: number, dy: number}>} input.previous offsets of the last layout at this zoom
 * @returns {{marks: object[], names: object[], offsets: Map<string, {dx: number, dy: number}>, rects: object[]}}
 */
export function layOut(input) {
  const { symbols, totals, project, drawn, selected } = input;
  const points = [];
  const plated = [];
  for (let index = 0; index < symbols.length; index++) {
    const symbol = symbols[index];
    if (totals[index] === 0 || symbol.shape === 'none') continue;
    const at = project(symbol);
    if (at.x < drawn.x0 || at.x > drawn.x1 || at.y < drawn.y0 || at.y > drawn.y1) continue;
    const lift = symbol.shape === 'exact' ? 10 + STEM : 0;
    const entry = { index, symbol, x: at.x, y: at.y - lift, lift, group: symbol.group ?? null, rank: symbol.rank, total: totals[index] };
    (POINTS.has(symbol.shape) ? points : plated).push(entry);
  }
  const marks = cluster(points).map((c) => pointMark(c, symbols, project, selected));
  const taken = marks.map(markRect);
  const wishes = nameRequests(marks, symbols, input);
  const requests = plated
    .map((entry) => plateRequest(entry, input))
    .sort((a, b) => b.priority - a.priority || b.entry.total - a.entry.total || a.entry.index - b.entry.index);
  const room = (input.free.x1 - input.free.x0) * (input.free.y1 - input.free.y0) / ROOM_PER_PLATE;
  for (const request of requests.slice(Math.max(4, Math.round(room)))) {
    if (!selected.has(request.entry.index)) Object.assign(request, { must: false, reach: SHORT_REACH });
  }
  const wished = placeLabels(wishes, taken);
  // A plate had better leave free where a name would like to stand, and where other plates are at home.
  const soft = [
    ...wishes.filter((wish) => wished.has(wish.key)).map((wish) => ({
      key: wish.key, rect: wished.get(wish.key).rect, cost: NAME_WISH_COST + Math.min(50, wish.mark.total),
    })),
    ...requests.map(({ key, x, y, w, h }) => ({ key, rect: rectAt(x, y, w, h), cost: HOME_COST })),
  ];
  const places = placeLabels(requests, taken, { previous: input.previous, soft });
  const offsets = new Map();
  for (const request of requests) {
    const found = places.get(request.key);
    if (!found) continue;
    offsets.set(request.key, { dx: found.dx, dy: found.dy });
    marks.push({
      type: request.entry.symbol.shape, key: request.key, members: [request.entry.index], main: request.entry.index,
      x: found.x, y: found.y, w: request.w, h: request.h, anchorX: request.entry.x, anchorY: request.entry.y,
      displaced: found.displaced && beyond(found.rect, request.entry), selected: selected.has(request.entry.index),
      label: request.entry.symbol.label, total: request.entry.total,
    });
  }
  const plates = [...places.values()].map((found) => grow(found.rect, 1));
  const named = placeLabels(wishes, [...taken, ...plates], { previous: input.previous });
  const names = [];
  for (const request of wishes) {
    const found = named.get(request.key);
    if (!found) continue;
    offsets.set(request.key, { dx: found.dx, dy: found.dy });
    names.push({ x: found.x, y: found.y, text: request.text, mark: request.mark });
  }
  return { marks, names, offsets, rects: [...taken, ...plates, ...[...named.values()].map((found) => found.rect)] };
}

function pointMark(c, symbols, project, selected) {
  const symbol = symbols[c.main];
  const anchor = project(symbol);
  const pinned = c.members.every((member) => symbols[member].shape === 'exact');
  return {
    type: 'point', pinned, key: `p:${symbol.id}`, members: c.members, main: c.main, x: c.x, y: c.y, r: c.r,
    anchorX: anchor.x, anchorY: anchor.y, total: c.total, label: symbol.label,
    selected: c.members.some((member) => selected.has(member)),
  };
}

function markRect(mark) {
  const reach = mark.r + 3;
  const rect = rectAt(mark.x, mark.y, reach * 2, reach * 2);
  return mark.pinned ? { ...rect, y1: Math.max(rect.y1, mark.anchorY + 2) } : rect;
}

function nameRequests(marks, symbols, { measure, font, number, more }) {
  return marks
    .filter((mark) => !mark.pinned || mark.selected)
    .map((mark) => {
      const others = mark.members.length - 1;
      const text = others > 0 ? `${mark.label} ${more.replace('{0}', number(others))}` : mark.label;
      return {
        key: `n:${symbols[mark.main].id}`, x: mark.x, y: mark.y, w: measure(text, FONTS.name(font)) + 4, h: 13,
        mode: 'beside', gap: mark.r + 4, text, mark,
        priority: (mark.selected ? 1e6 : 0) + mark.total - symbols[mark.main].rank * 0.001,
      };
    })
    .sort((a, b) => b.priority - a.priority);
}

function plateRequest(entry, { measure, font, number, free, viewport, selected }) {
  const { symbol, index, total, x, y } = entry;
  const area = symbol.shape === 'area';
  const name = measure(symbol.label, (area ? FONTS.tag : FONTS.plate)(font));
  const count = measure(number(total), FONTS.count(font));
  const within = (box) => x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;
  const order = { governorate: 2, area: 1, corridor: 1 };
  return {
    key: `l:${symbol.id}`, entry, x, y,
    w: Math.ceil(name + count + (area ? 6 : PLATE.gap) + PLATE.pad * 2 + (area ? 4 : 0)), h: PLATE.height,
    mode: 'around', reach: PLATE_REACH, must: within(viewport), bounds: within(free) ? free : null,
    priority: (selected.has(index) ? 100 : 0) + (within(free) ? 10 : 0) + (order[symbol.shape] ?? 0),
  };
}

/** Whether a plate no longer covers its own anchor, so that a leader is needed. */
function beyond(rect, { x, y }) {
  return x < rect.x0 || x > rect.x1 || y < rect.y0 || y > rect.y1;
}

function grow(rect, by) {
  return { x0: rect.x0 - by, y0: rect.y0 - by, x1: rect.x1 + by, y1: rect.y1 + by };
}

/** The topmost mark at a point, among those that show something now. */
export function hit(marks, x, y, shown) {
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i];
    if (!shown(mark)) continue;
    if (mark.type === 'point') {
      if (Math.hypot(x - mark.x, y - mark.y) <= mark.r + 3) return mark;
      if (mark.pinned && Math.abs(x - mark.anchorX) < 4 && y > mark.y && y < mark.anchorY + 3) return mark;
    } else if (Math.abs(x - mark.x) <= mark.w / 2 + 1 && Math.abs(y - mark.y) <= mark.h / 2 + 1) {
      return mark;
    }
  }
  return null;
}
