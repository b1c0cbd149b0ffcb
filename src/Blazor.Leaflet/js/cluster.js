/**
 * Merging of symbols that would overlap, and pushing apart of those that may not merge. A cluster never crosses a group
 * (a governorate): the count of one side of a line must not be read as the other's.
 */

/** Radius of the disc or donut that stands for a count, in pixels. Slow growth: the number carries the size. */
export function symbolRadius(total) {
  if (total <= 1) return 10;
  return Math.min(20, 11.5 + 2.9 * Math.log10(total));
}

/**
 * @typedef {{index: number, x: number, y: number, group: string|null, rank: number, total: number}} Point
 * @typedef {{x: number, y: number, r: number, group: string|null, total: number, members: number[], main: number,
 *   anchorX: number, anchorY: number}} Cluster
 *
 * @param {Point[]} points places with items, in pixels
 * @param {number} [gap] free pixels wanted between two symbols
 * @returns {Cluster[]} with `main` the index of the most important member, whose place the cluster keeps
 */
export function cluster(points, gap = 3) {
  const clusters = [...points]
    .sort((a, b) => a.rank - b.rank || b.total - a.total || a.index - b.index)
    .map((p) => ({
      x: p.x, y: p.y, anchorX: p.x, anchorY: p.y, group: p.group, total: p.total,
      r: symbolRadius(p.total), members: [p.index], main: p.index,
    }));
  // A merged symbol is larger and may reach further ones, so repeat until nothing moves. Within a group only.
  for (let merged = true; merged;) {
    merged = false;
    for (let i = 0; i < clusters.length; i++) {
      for (let j = clusters.length - 1; j > i; j--) {
        const a = clusters[i];
        const b = clusters[j];
        if (a.group === null || a.group !== b.group) continue;
        if (Math.hypot(a.x - b.x, a.y - b.y) >= a.r + b.r + gap) continue;
        a.total += b.total;
        a.members.push(...b.members);
        a.r = symbolRadius(a.total);
        clusters.splice(j, 1);
        merged = true;
      }
    }
  }
  separate(clusters, gap);
  return clusters;
}

/**
 * Pushes overlapping symbols of different groups apart, each by at most `reach` pixels. The halo stays on the true
 * place, so the shift is visible as such.
 */
export function separate(clusters, gap = 3, reach = 16) {
  for (let pass = 0; pass < 24; pass++) {
    let moved = false;
    for (let i = 0; i < clusters.length; i++) {
      for (let j = i + 1; j < clusters.length; j++) {
        const a = clusters[i];
        const b = clusters[j];
        let dx = b.x - a.x;
        let dy = b.y - a.y;
        let distance = Math.hypot(dx, dy);
        const wanted = a.r + b.r + gap;
        if (distance >= wanted - 0.01) continue;
        if (distance < 0.01) [dx, dy, distance] = [1, 0, 1];
        const push = (wanted - Math.hypot(b.x - a.x, b.y - a.y)) / 2 / distance;
        shift(a, -dx * push, -dy * push, reach);
        shift(b, dx * push, dy * push, reach);
        moved = true;
      }
    }
    if (!moved) return;
  }
}

function shift(symbol, dx, dy, reach) {
  symbol.x += dx;
  symbol.y += dy;
  const fromX = symbol.x - symbol.anchorX;
  const fromY = symbol.y - symbol.anchorY;
  const far = Math.hypot(fromX, fromY);
  if (far <= reach) return;
  symbol.x = symbol.anchorX + (fromX / far) * reach;
  symbol.y = symbol.anchorY + (fromY / far) * reach;
}
