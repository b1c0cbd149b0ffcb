// Calendar, scale and window arithmetic of the timeline: pure functions, tested with `node --test`.
// A day is a whole number of days since 1970-01-01. Windows are half-open here, [from, to): a month ends where the next
// begins, which keeps every edge on one grid. The calendar is UTC throughout, since events carry days and no hours.

const DAY = 86400000;
const MONTHS = { month: 1, quarter: 3, year: 12 };

// Not Date.UTC, which takes the years 0 to 99 for the twentieth century.
export const dayOf = (year, month, day = 1) => Math.round(new Date(0).setUTCFullYear(year, month - 1, day) / DAY);

export function partsOf(day) {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

// First day of the step that holds a day; weeks begin on Sunday (1970-01-01 was a Thursday).
export function floorTo(day, unit) {
  if (unit === 'week') return day - ((((day + 4) % 7) + 7) % 7);
  const { year, month } = partsOf(day);
  const size = MONTHS[unit];
  return dayOf(year, Math.floor((month - 1) / size) * size + 1);
}

// Moves a first day by whole steps.
export function add(boundary, steps, unit) {
  if (unit === 'week') return boundary + 7 * steps;
  const { year, month } = partsOf(boundary);
  return dayOf(year, month + steps * MONTHS[unit]);
}

export const ceilTo = (day, unit) => {
  const floor = floorTo(day, unit);
  return floor === day ? day : add(floor, 1, unit);
};

export function nearest(day, unit) {
  const before = floorTo(Math.floor(day), unit);
  const after = add(before, 1, unit);
  return day - before < after - day ? before : after;
}

// How many steps a window touches.
export function stepsIn(window, unit) {
  const from = floorTo(window.from, unit);
  const to = ceilTo(window.to, unit);
  if (unit === 'week') return (to - from) / 7;
  const a = partsOf(from), b = partsOf(to);
  return ((b.year - a.year) * 12 + b.month - a.month) / MONTHS[unit];
}

// The days that the axis shows: those of the bins, which no filter changes. Marks have no say in it.
export const extentOf = bins => bins.start.length === 0 ? null : { from: bins.start[0], to: bins.end.at(-1) + 1 };

// An open end lies at the extreme; a window beyond the axis shrinks to its nearest step.
export function clampWindow(from, to, extent, unit) {
  const start = from === null ? extent.from : Math.min(Math.max(from, extent.from), add(extent.to, -1, unit));
  const end = to === null ? extent.to : Math.min(Math.max(to + 1, start + 1), extent.to);
  return { from: start, to: Math.max(end, start + 1) };
}

// What leaves the component: inclusive days, null at the extremes.
export const openEnds = (window, extent) => ({
  from: window.from <= extent.from ? null : window.from,
  to: window.to >= extent.to ? null : window.to - 1,
});

export const sameWindow = (a, b) => a.from === b.from && a.to === b.to;

// Moves one edge by steps. An edge between two boundaries reaches the next boundary with its first step.
export function moveEdge(window, edge, steps, unit, extent) {
  const at = window[edge];
  const start = steps > 0 ? floorTo(at, unit) : ceilTo(at, unit);
  return setEdge(window, edge, add(start, steps, unit), unit, extent);
}

// Puts one edge on a boundary; at least one step stays between the two.
export function setEdge(window, edge, boundary, unit, extent) {
  if (edge === 'from') {
    const last = add(ceilTo(window.to, unit), -1, unit);
    return { from: Math.min(Math.max(boundary, extent.from), last), to: window.to };
  }
  const first = add(floorTo(window.from, unit), 1, unit);
  return { from: window.from, to: Math.max(Math.min(boundary, extent.to), first) };
}

// Moves the whole window and keeps its number of steps.
export function pan(window, steps, unit, extent) {
  const length = Math.min(stepsIn(window, unit), stepsIn(extent, unit));
  const latest = add(extent.to, -length, unit);
  const from = Math.min(Math.max(add(floorTo(window.from, unit), steps, unit), extent.from), latest);
  return { from, to: add(from, length, unit) };
}

// One function from day to pixel; in right-to-left pages the oldest day is at the right. A mark from beyond the axis
// stands at its end.
export function scaleOf(extent, width, rtl) {
  const perDay = width / Math.max(1, extent.to - extent.from);
  const x = day => rtl ? width - (day - extent.from) * perDay : (day - extent.from) * perDay;
  return {
    perDay, x,
    mark: day => x(Math.min(Math.max(day, extent.from), extent.to)),
    day: x => (rtl ? width - x : x) / perDay + extent.from,
  };
}

// Two round grid lines for counts: the higher at or above the largest count.
export function countTicks(largest) {
  if (largest <= 0) return [];
  if (largest === 1) return [1];
  const power = 10 ** Math.floor(Math.log10(largest));
  const top = [1, 2, 3, 4, 5, 6, 8, 10].map(step => step * power).find(count => count >= largest && count % 2 === 0);
  return [top / 2, top];
}

// Years, and as many months as there is room for: all, every third, the middle one, or none.
export function axisTicks(extent, perDay) {
  const perYear = perDay * 365;
  const months = perYear >= 560 ? 1 : perYear >= 130 ? 3 : perYear >= 78 ? 6 : 12;
  const years = [1, 2, 5, 10, 20, 50].find(step => step * perYear >= 38) ?? 100;
  const ticks = [];
  for (let day = floorTo(extent.from, 'month'); day < extent.to; day = add(day, months === 12 ? 12 : 1, 'month')) {
    const { year, month } = partsOf(day);
    if (months === 12 && month !== 1) day = dayOf(year, 1);
    const isYear = partsOf(day).month === 1;
    if (day >= extent.from && (isYear ? partsOf(day).year % years === 0 : (month - 1) % months === 0)) {
      ticks.push({ day, year: isYear });
    }
  }
  // An axis that begins within a year still says which.
  const year = ticks.find(tick => tick.year);
  if (!year || (year.day - extent.from) * perDay > 70) ticks.unshift({ day: extent.from, year: true });
  return ticks;
}

// Marks closer than a label is wide become one with the sum of their counts; each undated event has one mark only.
export function mergeMarks(marks, x, apart) {
  const merged = [];
  for (const [day, count] of marks) {
    const last = merged.at(-1);
    if (last && Math.abs(x(day) - last.x) < apart) {
      last.count += count;
      last.to = day;
    } else {
      merged.push({ x: x(day), from: day, to: day, count });
    }
  }
  return merged;
}

// The bin that holds a day, or -1. Starts are ascending.
export function binAt(starts, day, end) {
  if (starts.length === 0 || day < starts[0] || day >= end) return -1;
  let low = 0, high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= day) low = middle; else high = middle - 1;
  }
  return low;
}
