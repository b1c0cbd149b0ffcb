import { NO_PLACE, OPEN_END, OPEN_START } from './columns.js';

/** Levels of an item, the highest of its places. */
const UNPLACED = 0;
const OUTSIDE = 1;
const IN_VIEW = 2;

/**
 * Counts per place and per family for a mask and a window of days. Moving the window costs only the rows that enter or
 * leave: rows are sorted by start, and an order by end is built once, so each end of the window moves along its own
 * order. Everything lives in typed arrays, because this runs in every frame of a brush.
 */
export class Counter {
  /**
   * @param {ReturnType<import('./columns.js').readColumns>} columns
   * @param {Uint8Array} drawable per place, 1 if it can be drawn
   * @param {{drawn: boolean, family: number}[]} categories
   * @param {number} families how many families there are
   */
  constructor(columns, drawable, categories, families) {
    this.columns = columns;
    this.families = families;
    const places = drawable.length;
    this.total = new Uint32Array(places);
    this.now = new Uint32Array(places);
    this.byFamily = new Uint32Array(places * Math.max(1, families));
    // Sum of row numbers: where a place counts one row, the sum is that row.
    this.rowSum = new Float64Array(places);
    this.family = Uint8Array.from({ length: 256 }, (_, i) => categories[i]?.family ?? 0);
    this.placed = new Uint8Array(columns.rowCount);
    for (let row = 0; row < columns.rowCount; row++) {
      const place = columns.place[row];
      const drawn = categories[columns.category[row]]?.drawn ?? false;
      this.placed[row] = place !== NO_PLACE && drawable[place] === 1 && drawn ? 1 : 0;
    }
    this.byEnd = sortByEnd(columns.end);
    this.level = new Uint8Array(columns.itemCount);
    this.live = new Uint16Array(columns.itemCount);
    this.undatedItem = new Uint8Array(columns.itemCount);
    for (let row = 0; row < columns.rowCount; row++) {
      if (columns.flags[row] & 1) this.undatedItem[columns.item[row]] = 1;
    }
    this.tally = [0, 0, 0];
    this.undated = 0;
    this.mask = null;
    this.window = { from: null, to: null, certain: false };
    this.inViewPlaces = new Uint8Array(places);
    this.#findLevels();
    this.#recount();
  }

  get inView() { return this.tally[IN_VIEW]; }
  get outside() { return this.tally[OUTSIDE]; }
  get unplaced() { return this.tally[UNPLACED]; }

  /** @param {Uint8Array|null} mask one bit per item, lowest first; null matches all */
  setMask(mask) {
    this.mask = mask;
    this.#recount();
  }

  /** @param {Uint8Array} inView per place, 1 if its box meets the viewport */
  setInView(inView) {
    this.inViewPlaces = inView;
    this.#findLevels();
    this.tally = [0, 0, 0];
    for (let item = 0; item < this.live.length; item++) {
      if (this.live[item] > 0) this.tally[this.level[item]]++;
    }
  }

  /**
   * @param {number|null} from first day
   * @param {number|null} to last day
   * @param {boolean} certain whether items must lie wholly inside
   */
  setWindow(from, to, certain) {
    const old = this.window;
    const next = { from, to, certain };
    if (old.certain !== certain) {
      this.window = next;
      this.#recount();
      return;
    }
    this.#moveFrom(from);
    this.#moveTo(to);
  }

  /** Whether a row matches mask and window. */
  matches(row) {
    return this.masked(row) && this.inWindow(row);
  }

  masked(row) {
    if (this.mask === null) return true;
    const item = this.columns.item[row];
    return item >> 3 < this.mask.length && ((this.mask[item >> 3] >> (item & 7)) & 1) === 1;
  }

  inWindow(row) {
    const { from, to, certain } = this.window;
    const start = this.columns.start[row];
    const end = this.columns.end[row];
    if (!certain) return start <= high(to) && end >= low(from);
    return start >= low(from) && end <= high(to);
  }

  /** Rows at the given places that match, in order of start. */
  rowsAt(places) {
    const wanted = new Set(places);
    const rows = [];
    for (let row = 0; row < this.columns.rowCount; row++) {
      if (this.placed[row] && wanted.has(this.columns.place[row]) && this.matches(row)) rows.push(row);
    }
    return rows;
  }

  #moveFrom(from) {
    const { start, end } = this.columns;
    const old = this.window.from;
    if (old === from) return;
    const entering = low(from) < low(old);
    const [first, last] = entering ? [low(from), low(old)] : [low(old), low(from)];
    const sign = entering ? 1 : -1;
    const hi = high(this.window.to);
    if (this.window.certain) {
      for (let row = lowerBound(start, first); row < start.length && start[row] < last; row++) {
        if (end[row] <= hi) this.#apply(row, sign);
      }
    } else {
      const order = this.byEnd;
      for (let i = lowerBound(end, first, order); i < order.length && end[order[i]] < last; i++) {
        if (start[order[i]] <= hi) this.#apply(order[i], sign);
      }
    }
    this.window = { ...this.window, from };
  }

  #moveTo(to) {
    const { start, end } = this.columns;
    const old = this.window.to;
    if (old === to) return;
    const entering = high(to) > high(old);
    const [first, last] = entering ? [high(old) + 1, high(to)] : [high(to) + 1, high(old)];
    const sign = entering ? 1 : -1;
    const lo = low(this.window.from);
    if (this.window.certain) {
      const order = this.byEnd;
      for (let i = lowerBound(end, first, order); i < order.length && end[order[i]] <= last; i++) {
        const row = order[i];
        if (start[row] >= lo) this.#apply(row, sign);
      }
    } else {
      for (let row = lowerBound(start, first); row < start.length && start[row] <= last; row++) {
        if (end[row] >= lo) this.#apply(row, sign);
      }
    }
    this.window = { ...this.window, to };
  }

  #apply(row, sign) {
    if (!this.masked(row)) return;
    const item = this.columns.item[row];
    if (sign > 0) {
      if (this.live[item]++ === 0) this.#countItem(item, 1);
    } else if (--this.live[item] === 0) {
      this.#countItem(item, -1);
    }
    if (this.placed[row] === 0) return;
    const place = this.columns.place[row];
    this.now[place] += sign;
    this.byFamily[place * this.families + this.family[this.columns.category[row]]] += sign;
    this.rowSum[place] += sign * row;
  }

  #countItem(item, sign) {
    this.tally[this.level[item]] += sign;
    this.undated += sign * this.undatedItem[item];
  }

  #recount() {
    this.total.fill(0);
    this.now.fill(0);
    this.byFamily.fill(0);
    this.rowSum.fill(0);
    this.live.fill(0);
    this.tally = [0, 0, 0];
    this.undated = 0;
    for (let row = 0; row < this.columns.rowCount; row++) {
      if (!this.masked(row)) continue;
      if (this.placed[row]) this.total[this.columns.place[row]]++;
      if (this.inWindow(row)) this.#apply(row, 1);
    }
  }

  #findLevels() {
    this.level.fill(UNPLACED);
    for (let row = 0; row < this.columns.rowCount; row++) {
      if (!this.placed[row]) continue;
      const level = this.inViewPlaces[this.columns.place[row]] ? IN_VIEW : OUTSIDE;
      const item = this.columns.item[row];
      if (level > this.level[item]) this.level[item] = level;
    }
  }
}

const low = (day) => (day === null ? -1 : Math.max(OPEN_START + 1, day));
// A day before the epoch still lets open starts match, which are stored as day 0.
const high = (day) => (day === null ? OPEN_END : Math.max(0, Math.min(day, OPEN_END - 1)));

/** Row numbers in order of end: a counting sort, as days are small whole numbers. */
function sortByEnd(end) {
  const offset = new Uint32Array(65537);
  for (let i = 0; i < end.length; i++) offset[end[i] + 1]++;
  for (let day = 0; day < 65536; day++) offset[day + 1] += offset[day];
  const order = new Uint32Array(end.length);
  for (let i = 0; i < end.length; i++) order[offset[end[i]]++] = i;
  return order;
}

/** First position whose value is not below the wanted one; `order` maps positions to rows. */
function lowerBound(values, wanted, order = null) {
  let first = 0;
  let last = values.length;
  while (first < last) {
    const middle = (first + last) >> 1;
    if (values[order === null ? middle : order[middle]] < wanted) first = middle + 1;
    else last = middle;
  }
  return first;
}
