/** Small questions about the lists a symbol layer is given. Pure. */

/**
 * Families in order of first appearance, which is their order in every donut and bar.
 * @param {{family: string, colorVariable: string, drawn: boolean}[]} categories
 */
export function familiesOf(categories) {
  const families = [];
  const indexed = categories.map((category) => {
    let family = families.findIndex((known) => known.id === category.family);
    if (family < 0) family = families.push({ id: category.family, variable: category.colorVariable }) - 1;
    return { drawn: category.drawn, family };
  });
  return { families, indexed };
}

/** Numbers of the selected place and of every place of the selected item. */
export function selectedPlaces({ symbols, selectedPlace, selectedItem }, columns) {
  const places = new Set();
  const byId = selectedPlace ? symbols.findIndex((symbol) => symbol.id === selectedPlace) : -1;
  if (byId >= 0) places.add(byId);
  if (selectedItem === null || selectedItem === undefined || columns === null) return places;
  const { item, place } = columns;
  for (let row = item.indexOf(selectedItem); row >= 0; row = item.indexOf(selectedItem, row + 1)) {
    if (place[row] < symbols.length) places.add(place[row]);
  }
  return places;
}

/** Counts of this moment by place id, places that count nothing left out. */
export function countsById(symbols, now) {
  const counts = new Map();
  symbols.forEach(({ id }, place) => {
    if (now[place] > 0) counts.set(id, now[place]);
  });
  return counts;
}
