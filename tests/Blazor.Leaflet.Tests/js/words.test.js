import assert from 'node:assert/strict';
import test from 'node:test';
import { SymbolWords } from '../../../src/Blazor.Leaflet/js/symbol-words.js';
import { digits } from '../../../src/Blazor.Leaflet/js/theme.js';

const LABELS = { symbolList: 'Places', more: '+{0}', count: '{0} events', countOne: '1 event', settlement: 'town' };
const mark = (members) => ({ label: 'Kirkuk', members });

test('an entry says name, how well the place is known, and count', () => {
  assert.equal(new SymbolWords(LABELS, 'latn').entry(mark([1]), 'settlement', 12), 'Kirkuk, town, 12 events');
  assert.equal(new SymbolWords(LABELS, 'latn').entry(mark([1, 2, 3]), 'settlement', 1), 'Kirkuk +2, town, 1 event');
});

test('numerals are the page\'s choice', () => {
  assert.equal(digits(1203, 'arab'), '١٢٠٣');
  assert.equal(digits(1203, 'latn'), '1203');
});

test('a tooltip names the commonest kinds, four at most', () => {
  const categories = 'abcdef'.split('').map((label) => ({ label, colorVariable: '--ops' }));
  const categoryOf = Uint8Array.of(5, 5, 0, 1, 2, 3, 4);
  const { title, lines } = new SymbolWords(LABELS, 'latn').explain(mark([1]), [0, 1, 2, 3, 4, 5, 6], categoryOf, categories, { '--ops': 'blue' });
  assert.equal(title, 'Kirkuk: 7 events');
  assert.deepEqual([lines.length, lines[0].text, lines[0].color], [4, 'f 2', 'blue']);
});
