// Pointer and keys of the brush.
import * as scales from './timescale.js';

const STILL = 4;

export function listen(brush) {
  const { plot, root, signal, state, handles } = brush;
  let drag = null;

  plot.addEventListener('pointerdown', event => {
    if (event.button !== 0 || !state.extent) return;
    const edge = event.target.closest('[data-edge]')?.dataset.edge;
    const x = at(event), day = state.scale.day(x);
    const whole = scales.sameWindow(state.window, state.extent);
    const inside = day >= state.window.from && day < state.window.to;
    drag = { mode: edge ?? (inside && !whole ? 'pan' : 'new'), x, day, window: state.window, moved: false };
    plot.setPointerCapture(event.pointerId);
    if (edge) handles[edge].focus({ preventScroll: true });
    else event.preventDefault();
  }, { signal });

  plot.addEventListener('pointermove', event => {
    if (!drag || !state.extent) return;
    const x = at(event);
    if (!drag.moved && Math.abs(x - drag.x) < STILL) return;
    drag.moved = state.busy = true;
    root.dataset.dragging = drag.mode;
    brush.set(dragged(state.scale.day(x)), { settle: false });
  }, { signal });

  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture']) {
    plot.addEventListener(end, () => {
      if (!drag) return;
      const moved = drag.moved;
      drag = null;
      state.busy = false;
      delete root.dataset.dragging;
      if (moved) brush.settleSoon();
    }, { signal });
  }

  plot.addEventListener('dblclick', event => {
    event.preventDefault();
    if (!state.extent) return;
    brush.pause();
    brush.clear();
  }, { signal });

  function at(event) {
    return event.clientX - plot.getBoundingClientRect().left;
  }

  function dragged(day) {
    const { unit, extent } = state;
    if (drag.mode === 'from' || drag.mode === 'to') {
      return scales.setEdge(drag.window, drag.mode, scales.nearest(day, unit), unit, extent);
    }
    if (drag.mode === 'pan') {
      const wanted = scales.nearest(drag.window.from + day - drag.day, unit);
      const steps = wanted >= drag.window.from
        ? scales.stepsIn({ from: drag.window.from, to: wanted }, unit)
        : -scales.stepsIn({ from: wanted, to: drag.window.from }, unit);
      return scales.pan(drag.window, wanted === drag.window.from ? 0 : steps, unit, extent);
    }
    const low = Math.max(extent.from, Math.floor(Math.min(day, drag.day)));
    const high = Math.min(extent.to - 1, Math.floor(Math.max(day, drag.day)));
    const from = Math.min(scales.floorTo(low, unit), scales.add(extent.to, -1, unit));
    return { from, to: Math.max(scales.add(scales.floorTo(high, unit), 1, unit), scales.add(from, 1, unit)) };
  }

  for (const edge of ['from', 'to']) {
    let before = null;
    handles[edge].addEventListener('focus', () => { before = state.window; }, { signal });
    handles[edge].addEventListener('keydown', event => {
      if (!state.extent || event.ctrlKey || event.metaKey || event.altKey) return;
      const next = event.key === 'Escape' ? before : keyed(event, edge);
      if (!next) return;
      event.preventDefault();
      event.stopPropagation();
      brush.set(next);
    }, { signal });
  }

  // Arrows follow the eye: in a right-to-left page the right arrow leads to older days.
  function keyed(event, edge) {
    const { window, unit, extent, rtl } = state;
    const many = event.shiftKey ? 12 : 1;
    const right = rtl ? -many : many;
    switch (event.key) {
      case 'ArrowRight': return scales.moveEdge(window, edge, right, unit, extent);
      case 'ArrowLeft': return scales.moveEdge(window, edge, -right, unit, extent);
      case 'ArrowUp': return scales.moveEdge(window, edge, many, unit, extent);
      case 'ArrowDown': return scales.moveEdge(window, edge, -many, unit, extent);
      case 'PageUp': return scales.pan(window, many, unit, extent);
      case 'PageDown': return scales.pan(window, -many, unit, extent);
      case 'Home': return scales.setEdge(window, edge, extent.from, unit, extent);
      case 'End': return scales.setEdge(window, edge, extent.to, unit, extent);
      default: return null;
    }
  }

  brush.play.addEventListener('click', () => brush.togglePlay(), { signal });
  root.addEventListener('keydown', event => {
    if (event.key === ' ' && brush.isPlaying() && event.target !== brush.play) {
      event.preventDefault();
      brush.pause();
    }
  }, { signal });

  // The explanation of the date match closes like a menu.
  const menu = root.querySelector('details');
  const close = () => { if (menu?.open) menu.open = false; };
  document.addEventListener('pointerdown', event => { if (!menu?.contains(event.target)) close(); }, { signal });
  menu?.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !menu.open) return;
    event.stopPropagation();
    close();
    menu.querySelector('summary').focus();
  }, { signal });
  menu?.addEventListener('focusout', event => { if (event.relatedTarget && !menu.contains(event.relatedTarget)) close(); }, { signal });
}
