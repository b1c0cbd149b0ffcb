import { NO_PLACE, OPEN_END, OPEN_START } from './columns.js';
import { lowerBound, sortBy } from './orders.js';

/** Levels of an item, the highest of its places. */
const UNPLACED = 0;
const OUTSIDE = 1;
const IN_VIEW = 2;
/** A row met in the order by end lies somewhere in memory, one met in a recount beside the last. */
const ELSEWHERE = 2;

/**
 * Counts per place and per family for a mask and a window of days. Moving the window costs only the rows that enter or
 * leave, or a recount where that is less: rows are sorted by start, and an order by end is built once, so each end of
 * the window moves along its own order. Everything lives in typed arrays, because this runs in every frame of a brush.
 */
export class Counter {
  #byEnd;
  #byPlace = null;

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
    this.level = new Uint8Array(columns.itemCount);
    this.live = new Uint16Array(columns.itemCount);
    this.undatedItem = new Uint8Array(columns.itemCount);
    const drawn = Uint8Array.from({ length: 256 }, (_, i) => (categories[i]?.drawn ? 1 : 0));
    const { place, category, item, flags } = columns;
    for (let row = 0; row < columns.rowCount; row++) {
      // A place beyond the end of the list reads as undefined, which a typed array keeps as 0.
      this.placed[row] = place[row] === NO_PLACE ? 0 : drawn[category[row]] & drawable[place[row]];
      if (flags[row] & 1) this.undatedItem[item[row]] = 1;
    }
    this.#byEnd = sortBy(columns.end).order;
    this.tally = new Uint32Array(3);
    this.undated = 0;
    this.mask = null;
    this.window = { from: null, to: null, certain: false };
    this.inViewPlaces = new Uint8Array(places);
    this.#findLevels();
    this.setMask(null);
  }

  get inView() { return this.tally[IN_VIEW]; }
  get outside() { return this.tally[OUTSIDE]; }
  get unplaced() { return this.tally[UNPLACED]; }

  /** @param {Uint8Array|null} mask one bit per item, lowest first; null matches all */
  setMask(mask) {
    this.mask = mask;
    const { placed, total, columns: { place, rowCount } } = this;
    total.fill(0);
    for (let row = 0; row < rowCount; row++) {
      if (placed[row] && this.masked(row)) total[place[row]]++;
    }
    this.#recount();
  }

  /** @param {Uint8Array} inView per place, 1 if its box meets the viewport */
  setInView(inView) {
    if (inView.every((yes, place) => yes === this.inViewPlaces[place])) return;
    this.inViewPlaces = inView;
    this.#findLevels();
    const { live, level, tally } = this;
    tally.fill(0);
    for (let item = 0; item < live.length; item++) {
      if (live[item] > 0) tally[level[item]]++;
    }
  }

  /**
   * @param {number|null} from first day
   * @param {number|null} to last day
   * @param {boolean} certain whether items must lie wholly inside
   */
  setWindow(from, to, certain) {
    const old = this.window;
    if (old.from === from && old.to === to && old.certain === certain) return;
    const [start, end] = [this.#starts(old, from, to), this.#ends(old, from, to)];
    const [first, last] = this.#startsIn(from, to, certain);
    const far = start.last - start.first + ELSEWHERE * (end.last - end.first) > last - first;
    this.window = { from, to, certain };
    if (old.certain !== certain || far) this.#recount();
    else this.#move(old, start, end);
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
    this.#byPlace ??= sortBy(this.columns.place);
    const { order, from } = this.#byPlace;
    const wanted = [...new Set(places)];
    const rows = new Uint32Array(wanted.reduce((sum, place) => sum + from[place + 1] - from[place], 0));
    let found = 0;
    for (const place of wanted) {
      for (let i = from[place]; i < from[place + 1]; i++) {
        if (this.placed[order[i]] && this.matches(order[i])) rows[found++] = order[i];
      }
    }
    return wanted.length > 1 ? rows.subarray(0, found).sort() : rows.subarray(0, found);
  }

  /** Positions in the order by start that one end of the window passes: the last day's, or the first's where certain. */
  #starts(old, from, to) {
    const { start } = this.columns;
    const [a, b] = old.certain ? [low(old.from), low(from)] : [high(old.to) + 1, high(to) + 1];
    return { first: lowerBound(start, Math.min(a, b)), last: lowerBound(start, Math.max(a, b)), sign: (old.certain ? a > b : b > a) ? 1 : -1 };
  }

  /** The same in the order by end, for the other end of the window. */
  #ends(old, from, to) {
    const { end } = this.columns;
    const [a, b] = old.certain ? [high(old.to) + 1, high(to) + 1] : [low(old.from), low(from)];
    return {
      first: lowerBound(end, Math.min(a, b), this.#byEnd), last: lowerBound(end, Math.max(a, b), this.#byEnd),
      sign: (old.certain ? b > a : a > b) ? 1 : -1,
    };
  }

  /** Positions of the rows whose start lets them match. */
  #startsIn(from, to, certain) {
    const { start } = this.columns;
    return certain ? [lowerBound(start, low(from)), start.length] : [0, lowerBound(start, high(to) + 1)];
  }

  /** First one end of the window as the other was, then the other: rows passed by both are counted once. */
  #move(old, starts, ends) {
    const { start, end } = this.columns;
    const { certain } = old;
    const [lo, hi] = [low(old.from), high(old.to)];
    for (let row = starts.first; row < starts.last; row++) {
      if (certain ? end[row] <= hi : end[row] >= lo) this.#apply(row, starts.sign);
    }
    const [newLo, newHi] = [low(this.window.from), high(this.window.to)];
    for (let i = ends.first; i < ends.last; i++) {
      const row = this.#byEnd[i];
      if (certain ? start[row] >= newLo : start[row] <= newHi) this.#apply(row, ends.sign);
    }
  }

  #apply(row, sign) {
    if (!this.masked(row)) return;
    const { item, place, category } = this.columns;
    const at = item[row];
    const before = this.live[at];
    this.live[at] = before + sign;
    if (before === 0 || before + sign === 0) {
      this.tally[this.level[at]] += sign;
      this.undated += sign * this.undatedItem[at];
    }
    if (this.placed[row] === 0) return;
    const there = place[row];
    this.now[there] += sign;
    this.byFamily[there * this.families + this.family[category[row]]] += sign;
    this.rowSum[there] += sign * row;
  }

  #recount() {
    for (const counts of [this.now, this.byFamily, this.rowSum, this.live, this.tally]) counts.fill(0);
    this.undated = 0;
    const { from, to, certain } = this.window;
    const { end } = this.columns;
    const [lo, hi] = [low(from), high(to)];
    const [first, last] = this.#startsIn(from, to, certain);
    for (let row = first; row < last; row++) {
      if (certain ? end[row] <= hi : end[row] >= lo) this.#apply(row, 1);
    }
  }

  #findLevels() {
    const { level, placed, inViewPlaces, columns: { item, place, rowCount } } = this;
    level.fill(UNPLACED);
    for (let row = 0; row < rowCount; row++) {
      if (!placed[row]) continue;
      const reached = inViewPlaces[place[row]] ? IN_VIEW : OUTSIDE;
      if (reached > level[item[row]]) level[item[row]] = reached;
    }
  }
}

const low = (day) => (day === null ? -1 : Math.max(OPEN_START + 1, day));
// A day before the epoch still lets open starts match, which are stored as day 0.
const high = (day) => (day === null ? OPEN_END : Math.max(0, Math.min(day, OPEN_END - 1)));
