// Put into a page before its own scripts: notes what each animation frame costs. Work of a frame is what its pointer
// handlers took, and all from its first callback to the end of layout and paint: a message posted by the first callback
// is delivered only when the frame has been handed over.
(() => {
  const probe = globalThis.probe = { frames: [], handlers: [], windows: [], readyAt: 0, paintedAt: 0, asleep: true };
  const done = new MessageChannel();
  const waiting = [];
  let handling = 0, moves = 0, entered = 0, steps = 0, before = null;

  done.port1.onmessage = () => {
    const frame = waiting.shift();
    frame.work += performance.now() - frame.begin;
    if (probe.readyAt > 0 && probe.paintedAt === 0) probe.paintedAt = performance.now();
  };

  const tick = at => {
    const begin = performance.now();
    if (before) before.length = at - before.at;
    const frame = { at, begin, work: handling, moves, steps: 0, length: 0 };
    if (before) { before.steps = steps; steps = 0; }
    if (!probe.asleep) probe.frames.push(frame);
    before = frame;
    handling = moves = 0;
    waiting.push(frame);
    done.port2.postMessage(0);
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);

  // The window is first to hear of an event and last.
  addEventListener('pointermove', () => { entered = performance.now(); moves++; }, { capture: true });
  addEventListener('pointermove', () => {
    const took = performance.now() - entered;
    handling += took;
    if (!probe.asleep) probe.handlers.push(took);
  });
  document.addEventListener('timewindow', event => {
    steps++;
    if (!probe.asleep) probe.windows.push([event.detail.from, event.detail.to]);
  });

  new MutationObserver((_, observer) => {
    if (document.querySelector('#map[data-ready="true"]')) {
      probe.readyAt = performance.now();
      observer.disconnect();
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-ready'] });

  probe.begin = () => { Object.assign(probe, { frames: [], handlers: [], windows: [], asleep: false }); };
  probe.end = () => {
    probe.asleep = true;
    return { frames: probe.frames.slice(0, -1).map(({ work, moves, steps, length }) => [work, length, moves, steps]), handlers: probe.handlers, windows: probe.windows };
  };
})();
