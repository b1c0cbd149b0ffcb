// The pages' modules are served beside their components and carry no package file; node reads them as data.
import { readFileSync } from 'node:fs';

const folder = new URL('../../../src/MapDash/Components/TimeBrush/', import.meta.url);
const loaded = new Map();

// A module of the timeline, with its imports resolved the same way.
export function module(name) {
  if (!loaded.has(name)) loaded.set(name, import(address(name)));
  return loaded.get(name);
}

function address(name) {
  const source = readFileSync(new URL(name, folder), 'utf8')
    .replace(/from '\.\/([\w.]+)'/g, (_, other) => `from '${address(other)}'`);
  return `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`;
}
