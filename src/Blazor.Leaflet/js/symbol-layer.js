import { emptyColumns, readColumns } from './columns.js';
import { Counter } from './counts.js';
import { layOut, hit } from './layout.js';
import { countOf, marksInView, selectionOf } from './marks.js';
import { drawMarks } from './scene.js';
import { listenToPointer } from './pointer.js';
import { loadBytes } from './sources.js';
import { SymbolCanvas } from './symbol-canvas.js';
import { SymbolData } from './symbol-data.js';
import { SymbolList } from './symbol-list.js';
import { countsById, familiesOf, selectedPlaces } from './symbols.js';
import { SymbolWindow } from './symbol-window.js';
import { SymbolWords } from './symbol-words.js';
import { digits, readTheme } from './theme.js';
import { Tooltip } from './tooltip.js';

const SETTLED_MS = 150;
/** What the layout follows. The window is not among it: nothing moves while that is dragged, nor when it has settled. */
const LAYS_OUT = ['symbols', 'categories', 'mask', 'selectedItem', 'selectedPlace', 'digits'];

/**
 * Places with counts. Three things happen at three speeds: the window moves the counts (each frame of a brush), mask
 * and view move the layout (now and then), symbols and data make a new counter (rarely). .NET hears of it when it has
 * settled.
 */
export class SymbolLayer {
  #owner; #id; #options; #canvas; #list; #tooltip; #counter; #families = []; #theme; #layout = null;
  #columns = null;
  #data;
  #window;
  #chosen = new Set();
  #focused = null;
  #hovered = null;
  #frame = 0;
  #timer = 0;
  #shown = '';
  #reported = '';
  #layoutZoom = null;
  #stops = [];

  constructor(owner, id, options) {
    this.#owner = owner;
    this.#id = id;
    this.#options = options;
    this.#window = new SymbolWindow(options);
    this.#data = new SymbolData({
      read: async (url) => readColumns(await loadBytes(url)),
      arrived: (columns, held) => this.#arrived(columns, held),
      failed: (message) => this.#failed(message),
    });
    this.#canvas = new SymbolCanvas(owner, 620);
    this.#tooltip = new Tooltip(owner.element);
    this.#list = new SymbolList(owner.element, `bl-${owner.serial}-${id}`, {
      focus: (mark) => { this.#focused = mark?.key ?? null; this.#redraw(); },
      select: (mark) => this.#select(mark),
    });
    this.#rebuild();
    this.#listen();
    this.#viewChanged();
    this.#data.take({ dataUrl: options.dataUrl });
  }

  /** Counts as .NET knows them; null until the data is here. */
  get counts() {
    if (this.#columns === null) return null;
    const { inView, outside, unplaced, undated } = this.#counter;
    return { inView, outside, unplaced, undated };
  }

  update(changes) {
    if ('dataUrl' in changes) delete this.#owner.element.dataset.error;
    const now = this.#data.take(changes);
    this.#options = { ...this.#options, ...now };
    if ('fromDay' in now || 'toDay' in now) this.#window.tell(now);
    if ('symbols' in now || 'categories' in now) this.#rebuild();
    else if ('mask' in now) this.#counter.setMask(asBytes(this.#options.mask));
    this.#setWindow();
    if ('version' in now) this.#stamp();
    if (LAYS_OUT.some((name) => name in now)) this.#viewChanged();
    else this.#redraw(() => this.#setWindow());
  }

  dispose() {
    this.#data.dispose();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    for (const stop of this.#stops) stop();
    this.#canvas.remove();
    this.#list.remove();
    this.#tooltip.remove();
    this.#owner.element.style.cursor = '';
    for (const name of ['ready', 'inView', 'outside', 'unplaced', 'undated', 'version', 'error']) delete this.#owner.element.dataset[name];
  }

  #listen() {
    const { element } = this.#owner;
    const window = (event) => this.#brushed(event.detail);
    document.addEventListener('timewindow', window);
    const fonts = () => this.#relayout(true);
    document.fonts?.addEventListener('loadingdone', fonts);
    this.#stops.push(
      this.#canvas.listen(() => this.#viewChanged(), () => this.#tooltip.hide()),
      () => document.removeEventListener('timewindow', window),
      () => document.fonts?.removeEventListener('loadingdone', fonts),
      this.#owner.on('theme', () => { this.#readTheme(); this.#redraw(); }),
      this.#owner.on('options', () => this.#relayout(true)),
      this.#owner.on('layers', () => this.#announce()),
      listenToPointer(element, {
        find: (x, y) => this.#find(x, y),
        hover: (mark, x, y) => this.#hover(mark, x, y),
        select: (mark, x, y) => this.#select(mark, x, y),
      }));
  }

  #arrived(columns, held) {
    this.#columns = columns;
    this.#options = { ...this.#options, ...held };
    this.#rebuild();
    this.#viewChanged();
    this.#stamp();
  }

  #failed(message) {
    console.warn(`map layer ${this.#id}:`, message);
    this.#owner.element.dataset.error = message;
    this.#owner.tell('DataFailed', this.#id, message);
  }

  /** Marks on the element that the outside reads: what is drawn now is this version. */
  #stamp() {
    if (this.#columns === null) return;
    if (this.#options.version) this.#owner.element.dataset.version = this.#options.version;
    this.#owner.element.dataset.ready = 'true';
  }

  #rebuild() {
    const { symbols, categories } = this.#options;
    const { indexed, families } = familiesOf(categories);
    this.#families = families;
    const drawable = Uint8Array.from(symbols, (symbol) => (symbol.shape === 'none' ? 0 : 1));
    this.#counter = new Counter(this.#columns ?? emptyColumns(), drawable, indexed, this.#families.length);
    this.#counter.setMask(asBytes(this.#options.mask));
    this.#setWindow();
    this.#readTheme();
  }

  #readTheme() {
    this.#theme = readTheme(this.#owner.element, new Set(this.#options.categories.map((c) => c.colorVariable)));
  }

  /**
   * While the brush is dragged: no .NET, at most one draw per frame. A brush that speaks from within a frame says so,
   * and is followed in that frame: asking for one there would show the map a frame after the timeline.
   */
  #brushed(detail) {
    if (!detail || this.#options.timeChannel === null || detail.channel !== this.#options.timeChannel) return;
    this.#window.brush(detail);
    this.#redraw(() => this.#setWindow());
    if (detail.inFrame) this.#flush();
  }

  #setWindow() {
    this.#counter.setWindow(this.#window.from, this.#window.to, this.#options.certainOnly);
  }

  #viewChanged() {
    const bounds = this.#owner.leaflet.getBounds();
    const [south, west, north, east] = [bounds.getSouth(), bounds.getWest(), bounds.getNorth(), bounds.getEast()];
    this.#counter.setInView(Uint8Array.from(this.#options.symbols, (s) =>
      (s.south <= north && s.north >= south && s.west <= east && s.east >= west ? 1 : 0)));
    this.#canvas.reset();
    this.#relayout();
  }

  /** @param {boolean} [afresh] forget where labels stood, as their sizes may have changed */
  #relayout(afresh = false) {
    const { leaflet, element, insets, options } = this.#owner;
    const { symbols, digits: numerals } = this.#options;
    const zoom = leaflet.getZoom();
    const { context } = this.#canvas;
    this.#chosen = selectedPlaces(this.#options, this.#columns);
    const keep = !afresh && this.#layoutZoom === zoom && this.#layout !== null;
    this.#layout = layOut({
      symbols, totals: this.#counter.total, selected: this.#chosen, font: this.#theme.font,
      previous: keep ? this.#layout.offsets : new Map(), more: options.labels?.more ?? '+{0}',
      project: ({ lat, lng }) => leaflet.project([lat, lng], zoom),
      measure: (text, font) => { context.font = font; return context.measureText(text).width; },
      number: (n) => digits(n, numerals),
      ...this.#canvas.frame(insets),
    });
    this.#layoutZoom = zoom;
    element.dataset.symbols = String(this.#layout.marks.length);
    this.#announce();
    this.#draw();
    this.#unsettle();
  }

  #announce() {
    if (this.#layout === null) return;
    this.#owner.emit('layout', this.#layout.rects);
    const ids = new Set([...this.#chosen].map((place) => this.#options.symbols[place]?.id));
    this.#owner.emit('selection', ids);
    this.#emitCounts();
  }

  #emitCounts() {
    this.#owner.emit('counts', { of: countsById(this.#options.symbols, this.#counter.now), dragging: this.#window.brushing });
  }

  /** Asks for one draw in the next frame; the last `first` given is run before it. */
  #redraw(first = null) {
    this.pending = first ?? this.pending;
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => this.#flush());
  }

  #flush() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.pending?.();
    if (this.pending) this.#emitCounts();
    this.pending = null;
    this.#draw();
  }

  #draw() {
    drawMarks(this.#canvas.begin(), {
      layout: this.#layout, counter: this.#counter, columns: this.#columns, families: this.#families,
      categories: this.#options.categories, symbols: this.#options.symbols, theme: this.#theme,
      rtl: this.#owner.options.rtl, focused: this.#focused, number: (n) => digits(n, this.#options.digits),
      pixelsPerMetre: (lat) => (256 * 2 ** this.#canvas.zoom) / (40075017 * Math.cos((lat * Math.PI) / 180)),
    });
    this.#showCounts();
  }

  #showCounts() {
    if (this.#columns === null) return;
    const { inView, outside, unplaced, undated } = this.counts;
    const state = `${inView} ${outside} ${unplaced} ${undated} ${this.#counter.window.from} ${this.#counter.window.to}`;
    const { dataset } = this.#owner.element;
    if (state === this.#shown) return;
    this.#shown = state;
    Object.assign(dataset, { inView, outside, unplaced, undated });
    this.#unsettle();
  }

  #unsettle() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settle(), SETTLED_MS);
  }

  #settle() {
    this.#describe();
    if (this.#shown === this.#reported || this.#options.reportCounts === false) return;
    this.#reported = this.#shown;
    this.#owner.tell('CountsChanged', this.#id, this.counts);
  }

  #describe() {
    const { viewport } = this.#canvas.frame(this.#owner.insets);
    const words = this.#words;
    const entries = marksInView(this.#layout.marks, viewport, this.#counter.now).map((mark) => ({
      mark, selected: mark.selected,
      text: words.entry(mark, this.#options.symbols[mark.main].shape, countOf(mark, this.#counter.now)),
    }));
    this.#list.show(words.list, entries);
  }

  get #words() {
    return new SymbolWords(this.#owner.options.labels, this.#options.digits);
  }

  #find(x, y) {
    if (this.#layout === null) return null;
    const { origin, width, height } = this.#canvas;
    const { leaflet } = this.#owner;
    // During a pan the canvas moves with the pane, so ask Leaflet where the pointer is.
    const at = leaflet.containerPointToLayerPoint([x, y]).add(leaflet.getPixelOrigin());
    if (at.x < origin.x || at.y < origin.y || at.x > origin.x + width || at.y > origin.y + height) return null;
    return hit(this.#layout.marks, at.x, at.y, (mark) => countOf(mark, this.#counter.now) > 0);
  }

  #hover(mark, x, y) {
    if (mark?.key === this.#hovered) return;
    this.#hovered = mark?.key;
    this.#owner.element.classList.toggle('is-over-symbol', mark !== null);
    if (mark === null) this.#tooltip.hide();
    else this.#tooltip.show(x, y, this.#owner.options.rtl, () => this.#explain(mark));
  }

  #explain(mark) {
    return this.#words.explain(mark, this.#counter.rowsAt(mark.members), this.#columns.category,
      this.#options.categories, this.#theme);
  }

  #select(mark, x = null, y = null) {
    this.#tooltip.hide();
    const { leaflet } = this.#owner;
    const middle = leaflet.layerPointToContainerPoint([mark.x, mark.y]).subtract(leaflet.getPixelOrigin());
    this.#owner.tell('SymbolSelected', this.#id, {
      ...selectionOf(mark, this.#options.symbols, this.#counter, this.#columns), x: x ?? middle.x, y: y ?? middle.y,
    });
  }
}

/** Bytes from .NET are a Uint8Array already; from a page's own JSON they may be a plain array. */
function asBytes(mask) {
  return mask === null || mask === undefined ? null : Uint8Array.from(mask);
}
