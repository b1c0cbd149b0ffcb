import { digits } from './theme.js';

const TOOLTIP_LINES = 4;

/** What symbols are called, in the list for the keyboard and beside the pointer. The words are the page's own. */
export class SymbolWords {
  #labels;
  #numerals;

  /** @param {object|undefined} labels MapLabels; without it numbers stand alone */
  constructor(labels, numerals) {
    this.#labels = labels ?? {};
    this.#numerals = numerals;
  }

  /** Name of the list. */
  get list() { return this.#labels.symbolList ?? ''; }

  /** Name of a symbol; a cluster says how many more places it holds. */
  title(mark) {
    const others = mark.members.length - 1;
    return others > 0 ? `${mark.label} ${this.#fill(this.#labels.more ?? '+{0}', others)}` : mark.label;
  }

  /** Name, how well the place is known, and count. */
  entry(mark, shape, count) {
    return [this.title(mark), this.#labels[shape] ?? shape, this.count(count)].join(', ');
  }

  count(count) {
    return count === 1 && this.#labels.countOne ? this.#labels.countOne : this.#fill(this.#labels.count ?? '{0}', count);
  }

  /** Heading and the commonest kinds among the rows of a mark. */
  explain(mark, rows, categoryOf, categories, theme) {
    const perCategory = new Map();
    for (const row of rows) perCategory.set(categoryOf[row], (perCategory.get(categoryOf[row]) ?? 0) + 1);
    const lines = [...perCategory].sort((a, b) => b[1] - a[1]).slice(0, TOOLTIP_LINES).map(([category, count]) => ({
      text: `${categories[category].label} ${digits(count, this.#numerals)}`,
      color: theme[categories[category].colorVariable],
    }));
    return { title: `${this.title(mark)}: ${this.count(rows.length)}`, lines };
  }

  #fill(sentence, number) {
    return sentence.replace('{0}', digits(number, this.#numerals));
  }
}
