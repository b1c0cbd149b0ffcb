#!/usr/bin/env bash
# Data in and out with other people's programs: real UCDP rows where they are at hand, GDAL, check-geojson, hostile files.
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/outside/lib.sh

# Seven thousand rows: the real ones beside the repository, with their ids moved until there are enough.
real=../shared/data/ucdp-ged-iraq-1989-2013.csv
rows=7473
many=$SCRATCH/many.csv
if [ -f "$real" ]; then
  node -e '
    const fs = require("node:fs");
    const [header, , ...rest] = fs.readFileSync(process.argv[1], "utf8").split("\r\n").filter(line => line);
    const wanted = +process.argv[2];
    // A row may go on after a line break in a quoted field; those are left alone.
    const plain = rest.filter(line => /^\d+,/.test(line) && (line.split("\"").length % 2) === 1);
    const out = plain.slice(0, wanted);
    for (let i = 0; out.length < wanted; i++) out.push(plain[i % plain.length].replace(/^\d+/, String(5000000 + i)));
    const hamrin = "\"Hamrin mountains\",Diyālá province,,34.5,44.75,POINT (44.75 34.5)";
    let moved = 0;
    for (let i = 0; moved < 8; i++) {
      const row = out[i].replace(/,1,[^,"]+,[^,"]*,[^,"]*,[\d.]+,[\d.]+,POINT \([\d. ]+\)/, `,5,${hamrin}`);
      if (row !== out[i]) { out[i] = row; moved++; }
    }
    fs.writeFileSync(process.argv[3], [header, ...out].join("\n") + "\n");
  ' "$real" $rows "$many"
  begin=$SECONDS
  mapdash import "$many" --store "$SCRATCH/store.db" --report "$SCRATCH/report.json"
  is "seven thousand UCDP rows are imported and none is refused" 0 $?
  contains "all of them are added" "$SCRATCH/out" 'read 7,473, added 7,473, .* refused 0'
  [ $((SECONDS - begin)) -lt 60 ] && ok "in less than a minute ($((SECONDS - begin)) s)" || not_ok "in less than a minute ($((SECONDS - begin)) s)"
  mapdash import "$many" --store "$SCRATCH/store.db"
  contains "once more changes nothing" "$SCRATCH/out" 'added 0, updated 0, unchanged 7,473'
  mapdash verify --store "$SCRATCH/store.db"
  is "the store verifies" 0 $?
  mapdash export "$SCRATCH/hamrin.geojson" --place NA-HAMRIN --source ucdp-ged --store "$SCRATCH/store.db"
  is "what names the Hamrin mountains has their shape, none a point" "8 Polygon" \
    "$(node -e 'const f = JSON.parse(require("node:fs").readFileSync(process.argv[1])).features; console.log(f.length, [...new Set(f.map(x => x.geometry.type))].join())' "$SCRATCH/hamrin.geojson")"
else
  echo "skipped - real UCDP rows: $real is not there"
fi

# Every layout goes out, and what can hold everything comes back the same: with some of the real rows where there are any.
store=$SCRATCH/some.db
[ -f "$many" ] && head -n 601 "$many" >"$SCRATCH/some.csv" && mapdash import "$SCRATCH/some.csv" --store "$store"
for file in all.csv all.geojson all.gpkg; do
  mapdash export "$SCRATCH/$file" --store "$store"
  is "export writes $file" 0 $?
done
count=$(node -e 'console.log(JSON.parse(require("node:fs").readFileSync(process.argv[1])).features.length)' "$SCRATCH/all.geojson")
if command -v ogrinfo >/dev/null; then
  is "GDAL counts as many events in the GeoPackage" "$count" "$(ogrinfo -ro -so "$SCRATCH/all.gpkg" event | sed -n 's/^Feature Count: //p')"
  is "GDAL counts as many features in the GeoJSON" "$count" "$(OGR_GEOJSON_MAX_OBJ_SIZE=0 ogrinfo -ro -al -so "$SCRATCH/all.geojson" | sed -n 's/^Feature Count: //p')"
else
  echo "skipped - GDAL is not installed"
fi
if /usr/bin/python3 -c 'import osgeo_utils.samples.validate_gpkg' 2>/dev/null; then
  /usr/bin/python3 -m osgeo_utils.samples.validate_gpkg "$SCRATCH/all.gpkg" >"$SCRATCH/out" 2>&1
  is "validate_gpkg finds nothing in the GeoPackage" 0 $?
else
  echo "skipped - validate_gpkg: python3-gdal is not installed"
fi
mapdash export "$SCRATCH/five.geojson" --source 004 --background show --store "$store"
if npm install --silent --no-audit --no-fund --prefix "$SCRATCH/npm" @placemarkio/check-geojson@0.1.12 >/dev/null 2>&1; then
  node -e '
    const { check } = require(process.argv[2] + "/npm/node_modules/@placemarkio/check-geojson/dist/index.js");
    try { check(require("node:fs").readFileSync(process.argv[1], "utf8")); } catch (error) { console.log(JSON.stringify(error.issues ?? String(error)).slice(0, 400)); process.exit(1); }
  ' "$SCRATCH/five.geojson" "$SCRATCH" >"$SCRATCH/out" 2>&1
  is "check-geojson finds nothing in the GeoJSON" 0 $?
else
  echo "skipped - check-geojson could not be installed"
fi
for file in all.csv all.geojson; do
  rm -f "$SCRATCH"/again.db*
  mapdash import "$SCRATCH/$file" --store "$SCRATCH/again.db"
  is "$file comes in again" 0 $?
  mapdash export "$SCRATCH/again.csv" --store "$SCRATCH/again.db"
  cmp -s "$SCRATCH/all.csv" "$SCRATCH/again.csv" && ok "and is the same when it goes out again" || not_ok "and is the same when it goes out again"
done

# Hostile files: refused in one line, within two seconds and 256 MB, and no store is made.
hostile() { # what file
  local begin end
  rm -f "$SCRATCH"/none.db*
  begin=$(date +%s%N)
  /usr/bin/env bash -c 'ulimit -v 300000000; exec timeout 30 dotnet exec "$@"' _ "$DLL" import "$2" --store "$SCRATCH/none.db" >"$SCRATCH/out" 2>"$SCRATCH/err"
  is "$1: nothing is done" 2 $?
  end=$(date +%s%N)
  [ $(((end - begin) / 1000000)) -lt 4000 ] && ok "$1: said soon ($(((end - begin) / 1000000)) ms with the start of the program)" || not_ok "$1: said soon ($(((end - begin) / 1000000)) ms)"
  is "$1: in one line" 1 "$(wc -l <"$SCRATCH/err")"
  [ -e "$SCRATCH/none.db" ] && not_ok "$1: no store is made" || ok "$1: no store is made"
}
printf '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "%s"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><a>&c;</a>' "$(head -c 9000 /dev/zero | tr '\0' x)" >"$SCRATCH/bomb.xml"
head -c 1073741824 /dev/zero | (cd "$SCRATCH" && python3 -c '
import sys, zipfile
with zipfile.ZipFile("bomb.zip", "w", zipfile.ZIP_DEFLATED) as z:
    with z.open("data.csv", "w", force_zip64=True) as f:
        while chunk := sys.stdin.buffer.read(1 << 20): f.write(chunk)' 2>/dev/null)
node -e 'const p = []; for (let i = 0; i < 1e6; i++) p.push(`[44.${i % 1000},33]`); require("node:fs").writeFileSync(process.argv[1], `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[${p}]]},"properties":{"id":"x","kind":"air_strike","title_en":"x"}}]}`)' "$SCRATCH/million.geojson"
echo '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[1e400,9999]},"properties":{"id":"x","kind":"air_strike","title_en":"x"}}]}' >"$SCRATCH/infinite.geojson"
hostile "an entity bomb" "$SCRATCH/bomb.xml"
[ -s "$SCRATCH/bomb.zip" ] && hostile "a gigabyte in a megabyte" "$SCRATCH/bomb.zip" || echo "skipped - the zip bomb: no python3 to make it"
hostile "a GeoPackage" "$SCRATCH/all.gpkg"
hostile "a shape of a million vertices" "$SCRATCH/million.geojson"
hostile "a coordinate at infinity" "$SCRATCH/infinite.geojson"

exit $bad
