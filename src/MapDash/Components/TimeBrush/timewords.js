// Dates and counts in the reader's words while the page's own renderer is not asked: pure functions.
import { floorTo, partsOf, stepsIn } from './timescale.js';

export const inDigits = (text, digits) => digits === 'arab'
  ? String(text).replace(/[0-9]/g, digit => String.fromCharCode(0x660 + Number(digit))).replace(/,/g, '٬')
  : String(text);

export const number = (value, words) =>
  inDigits(String(value).replace(/\B(?=(\d{3})+$)/g, ','), words.digits);

export const monthOf = (day, words, brief = false) => {
  const { year, month } = partsOf(day);
  return `${(brief ? words.monthsBrief : words.months)[month - 1]} ${inDigits(year, words.digits)}`;
};

export const dateOf = (day, words, brief = false) =>
  `${inDigits(partsOf(day).day, words.digits)} ${monthOf(day, words, brief)}`;

// A day is spoken as its month where the edge lies on a month's edge, and in full otherwise.
export function edgeText(window, edge, words, brief = false) {
  const onMonth = floorTo(window[edge], 'month') === window[edge];
  const day = edge === 'from' ? window.from : window.to - 1;
  return onMonth ? monthOf(day, words, brief) : dateOf(day, words, brief);
}

export function plural(forms, count, words) {
  const tail = count % 100;
  const form = count === 1 ? 'one'
    : words.language === 'ar' && count === 2 ? 'two'
      : words.language === 'ar' && tail >= 3 && tail <= 10 ? 'few' : 'many';
  return forms[form].replace('{0}', number(count, words));
}

export function titleOf(window, words) {
  const from = edgeText(window, 'from', words, true);
  const to = edgeText(window, 'to', words, true);
  return from === to ? from : `${from} – ${to}`;
}

export const lengthOf = (window, unit, words) => plural(words.units[unit], stepsIn(window, unit), words);

// A bar's own name, no finer than the bar is wide.
export function binName(from, to, unit, words) {
  const { year, month } = partsOf(from);
  if (unit === 'year') return inDigits(year, words.digits);
  if (unit === 'month') return `${words.months[month - 1]} ${inDigits(year, words.digits)}`;
  return unit === 'quarter'
    ? `${words.monthsBrief[month - 1]} – ${monthOf(to, words, true)}`
    : `${dateOf(from, words, true)} – ${dateOf(to, words, true)}`;
}
