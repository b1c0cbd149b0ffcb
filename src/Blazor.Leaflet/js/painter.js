import { FONTS, PLATE } from './layout.js';

/** Drawing of marks on a 2D context, in pixels of the context. Colours come from the theme, words from the marks. */

const CASING = 1.5;
const RING = 4.6;
const STATUS = { single: 0, echoed: 1, corroborated: 2, disputed: 3, retracted: 4 };
const glyphs = new Map();

function glyph(path) {
  if (!glyphs.has(path)) glyphs.set(path, new Path2D(path));
  return glyphs.get(path);
}

function circle(ctx, x, y, r) {
  ctx.beginPath();
  ctx.arc(x, y, r, 0, 2 * Math.PI);
}

/** Dotted halo: the place is somewhere in here. */
export function halo(ctx, theme, x, y, r) {
  circle(ctx, x, y, r);
  ctx.globalAlpha = 0.45;
  ctx.fillStyle = theme.halo;
  ctx.fill();
  ctx.globalAlpha = 0.75;
  ctx.setLineDash([0.1, 3]);
  ctx.lineCap = 'round';
  ctx.lineWidth = 1.3;
  ctx.strokeStyle = theme.ink2;
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.lineCap = 'butt';
  ctx.globalAlpha = 1;
}

/** Stem of a pin, from disc to point. */
export function stem(ctx, theme, x, y, toX, toY, color) {
  for (const [style, width] of [[theme.casing, 5], [color, 2]]) {
    ctx.strokeStyle = style;
    ctx.lineWidth = width;
    ctx.lineCap = 'round';
    ctx.beginPath();
    ctx.moveTo(x, y);
    ctx.lineTo(toX, toY);
    ctx.stroke();
  }
  ctx.lineCap = 'butt';
  circle(ctx, toX, toY, 2.2);
  ctx.fillStyle = color;
  ctx.fill();
}

/** @param {{color: string, count: number}[]} parts families, in fixed order */
export function donut(ctx, theme, x, y, r, parts, text) {
  circle(ctx, x, y, r + CASING);
  ctx.fillStyle = theme.surface;
  ctx.fill();
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  const several = parts.filter((part) => part.count > 0).length > 1;
  const space = several ? 0.055 : 0;
  let angle = -Math.PI / 2;
  ctx.lineWidth = RING;
  for (const { color, count } of parts) {
    if (count === 0) continue;
    const sweep = (2 * Math.PI * count) / total;
    ctx.beginPath();
    ctx.arc(x, y, r - RING / 2, angle + space / 2, angle + Math.max(sweep - space / 2, space));
    ctx.strokeStyle = color;
    ctx.stroke();
    angle += sweep;
  }
  ctx.font = text.length > 3 ? FONTS.count(theme.font).replace('12px', '10px') : FONTS.count(theme.font);
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.fillStyle = theme.ink;
  ctx.fillText(text, x, y + 0.8);
}

/** One item: its kind as a glyph, its support as the fill. */
export function disc(ctx, theme, x, y, r, category, color, status) {
  const retracted = status === STATUS.retracted;
  const ink = retracted ? theme.muted : color;
  const solid = status === STATUS.corroborated;
  circle(ctx, x, y, r + CASING);
  ctx.fillStyle = theme.surface;
  ctx.fill();
  circle(ctx, x, y, r - 1);
  ctx.fillStyle = solid ? ink : theme.surface;
  ctx.fill();
  if (status === STATUS.echoed) {
    ctx.beginPath();
    ctx.arc(x, y, r - 1, Math.PI / 2, -Math.PI / 2);
    ctx.globalAlpha = 0.3;
    ctx.fillStyle = ink;
    ctx.fill();
    ctx.globalAlpha = 1;
  }
  circle(ctx, x, y, r - 1);
  ctx.setLineDash(status === STATUS.disputed ? [3.2, 2.4] : []);
  ctx.lineWidth = 2;
  ctx.strokeStyle = ink;
  ctx.stroke();
  ctx.setLineDash([]);
  if (category?.glyphPath) {
    const scale = (r * 1.22) / 24;
    ctx.save();
    ctx.translate(x - 12 * scale, y - 12 * scale);
    ctx.scale(scale, scale);
    ctx.lineWidth = 2.3;
    ctx.lineCap = ctx.lineJoin = 'round';
    ctx.strokeStyle = ctx.fillStyle = solid ? theme.surface : ink;
    if (category.filled) ctx.fill(glyph(category.glyphPath));
    else ctx.stroke(glyph(category.glyphPath));
    ctx.restore();
  }
  if (!retracted) return;
  ctx.beginPath();
  ctx.moveTo(x - r + 3, y + r - 3);
  ctx.lineTo(x + r - 3, y - r + 3);
  ctx.lineWidth = 1.6;
  ctx.stroke();
}

/** Line from a plate or tag to the place it speaks of. */
export function leader(ctx, theme, mark, dotted, color) {
  const { x, y } = edgePoint(mark);
  ctx.beginPath();
  ctx.moveTo(mark.anchorX, mark.anchorY);
  ctx.lineTo(x, y);
  ctx.lineWidth = 3.2;
  ctx.strokeStyle = theme.casing;
  ctx.globalAlpha = 0.7;
  ctx.stroke();
  ctx.globalAlpha = 1;
  ctx.setLineDash(dotted ? [1.5, 2.5] : []);
  ctx.lineWidth = mark.selected ? 1.6 : 1;
  ctx.strokeStyle = color;
  ctx.stroke();
  ctx.setLineDash([]);
  circle(ctx, mark.anchorX, mark.anchorY, dotted ? 1.6 : 2.3);
  ctx.fillStyle = color;
  ctx.fill();
}

/** Where the line from anchor to middle enters the plate. */
function edgePoint({ x, y, w, h, anchorX, anchorY }) {
  const dx = anchorX - x;
  const dy = anchorY - y;
  const t = Math.min(w / 2 / Math.max(Math.abs(dx), 0.01), h / 2 / Math.max(Math.abs(dy), 0.01), 1);
  return { x: x + dx * t, y: y + dy * t };
}

/** Name, count and, for a governorate, a bar by family. */
export function plate(ctx, theme, mark, text, parts, rtl) {
  const { x, y, w, h } = mark;
  const left = Math.round(x - w / 2) + 0.5;
  const top = Math.round(y - h / 2) + 0.5;
  const area = mark.type === 'area';
  const radius = area ? h / 2 : 4;
  ctx.beginPath();
  ctx.roundRect(left, top + 1.2, w, h, radius);
  ctx.fillStyle = theme.shadow;
  ctx.fill();
  ctx.beginPath();
  ctx.roundRect(left, top, w, h, radius);
  ctx.fillStyle = theme.surface;
  ctx.globalAlpha = area ? 0.9 : 1;
  ctx.fill();
  ctx.globalAlpha = 1;
  ctx.setLineDash(area ? [3, 2.4] : []);
  ctx.lineWidth = mark.selected ? 2 : area ? 1.1 : mark.type === 'corridor' ? 1.3 : 1;
  ctx.strokeStyle = mark.selected ? theme.select
    : mark.type === 'corridor' ? theme.corridor : area ? theme.ink2 : theme.line;
  ctx.stroke();
  ctx.setLineDash([]);

  const bar = mark.type === 'governorate';
  const middle = top + h / 2 + (bar ? -1 : 0.5);
  const inset = PLATE.pad + (area ? 2 : 0);
  ctx.textBaseline = 'middle';
  ctx.font = (area ? FONTS.tag : FONTS.plate)(theme.font);
  ctx.fillStyle = area ? theme.ink2 : theme.ink;
  ctx.textAlign = rtl ? 'right' : 'left';
  ctx.fillText(mark.label, rtl ? left + w - inset : left + inset, middle);
  ctx.font = FONTS.count(theme.font);
  ctx.fillStyle = theme.ink;
  ctx.textAlign = rtl ? 'left' : 'right';
  ctx.fillText(text, rtl ? left + inset : left + w - inset, middle);
  if (bar) familyBar(ctx, left + 4, top + h - 4, w - 8, parts, rtl);
}

function familyBar(ctx, left, top, width, parts, rtl) {
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  let at = 0;
  for (const { color, count } of parts) {
    if (count === 0) continue;
    const length = (width * count) / total;
    ctx.fillStyle = color;
    const start = rtl ? left + width - at - length : left + at;
    ctx.fillRect(start, top, Math.max(1, length - 1), 2.2);
    at += length;
  }
}

/** A town's name, with a casing so that lines under it do not strike it through. */
export function name(ctx, theme, x, y, text, selected) {
  ctx.font = selected ? FONTS.count(theme.font) : FONTS.name(theme.font);
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  ctx.lineWidth = 3.5;
  ctx.strokeStyle = theme.label;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = theme.ink;
  ctx.fillText(text, x, y);
}

/** Outline of the selected mark, or focus ring of the one the keyboard is on. */
export function ring(ctx, mark, color, width, distance) {
  ctx.beginPath();
  if (mark.type === 'point') ctx.arc(mark.x, mark.y, mark.r + distance, 0, 2 * Math.PI);
  else {
    ctx.roundRect(mark.x - mark.w / 2 - distance, mark.y - mark.h / 2 - distance,
      mark.w + 2 * distance, mark.h + 2 * distance, 6 + distance);
  }
  ctx.lineWidth = width;
  ctx.strokeStyle = color;
  ctx.stroke();
}
