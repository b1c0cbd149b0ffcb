/**
 * The symbols for keyboard and assistive technology: a list box nobody sees, with one option per symbol in view. It is
 * one tab stop; arrows move along it and the canvas shows where it is.
 */
export class SymbolList {
  #marks = [];
  #active = -1;
  #on;

  /**
   * @param {HTMLElement} parent
   * @param {string} id prefix for the options' ids
   * @param {{focus: (mark: object|null) => void, select: (mark: object) => void}} on
   */
  constructor(parent, id, on) {
    this.id = id;
    this.#on = on;
    this.element = document.createElement('div');
    this.element.className = 'bl-symbol-list';
    this.element.setAttribute('role', 'listbox');
    this.element.tabIndex = 0;
    this.element.addEventListener('keydown', (event) => this.#key(event));
    this.element.addEventListener('focus', () => this.#move(Math.max(0, this.#active)));
    this.element.addEventListener('blur', () => on.focus(null));
    parent.appendChild(this.element);
  }

  /** @param {{mark: object, text: string, selected: boolean}[]} entries in reading order */
  show(label, entries) {
    const key = this.#marks[this.#active]?.key;
    this.#marks = entries.map((entry) => entry.mark);
    this.element.setAttribute('aria-label', label);
    this.element.replaceChildren(...entries.map(({ text, selected }, i) => {
      const option = document.createElement('div');
      option.id = `${this.id}-${i}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', String(selected));
      option.textContent = text;
      return option;
    }));
    this.#active = this.#marks.findIndex((mark) => mark.key === key);
    if (document.activeElement === this.element) this.#move(Math.max(0, this.#active));
    else this.element.removeAttribute('aria-activedescendant');
  }

  remove() {
    this.element.remove();
  }

  #move(to) {
    if (this.#marks.length === 0) return;
    this.#active = Math.max(0, Math.min(to, this.#marks.length - 1));
    this.element.setAttribute('aria-activedescendant', `${this.id}-${this.#active}`);
    this.#on.focus(this.#marks[this.#active]);
  }

  #key(event) {
    const step = {
      ArrowDown: this.#active + 1, ArrowRight: this.#active + 1, ArrowUp: this.#active - 1, ArrowLeft: this.#active - 1,
      Home: 0, End: Infinity,
    }[event.key];
    if (step !== undefined) this.#move(step);
    else if ((event.key === 'Enter' || event.key === ' ') && this.#marks[this.#active]) this.#on.select(this.#marks[this.#active]);
    else return;
    event.preventDefault();
    // The same keys pan the map, and may mean something to the page.
    event.stopPropagation();
  }
}
