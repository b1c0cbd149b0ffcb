const DELAY_MS = 120;

/** A small box beside the pointer: a name and what it counts. Never the only way to learn it: the list says it too. */
export class Tooltip {
  #timer = 0;

  constructor(parent) {
    this.parent = parent;
    this.element = document.createElement('div');
    this.element.className = 'bl-tooltip';
    this.element.setAttribute('aria-hidden', 'true');
    this.element.hidden = true;
    parent.appendChild(this.element);
  }

  /** @param {() => {title: string, lines: {text: string, color: string}[]}} content asked for only when it is shown */
  show(x, y, rtl, content) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const { title, lines } = content();
      const heading = document.createElement('strong');
      heading.textContent = title;
      this.element.replaceChildren(heading, ...lines.map(({ text, color }) => {
        const line = document.createElement('span');
        line.textContent = text;
        line.style.setProperty('--swatch', color);
        return line;
      }));
      this.element.dir = rtl ? 'rtl' : 'ltr';
      this.element.hidden = false;
      const { offsetWidth: w, offsetHeight: h } = this.element;
      const left = Math.max(4, Math.min(x + 14, this.parent.clientWidth - w - 4));
      const top = y + 18 + h > this.parent.clientHeight ? y - h - 10 : y + 18;
      this.element.style.transform = `translate(${left}px, ${top}px)`;
    }, DELAY_MS);
  }

  hide() {
    clearTimeout(this.#timer);
    this.element.hidden = true;
  }

  remove() {
    this.hide();
    this.element.remove();
  }
}
