import { countOf } from './marks.js';
import * as paint from './painter.js';

/**
 * Draws a layout with the counts of this moment, bottom to top: halos, leaders, pins, donuts, plates and tags, names,
 * rings. What counts nothing in the window is not drawn, but keeps its place.
 */
export function drawMarks(ctx, scene) {
  const { layout, counter, theme, symbols } = scene;
  if (layout === null) return;
  ctx.direction = scene.rtl ? 'rtl' : 'ltr';
  const seen = [];
  for (const mark of layout.marks) {
    const count = countOf(mark, counter.now);
    if (count > 0) seen.push({ mark, count, parts: partsOf(mark, scene) });
  }
  const points = seen.filter(({ mark }) => mark.type === 'point');
  const plates = seen.filter(({ mark }) => mark.type !== 'point');

  for (const { mark } of points) {
    const symbol = symbols[mark.main];
    if (mark.pinned) continue;
    const real = symbol.radiusMetres * scene.pixelsPerMetre(symbol.lat);
    const shifted = Math.hypot(mark.x - mark.anchorX, mark.y - mark.anchorY);
    paint.halo(ctx, theme, mark.anchorX, mark.anchorY, Math.max(mark.r + 5 - shifted * 0.4, real));
  }
  for (const { mark } of plates) {
    if (!mark.displaced) continue;
    const color = mark.selected ? theme.select : mark.type === 'corridor' ? theme.corridor : theme.ink2;
    paint.leader(ctx, theme, mark, mark.type === 'area', color);
  }
  for (const { mark, count, parts } of points) drawPoint(ctx, mark, count, parts, scene);
  for (const { mark, count, parts } of plates) {
    paint.plate(ctx, theme, mark, scene.number(count), parts, scene.rtl);
  }
  const shown = new Set(points.map(({ mark }) => mark));
  for (const { x, y, text, mark } of layout.names) {
    if (shown.has(mark)) paint.name(ctx, theme, x, y, text, mark.selected);
  }
  for (const { mark } of points) {
    if (mark.selected) paint.ring(ctx, mark, theme.select, 2.2, 2.6);
  }
  const focused = seen.find(({ mark }) => mark.key === scene.focused);
  if (focused) paint.ring(ctx, focused.mark, theme.focus, 2.5, 5);
}

function drawPoint(ctx, mark, count, parts, scene) {
  const { theme, counter, columns, categories } = scene;
  const largest = parts.reduce((best, part) => (part.count > best.count ? part : best), parts[0]);
  if (mark.pinned) paint.stem(ctx, theme, mark.x, mark.y, mark.anchorX, mark.anchorY, largest.color);
  if (count > 1) {
    paint.donut(ctx, theme, mark.x, mark.y, mark.r, parts, scene.number(short(count)));
    return;
  }
  const place = mark.members.find((member) => counter.now[member] === 1);
  // With one row counted, the sum of row numbers is that row.
  const row = counter.rowSum[place];
  const category = categories[columns.category[row]];
  paint.disc(ctx, theme, mark.x, mark.y, 10, category, theme[category.colorVariable], (columns.flags[row] >> 1) & 7);
}

function partsOf(mark, { counter, families, theme }) {
  return families.map(({ variable }, family) => ({
    color: theme[variable],
    count: mark.members.reduce((sum, member) => sum + counter.byFamily[member * counter.families + family], 0),
  }));
}

/** Four figures do not fit a donut. */
function short(count) {
  if (count < 1000) return count;
  return count < 9950 ? `${(count / 1000).toFixed(1)}k` : `${Math.round(count / 1000)}k`;
}
