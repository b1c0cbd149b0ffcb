/** Words as they are printed: letters, marks and digits, with what joins them within. */
const word = /[\p{L}\p{M}\p{N}]+(?:[.,٫٬'’\-/][\p{L}\p{M}\p{N}]+)*/gu;
const wordsOf = (paragraph) => [...paragraph.textContent.matchAll(word)].map((found) => ({ start: found.index, end: found.index + found[0].length, text: found[0] }));
const paragraphs = () => [...document.querySelectorAll('#article-text p')];
const paragraphOf = (node) => (node?.nodeType === 3 ? node.parentElement : node)?.closest?.('#article-text p') ?? null;

/** The range of two offsets in the text of a paragraph, whatever is marked in it. */
function rangeOf(paragraph, start, end) {
  const range = document.createRange();
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let passed = 0;
  let begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!begun && start < passed + node.data.length) {
      range.setStart(node, start - passed);
      begun = true;
    }
    if (begun && end <= passed + node.data.length) {
      range.setEnd(node, end - passed);
      return range;
    }
    passed += node.data.length;
  }
  return range;
}

/** The part of the selection that lies in one paragraph of the article, or null. */
function chosen() {
  const selection = document.getSelection();
  const range = selection?.isCollapsed === false && selection.rangeCount > 0 && selection.getRangeAt(0);
  const paragraph = range && paragraphOf(range.startContainer);
  return paragraph && paragraph === paragraphOf(range.endContainer) ? { paragraph, range } : null;
}

/** The selected words of the article as code points of its text, or null. */
export function selection() {
  const found = chosen();
  if (!found) return null;
  const before = document.createRange();
  before.setStart(found.paragraph, 0);
  before.setEnd(found.range.startContainer, found.range.startOffset);
  const [skipped, within] = [before, found.range].map((each) => [...each.toString()].length);
  const start = Number(found.paragraph.dataset.start) + skipped;
  return within > 0 ? { start, end: start + within } : null;
}

/**
 * Selecting words by keyboard. The focus is on a ring around one word: it is the caret. Arrows move it as the words are seen,
 * Shift extends from where it was, within one paragraph, since an event and a quotation are told in one.
 */
export function wordKeys() {
  const stop = new AbortController();
  let at = null;
  let anchor = 0;
  let card = null;
  const ring = () => document.querySelector('#article-word');
  const words = () => wordsOf(at.paragraph);
  const boxOf = (paragraph, each) => rangeOf(paragraph, each.start, each.end).getClientRects()[0] ?? paragraph.getBoundingClientRect();

  const place = () => {
    const mark = ring();
    const here = at?.paragraph.isConnected ? words()[at.index] : undefined;
    if (!mark || mark.hidden || !here) return;
    const box = boxOf(at.paragraph, here);
    const outer = mark.offsetParent.getBoundingClientRect();
    Object.assign(mark.style, { left: `${box.left - outer.left - 2}px`, top: `${box.top - outer.top - 1}px`, width: `${box.width + 4}px`, height: `${box.height + 2}px` });
  };

  const say = (from, to) => {
    const told = document.querySelector('#article-said');
    if (!told) return;
    const all = words().slice(from, to + 1);
    told.textContent = all.length === 1 ? all[0].text
      : told.dataset.many.replace('{0}', `${all[0].text} … ${all.at(-1).text}`).replace('{1}', String(all.length));
  };

  const show = () => {
    const [from, to] = [Math.min(anchor, at.index), Math.max(anchor, at.index)];
    const all = words();
    const range = rangeOf(at.paragraph, all[from].start, all[to].end);
    const mark = ring();
    mark.hidden = false;
    place();
    if (document.activeElement !== mark) mark.focus({ preventScroll: true });
    const selected = document.getSelection();
    selected.removeAllRanges();
    selected.addRange(range);
    mark.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    say(from, to);
  };

  const go = (paragraph, index, extending) => {
    if (extending && paragraph !== at.paragraph) return;
    at = { paragraph, index };
    if (!extending) anchor = index;
    show();
  };

  // Paragraphs without a letter, such as a line of stars, are passed over.
  const besides = (by) => {
    const all = paragraphs();
    for (let next = all.indexOf(at.paragraph) + by; next >= 0 && next < all.length; next += by) {
      if (wordsOf(all[next]).length > 0) return all[next];
    }
    return null;
  };

  const step = (by, extending) => {
    const index = at.index + by;
    if (index >= 0 && index < words().length) return go(at.paragraph, index, extending);
    const next = extending ? null : besides(by);
    return next ? go(next, by > 0 ? 0 : wordsOf(next).length - 1, false) : undefined;
  };

  // The word of the next line that stands nearest above or below.
  const line = (by, extending) => {
    const here = boxOf(at.paragraph, words()[at.index]);
    const [middle, across] = [(here.top + here.bottom) / 2, (here.left + here.right) / 2];
    let best = null;
    for (const paragraph of [at.paragraph, extending ? null : besides(by)]) {
      if (!paragraph || (best && paragraph !== at.paragraph)) continue;
      wordsOf(paragraph).forEach((each, index) => {
        const box = boxOf(paragraph, each);
        const down = ((box.top + box.bottom) / 2 - middle) * by;
        if (down < here.height / 2) return;
        const far = Math.abs((box.left + box.right) / 2 - across);
        if (!best || down < best.down - 4 || (down < best.down + 4 && far < best.far)) best = { paragraph, index, down, far };
      });
    }
    if (best) go(best.paragraph, best.index, extending);
  };

  const onKey = (event) => {
    const mark = ring();
    if (event.target !== mark || !at?.paragraph.isConnected || event.altKey) return;
    const forward = getComputedStyle(at.paragraph).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const last = words().length - 1;
    const moves = {
      ArrowLeft: () => step(forward === 'ArrowLeft' ? 1 : -1, event.shiftKey),
      ArrowRight: () => step(forward === 'ArrowRight' ? 1 : -1, event.shiftKey),
      ArrowDown: () => line(1, event.shiftKey),
      ArrowUp: () => line(-1, event.shiftKey),
      Home: () => go(at.paragraph, 0, event.shiftKey),
      End: () => go(at.paragraph, last, event.shiftKey),
      PageDown: () => besides(1) && go(besides(1), 0, event.shiftKey),
      PageUp: () => besides(-1) && go(besides(-1), 0, event.shiftKey),
      Escape: () => (document.querySelector('#card') ?? document.querySelector('h1'))?.focus({ preventScroll: true }),
    };
    const move = moves[event.key];
    if (!move || ((event.ctrlKey || event.metaKey) && event.key !== 'Home' && event.key !== 'End')) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  };

  // Where to begin: at what is selected, else at what the card in hand was read from, else at the top.
  const begin = () => {
    const held = document.querySelector('#card')?.dataset.number ?? null;
    const own = chosen();
    const before = at?.paragraph.isConnected && card === held;
    card = held;
    if (own && (before || !at || own.paragraph !== at.paragraph)) {
      const all = wordsOf(own.paragraph);
      const inside = all.flatMap((each, index) => {
        const box = rangeOf(own.paragraph, each.start, each.end);
        return own.range.compareBoundaryPoints(Range.START_TO_END, box) > 0 && own.range.compareBoundaryPoints(Range.END_TO_START, box) < 0 ? [index] : [];
      });
      if (inside.length > 0) {
        [at, anchor] = [{ paragraph: own.paragraph, index: inside.at(-1) }, inside[0]];
        return true;
      }
    }
    if (before && at.index < words().length) {
      anchor = at.index;
      return true;
    }
    const mark = document.querySelector('#article-text p[data-tells] mark.own');
    const paragraph = paragraphOf(mark) ?? document.querySelector('#article-text p[data-tells]') ?? paragraphs()[0];
    if (!paragraph || wordsOf(paragraph).length === 0) return false;
    let index = 0;
    if (mark) {
      const lead = document.createRange();
      lead.setStart(paragraph, 0);
      lead.setEndBefore(mark);
      const skipped = lead.toString().length;
      index = Math.max(0, wordsOf(paragraph).findIndex((each) => each.end > skipped));
    }
    [at, anchor] = [{ paragraph, index }, index];
    return true;
  };

  const enter = () => {
    if (!ring() || !begin()) return false;
    show();
    return true;
  };

  const { signal } = stop;
  document.addEventListener('keydown', onKey, { capture: true, signal });
  document.addEventListener('click', (event) => event.target.closest?.('[data-enter-words]') && enter(), { signal });
  // The words stay selected for N, Q and L when the focus goes elsewhere; only the caret does not.
  document.addEventListener('focusout', (event) => {
    if (event.target === ring()) event.target.hidden = true;
  }, { signal });
  window.addEventListener('resize', place, { signal });
  return { enter, stop: () => stop.abort() };
}
