import { test } from 'node:test';
import assert from 'node:assert/strict';
import { module } from './modules.mjs';

const w = await module('timewords.js');
const day = text => Date.parse(text) / 86400000;
const window = (from, to) => ({ from: day(from), to: day(to) });
const english = {
  language: 'en', digits: 'latn',
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  monthsBrief: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  units: { month: { one: '{0} month', two: '{0} months', few: '{0} months', many: '{0} months' } },
};
const iraqi = ['كانون الثاني', 'شباط', 'آذار', 'نيسان', 'أيار', 'حزيران', 'تموز', 'آب', 'أيلول', 'تشرين الأول', 'تشرين الثاني', 'كانون الأول'];
const arabic = {
  language: 'ar', digits: 'arab', months: iraqi, monthsBrief: iraqi,
  units: { month: { one: 'شهر واحد', two: 'شهران', few: '{0} أشهر', many: '{0} شهراً' } },
};

test('An end is spoken as its month, and in full where it lies within one', () => {
  assert.equal(w.edgeText(window('2020-01-01', '2023-01-01'), 'from', english), 'January 2020');
  assert.equal(w.edgeText(window('2020-01-01', '2023-01-01'), 'to', english), 'December 2022');
  assert.equal(w.edgeText(window('2020-05-18', '2023-01-01'), 'from', english), '18 May 2020');
});

test('Months are those that Iraq uses, digits the reader\'s', () => {
  assert.equal(w.titleOf(window('2020-01-01', '2023-01-01'), arabic), 'كانون الثاني ٢٠٢٠ – كانون الأول ٢٠٢٢');
  assert.equal(w.number(12345, arabic), '١٢٬٣٤٥');
  assert.equal(w.number(12345, english), '12,345');
});

test('A count takes the form that its language asks for', () => {
  const length = to => w.lengthOf(window('2020-01-01', to), 'month', arabic);
  assert.equal(length('2020-02-01'), 'شهر واحد');
  assert.equal(length('2020-03-01'), 'شهران');
  assert.equal(length('2020-06-01'), '٥ أشهر');
  assert.equal(length('2023-01-01'), '٣٦ شهراً');
  assert.equal(w.lengthOf(window('2020-01-01', '2023-01-01'), 'month', english), '36 months');
});

test('A window of one month has one name', () => {
  assert.equal(w.titleOf(window('2020-05-01', '2020-06-01'), english), 'May 2020');
});

test('A bar is named no finer than it is wide', () => {
  assert.equal(w.binName(day('2020-01-01'), day('2020-12-31'), 'year', english), '2020');
  assert.equal(w.binName(day('2020-04-01'), day('2020-06-30'), 'quarter', english), 'Apr – Jun 2020');
  assert.equal(w.binName(day('2020-05-01'), day('2020-05-31'), 'month', english), 'May 2020');
  assert.equal(w.binName(day('2020-05-17'), day('2020-05-23'), 'week', english), '17 May 2020 – 23 May 2020');
});
