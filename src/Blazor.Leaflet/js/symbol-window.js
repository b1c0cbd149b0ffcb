/**
 * The window a symbol layer counts in: what .NET says, and what a brush says while it is dragged. An answer of .NET to
 * an earlier window must not pull back the one under the reader's finger, so .NET waits from an event with
 * `settled: false` until one without. Pure.
 */
export class SymbolWindow {
  #told;
  #waiting = false;
  #brushing = false;

  constructor({ fromDay, toDay }) {
    this.#told = { fromDay, toDay };
    this.#apply();
  }

  /** Whether a brush is being dragged. */
  get brushing() { return this.#brushing; }

  /** What .NET says; a bound that is not in the changes is as .NET said before. */
  tell(changes) {
    const { fromDay = this.#told.fromDay, toDay = this.#told.toDay } = changes;
    this.#told = { fromDay, toDay };
    if (this.#brushing) this.#waiting = true;
    else this.#apply();
  }

  /** What a brush says. When it has settled, what .NET said meanwhile holds. */
  brush({ from, to, settled = true }) {
    this.#brushing = !settled;
    if (settled && this.#waiting) this.#apply();
    else Object.assign(this, { from: from ?? null, to: to ?? null });
  }

  #apply() {
    this.#waiting = false;
    Object.assign(this, { from: this.#told.fromDay ?? null, to: this.#told.toDay ?? null });
  }
}
