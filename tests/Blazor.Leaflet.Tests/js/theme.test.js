import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import assert from 'node:assert/strict';

const css = readFileSync(new URL('../../../src/Blazor.Leaflet/css/theme.css', import.meta.url), 'utf8');

// The custom properties set by the rule that a selector begins, in order.
function declared(selector) {
  const start = css.indexOf(selector);
  assert.notEqual(start, -1, selector);
  return css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start)).split(';').map((line) => line.trim()).filter(Boolean);
}

test('Dark by the system is the same dark as dark by the page', () => {
  const page = declared(':where(:root[data-theme="dark"]');
  assert.ok(page.length > 20);
  assert.deepEqual(declared(':where(:root:not([data-theme]))'), page);
});

test('Dark changes no property that light does not have', () => {
  const names = (all) => all.map((line) => line.split(':')[0]);
  const light = names(declared(':where(:root) {'));
  assert.deepEqual(names(declared(':where(:root[data-theme="dark"]')).filter((name) => !light.includes(name)), []);
});
