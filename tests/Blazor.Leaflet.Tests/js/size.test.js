import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const MOST = 60 * 1024;
const MOST_WITH_LEAFLET = 84 * 1024;
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const library = join(root, 'src', 'Blazor.Leaflet');
const { buildSync } = createRequire(join(library, 'package.json'))('esbuild');

/** Bytes on the wire of one file, bundled as the Release build does. */
const bundled = (entry, external) => gzipSync(buildSync({
  entryPoints: [join(library, entry)], absWorkingDir: library, bundle: true, write: false, minify: true, external,
  format: 'esm', target: 'es2022', loader: { '.png': 'empty' }, legalComments: 'none',
}).outputFiles[0].contents, { level: 9 }).length;

function filesUnder(folder, ending) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return ['bin', 'obj', 'wwwroot'].includes(entry.name) ? [] : filesUnder(join(folder, entry.name), ending);
    return entry.name.endsWith(ending) ? [join(folder, entry.name)] : [];
  });
}

/** The pages' scripts, served one by one, and their styles, served as one sheet beside the design's. `elsewhere`: folders whose scripts the page does not load. */
function pages(elsewhere = []) {
  const product = join(root, 'src', 'MapDash');
  const scripts = filesUnder(product, '.js').filter((file) => !elsewhere.some((folder) => file.includes(folder))).map((file) => gzipSync(readFileSync(file), { level: 9 }).length);
  const styles = Buffer.concat(filesUnder(product, '.razor.css').map((file) => readFileSync(file)));
  const sheets = [styles, readFileSync(join(root, 'wwwroot', 'app.css'))].map((sheet) => gzipSync(sheet, { level: 9 }).length);
  return [...scripts, ...sheets].reduce((sum, size) => sum + size, 0);
}

test('own scripts and styles are at most 60 KB compressed, and what one page loads not much more with Leaflet', (t) => {
  const rest = pages();
  const own = bundled('js/index.js', ['leaflet/*']) + bundled('css/blazor-leaflet.css', ['leaflet/*']) + rest;
  const map = bundled('js/index.js', []) + bundled('css/blazor-leaflet.css', []);
  // The desk has no timeline, and who only reads loads nothing of the desk.
  const page = { explore: map + pages([join('Pages', 'Curate'), join('Pages', 'Accounts')]), desk: map + pages(['TimeBrush']) };
  t.diagnostic(`own ${(own / 1024).toFixed(1)} KB, with Leaflet ${(page.explore / 1024).toFixed(1)} KB to explore, ${(page.desk / 1024).toFixed(1)} KB at the desk`);
  assert.ok(own <= MOST, `own scripts and styles have grown to ${own} bytes`);
  for (const [name, bytes] of Object.entries(page)) {
    assert.ok(bytes <= MOST_WITH_LEAFLET, `scripts and styles to ${name} have grown to ${bytes} bytes`);
  }
});
