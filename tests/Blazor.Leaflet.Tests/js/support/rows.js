/** Columns made from rows, in order of start, as the reader would return them. */
export function columnsOf(rows) {
  const sorted = [...rows].sort((a, b) => a.start - b.start);
  const column = (type, name, otherwise = 0) => type.from(sorted, (row) => row[name] ?? otherwise);
  return {
    rowCount: sorted.length, itemCount: sorted.reduce((most, row) => Math.max(most, row.item + 1), 0),
    item: column(Uint32Array, 'item'), place: column(Uint16Array, 'place'), start: column(Uint16Array, 'start'),
    end: column(Uint16Array, 'end'), category: column(Uint8Array, 'category'), flags: column(Uint8Array, 'flags'),
  };
}

/** Pseudo-random numbers from a seed, so that a failing case can be run again. */
export function random(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}
