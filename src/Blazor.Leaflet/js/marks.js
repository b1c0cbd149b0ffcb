/** Small questions about the marks of a layout and what they count at this moment. Pure. */

const MOST_ITEMS = 1000;

/** How much a mark counts, all members of a cluster together. */
export function countOf({ members }, now) {
  return members.reduce((sum, member) => sum + now[member], 0);
}

/** Marks that count something and stand in the viewport, in the order of reading. */
export function marksInView(marks, { x0, y0, x1, y1 }, now) {
  return marks
    .filter((mark) => countOf(mark, now) > 0 && mark.x > x0 && mark.x < x1 && mark.y > y0 && mark.y < y1)
    .sort((a, b) => a.y - b.y || a.x - b.x);
}

/** What .NET hears of a selected mark: its places, and the first items of each once. */
export function selectionOf({ main, members }, symbols, counter, columns) {
  const items = [...new Set(counter.rowsAt(members).map((row) => columns.item[row]))];
  return {
    placeId: symbols[main].id, placeIds: members.map((member) => symbols[member].id),
    items: items.slice(0, MOST_ITEMS), total: items.length,
  };
}
