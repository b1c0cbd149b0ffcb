// What a bar or a mark holds, beside the pointer. The same is in the summary for those who cannot point.
import { binAt, mergeMarks } from './timescale.js';
import { binName, dateOf, number } from './timewords.js';

export function showTip({ plot, root, signal, state }, tip) {
  let shown = null;

  plot.addEventListener('pointermove', event => {
    if (!state.extent || root.dataset.dragging || event.pointerType === 'touch') { hide(); return; }
    const box = plot.getBoundingClientRect();
    const x = event.clientX - box.left, y = event.clientY - box.top;
    const mark = y < 16 ? mergeMarks(state.marks, state.scale.mark, 30).find(each => Math.abs(each.x - x) < 12) : null;
    const bin = mark ? -1 : binAt(state.bins.start, state.scale.day(x), state.bins.end.at(-1) + 1);
    const key = mark ? `m${mark.from}` : bin >= 0 && state.bins.totals[bin] > 0 ? `b${bin}` : null;
    if (key === null) { hide(); return; }
    if (key !== shown) {
      shown = key;
      tip.replaceChildren(...(mark ? markRows(mark) : binRows(bin)));
      tip.hidden = false;
    }
    const wide = tip.offsetWidth;
    tip.style.left = `${Math.min(box.width - wide, Math.max(0, x - wide / 2))}px`;
  }, { signal });
  plot.addEventListener('pointerleave', hide, { signal });
  plot.addEventListener('pointerdown', hide, { signal });

  function hide() {
    if (shown === null) return;
    shown = null;
    tip.hidden = true;
  }

  function markRows(mark) {
    const { words } = state;
    const days = mark.from === mark.to ? dateOf(mark.from, words) : `${dateOf(mark.from, words, true)} – ${dateOf(mark.to, words, true)}`;
    return [line('strong', days), line('span', words.saidBy.replace('{0}', number(mark.count, words)))];
  }

  function binRows(bin) {
    const { bins, families, words, unit } = state;
    const rows = [line('strong', binName(bins.start[bin], bins.end[bin], unit, words)), row('', words.certain, words.may, 'head')];
    families.forEach((family, index) => {
      const at = bin * families.length + index;
      if (bins.certain[at] + bins.possible[at] > 0) {
        const each = row(family.label, number(bins.certain[at], words), number(bins.possible[at], words), `family-${family.code}`);
        each.firstChild.prepend(line('i', ''));
        rows.push(each);
      }
    });
    return rows;
  }
}

function line(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

function row(name, certain, may, className) {
  const element = document.createElement('div');
  element.className = className;
  element.append(line('span', name), line('b', certain), line('b', may));
  return element;
}
