/**
 * Greedy placement of plates, tags and names around their anchors. Pure: rectangles in, rectangles out.
 *
 * @typedef {{x0: number, y0: number, x1: number, y1: number}} Rect
 * @typedef {{key: string, x: number, y: number, w: number, h: number, mode: 'around'|'beside', reach?: number,
 *   must?: boolean, bounds?: Rect|null, gap?: number}} Request `must`: rather cover something than be dropped;
 *   `beside`: a name next to a symbol of radius `gap`
 * @typedef {{x: number, y: number, dx: number, dy: number, rect: Rect, displaced: boolean}} Placed
 */

const DIRECTIONS = 16;
const RINGS = [16, 26, 38, 52, 68, 86, 106, 130, 158, 190, 226];

/** Leaders run below symbols and plates, so crossing one is a blemish, not a fault. */
const CROSSING_COST = 6;

/** Offsets around an anchor, nearest first. Wider than high, as labels are. */
const AROUND = (() => {
  const offsets = [[0, 0]];
  for (const ring of RINGS) {
    for (let i = 0; i < DIRECTIONS; i++) {
      const angle = (2 * Math.PI * i) / DIRECTIONS;
      offsets.push([Math.round(Math.cos(angle) * ring * 1.35), Math.round(Math.sin(angle) * ring)]);
    }
  }
  return offsets;
})();

export const rectAt = (x, y, w, h) => ({ x0: x - w / 2, y0: y - h / 2, x1: x + w / 2, y1: y + h / 2 });

export const overlaps = (a, b) => a.x0 < b.x1 && a.x1 > b.x0 && a.y0 < b.y1 && a.y1 > b.y0;

const inside = (a, box) => a.x0 >= box.x0 && a.y0 >= box.y0 && a.x1 <= box.x1 && a.y1 <= box.y1;

function overlapArea(a, b) {
  const w = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  const h = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  return w > 0 && h > 0 ? w * h : 0;
}

/**
 * @param {Request[]} requests in order of priority; all coordinates in pixels
 * @param {Rect[]} taken rectangles nothing may cover
 * @param {{previous?: Map<string, {dx: number, dy: number}>, soft?: {rect: Rect, key: string, cost: number}[]}} [options]
 *   `previous`: offsets of the last layout, kept where still free, so that labels do not jump;
 *   `soft`: rectangles better left free, such as where a name would like to stand
 * @returns {Map<string, Placed>} the requests that found a place
 */
export function placeLabels(requests, taken, { previous = new Map(), soft = [] } = {}) {
  const placed = new Map();
  const obstacles = [...taken];
  const leaders = [];
  for (const request of requests) {
    const found = place(request, obstacles, soft, leaders, previous.get(request.key));
    if (!found) continue;
    placed.set(request.key, found);
    obstacles.push(found.rect);
    if (found.displaced) leaders.push([request.x, request.y, found.x, found.y]);
  }
  return placed;
}

function place(request, obstacles, soft, leaders, last) {
  const { x, y, w, h, bounds = null } = request;
  const at = (dx, dy) => ({
    x: x + dx, y: y + dy, dx, dy, rect: rectAt(x + dx, y + dy, w, h),
    displaced: request.mode === 'around' && Math.abs(dx) + Math.abs(dy) > 0,
  });
  const free = (rect) => (bounds === null || inside(rect, bounds)) && !obstacles.some((o) => overlaps(o, rect));
  if (last) {
    const kept = at(last.dx, last.dy);
    if (free(kept.rect)) return kept;
  }
  const offsets = request.mode === 'beside' ? beside(w, h, request.gap ?? 12) : AROUND;
  let best = null;
  let bestCost = Infinity;
  let least = null;
  let leastCost = Infinity;
  for (const [dx, dy] of offsets) {
    const reach = Math.hypot(dx, dy);
    if (request.mode === 'around' && reach > (request.reach ?? 120) && !request.must) break;
    if (reach * 0.74 > bestCost) break;
    const candidate = at(dx, dy);
    if (free(candidate.rect)) {
      const cost = (request.mode === 'beside' ? 0 : reach) + sideCosts(request, candidate, obstacles, soft, leaders);
      if (cost < bestCost) [best, bestCost] = [candidate, cost];
      if (request.mode === 'beside' && best) break;
    } else if (request.must && best === null) {
      const cost = reach + coverCost(candidate.rect, obstacles, bounds);
      if (cost < leastCost) [least, leastCost] = [candidate, cost];
    }
  }
  return best ?? (request.must ? least : null);
}

function sideCosts(request, candidate, obstacles, soft, leaders) {
  let cost = 0;
  for (const wish of soft) {
    if (wish.key !== request.key && overlaps(wish.rect, candidate.rect)) cost += wish.cost;
  }
  if (candidate.displaced) {
    for (const o of obstacles) {
      if (crosses(request.x, request.y, candidate.x, candidate.y, o)) cost += CROSSING_COST;
    }
  }
  for (const [ax, ay, bx, by] of leaders) {
    if (crosses(ax, ay, bx, by, candidate.rect)) cost += CROSSING_COST;
  }
  return cost;
}

function coverCost(rect, obstacles, bounds) {
  let cost = 0;
  for (const o of obstacles) cost += overlapArea(o, rect) * 2;
  if (bounds !== null && !inside(rect, bounds)) cost += 4000;
  return cost;
}

/** Right, left, below, above, then the corners. */
function beside(w, h, gap) {
  const right = gap + w / 2;
  const below = gap + h / 2 - 1;
  const aslant = gap * 0.72;
  return [
    [right, 0], [-right, 0], [0, below], [0, -below],
    [aslant + w / 2, aslant + h / 4], [-aslant - w / 2, aslant + h / 4],
    [aslant + w / 2, -aslant - h / 4], [-aslant - w / 2, -aslant - h / 4],
    [w * 0.3, below], [-w * 0.3, below], [w * 0.3, -below], [-w * 0.3, -below],
  ];
}

/** Whether a segment meets a rectangle (Liang–Barsky). */
export function crosses(ax, ay, bx, by, rect) {
  let from = 0;
  let to = 1;
  for (const [step, room] of [
    [ax - bx, ax - rect.x0], [bx - ax, rect.x1 - ax], [ay - by, ay - rect.y0], [by - ay, rect.y1 - ay],
  ]) {
    if (step === 0) {
      if (room < 0) return false;
      continue;
    }
    const t = room / step;
    if (step < 0) from = Math.max(from, t);
    else to = Math.min(to, t);
    if (from > to) return false;
  }
  return true;
}
