const RETRY_MS = 2000;
const HELD = ['symbols', 'categories', 'mask', 'selectedItem', 'version'];

/**
 * The columns of a symbol layer, and the options that only fit them. New symbols, categories, mask, selected item and
 * version come with the address of new columns, but number those: until the columns are read, and for good where that
 * fails, the layer keeps the old options with the old columns. A failure is tried once more, then reported. Pure but
 * for what it is given.
 */
export class SymbolData {
  #read;
  #arrived;
  #failed;
  #wait;
  #wanted = '';
  #shown = '';
  #held = {};
  #generation = 0;

  /**
   * @param {object} given
   * @param {(url: string) => Promise<object>} given.read
   * @param {(columns: object, held: object) => void} given.arrived columns and the options to apply with them
   * @param {(message: string) => void} given.failed
   * @param {(ms: number) => Promise<void>} [given.wait]
   */
  constructor({ read, arrived, failed, wait = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); }) }) {
    this.#read = read;
    this.#arrived = arrived;
    this.#failed = failed;
    this.#wait = wait;
  }

  /** Takes changed options in and gives back those that may be applied at once. */
  take(changes) {
    if ('dataUrl' in changes) {
      this.#wanted = changes.dataUrl ?? '';
      this.#load();
    }
    const all = { ...this.#held, ...changes };
    const waits = (name) => this.#wanted !== this.#shown && HELD.includes(name);
    this.#held = pick(all, waits);
    return pick(all, (name) => !waits(name));
  }

  dispose() {
    this.#generation++;
  }

  async #load() {
    const generation = ++this.#generation;
    const url = this.#wanted;
    // Nothing to read, or back at the columns that are there.
    if (!url || url === this.#shown) return;
    const columns = await this.#tryTwice(url, () => generation !== this.#generation);
    if (columns === null || generation !== this.#generation) return;
    const held = this.#held;
    this.#held = {};
    this.#shown = url;
    this.#arrived(columns, held);
  }

  async #tryTwice(url, isLate) {
    for (const last of [false, true]) {
      try {
        return await this.#read(url);
      } catch (error) {
        if (isLate()) return null;
        if (last) this.#failed(error.message);
        else await this.#wait(RETRY_MS);
        if (isLate()) return null;
      }
    }
    return null;
  }
}

function pick(all, wanted) {
  return Object.fromEntries(Object.entries(all).filter(([name]) => wanted(name)));
}
