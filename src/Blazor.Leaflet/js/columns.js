/**
 * The columns file: little-endian columns that typed arrays can be laid over without parsing or copying.
 * See the README for the layout; SymbolColumns.cs writes it.
 */

export const NO_PLACE = 65535;
export const OPEN_START = 0;
export const OPEN_END = 65535;
const HEADER_BYTES = 12;
const BYTES_PER_ROW = 12;

/**
 * @param {ArrayBuffer} buffer the whole file
 * @returns {{rowCount: number, itemCount: number, item: Uint32Array, place: Uint16Array, start: Uint16Array,
 *   end: Uint16Array, category: Uint8Array, flags: Uint8Array}} views on the buffer, in order of start
 * @throws {Error} when the file is not what it says it is
 */
export function readColumns(buffer) {
  if (buffer.byteLength < HEADER_BYTES) throw new Error('columns: the file is shorter than its header');
  const head = new DataView(buffer);
  if (head.getUint32(0, false) !== 0x424c4331) throw new Error('columns: the file does not begin with BLC1');
  const rowCount = head.getUint32(4, true);
  const itemCount = head.getUint32(8, true);
  if (buffer.byteLength !== HEADER_BYTES + rowCount * BYTES_PER_ROW) {
    throw new Error(`columns: ${rowCount} rows do not fill ${buffer.byteLength} bytes`);
  }
  let at = HEADER_BYTES;
  const take = (type) => {
    const view = new type(buffer, at, rowCount);
    at += rowCount * type.BYTES_PER_ELEMENT;
    return view;
  };
  return {
    rowCount, itemCount,
    item: take(Uint32Array), place: take(Uint16Array), start: take(Uint16Array), end: take(Uint16Array),
    category: take(Uint8Array), flags: take(Uint8Array),
  };
}

/** Columns of a layer that has no data yet. */
export function emptyColumns() {
  const buffer = new ArrayBuffer(HEADER_BYTES);
  new DataView(buffer).setUint32(0, 0x424c4331, false);
  return readColumns(buffer);
}
