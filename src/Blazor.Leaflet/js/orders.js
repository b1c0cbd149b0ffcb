/** Orders of rows by small whole numbers, in typed arrays: counting sorts, and searches in what is sorted. Pure. */

const VALUES = 65536;

/**
 * Row numbers by value, rows of one value in their own order.
 * @param {Uint16Array} values
 * @returns {{order: Uint32Array, from: Uint32Array}} `from[v]` is where the rows of value v begin in `order`
 */
export function sortBy(values) {
  const from = new Uint32Array(VALUES + 1);
  for (let i = 0; i < values.length; i++) from[values[i] + 1]++;
  for (let v = 0; v < VALUES; v++) from[v + 1] += from[v];
  const next = from.slice();
  const order = new Uint32Array(values.length);
  for (let i = 0; i < values.length; i++) order[next[values[i]]++] = i;
  return { order, from };
}

/** First position whose value is not below the wanted one; `order` maps positions to rows. */
export function lowerBound(values, wanted, order = null) {
  let first = 0;
  let last = values.length;
  while (first < last) {
    const middle = (first + last) >> 1;
    if (values[order === null ? middle : order[middle]] < wanted) first = middle + 1;
    else last = middle;
  }
  return first;
}
