#!/usr/bin/env bash
# The interface for GIS clients, asked by others' programs: GDAL takes everything, linters read its definition.
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/outside/lib.sh

port=$(free_port)
base=http://127.0.0.1:$port/ogc
if ! start "$DLL" "$port" "$SCRATCH/store.db"; then
  not_ok "the server becomes ready"
  exit 1
fi

status() { curl -s -o "$SCRATCH/answer" -w '%{http_code}' "$@"; }
number() { node -e 'console.log(JSON.parse(require("node:fs").readFileSync(0))[process.argv[1]])' "$1"; }

matched=$(curl -s "$base/collections/events/items?limit=1" | number numberMatched)
if command -v ogrinfo >/dev/null; then
  ogrinfo -al -so "OAPIF:$base" >"$SCRATCH/layers" 2>"$SCRATCH/complaints"
  is "ogrinfo lists the collections" "events places provinces areas" "$(sed -n 's/^Layer name: //p' "$SCRATCH/layers" | tr '\n' ' ' | sed 's/ $//')"
  is "ogrinfo complains of nothing" "" "$(cat "$SCRATCH/complaints")"
  for size in 7 1000; do
    rm -f "$SCRATCH/events.gpkg"
    ogr2ogr -oo PAGE_SIZE=$size -f GPKG "$SCRATCH/events.gpkg" "OAPIF:$base" events 2>"$SCRATCH/complaints"
    is "ogr2ogr takes all events, $size a page" "$matched" "$(ogrinfo -ro -so "$SCRATCH/events.gpkg" events | sed -n 's/^Feature Count: //p')"
  done
  # GDAL leaves out afterwards what has no shape.
  is "ogrinfo filters by box" "$(curl -s "$base/collections/events/items?bbox=44,34,45,35&filter=geometry%20IS%20NOT%20NULL&limit=1" | number numberMatched)" \
    "$(ogrinfo -ro -so -spat 44 34 45 35 "OAPIF:$base" events | sed -n 's/^Feature Count: //p')"
else
  echo "skipped - GDAL is not installed"
fi

is "an unknown parameter is 400" 400 "$(status "$base/collections/events/items?nope=1")"
contains "and its reason is given" "$SCRATCH/answer" 'no parameter .{0,8}nope'
is "a bad box is 400" 400 "$(status "$base/collections/events/items?bbox=1,2,3")"
is "a bad date is 400" 400 "$(status "$base/collections/events/items?datetime=yesterday")"
is "an unknown id is 404" 404 "$(status "$base/collections/events/items/nothing")"
is "HEAD works" 200 "$(status -I "$base/collections/events/items")"
is "a browser gets a page" 200 "$(status -H 'Accept: text/html' "$base/collections/events/items")"
contains "with a heading" "$SCRATCH/answer" '<h1'

curl -s "$base/api?f=json" >"$SCRATCH/api.json"
echo 'extends: ["spectral:oas"]' >"$SCRATCH/.spectral.yaml"
if npm install --silent --no-audit --no-fund --prefix "$SCRATCH/npm" @stoplight/spectral-cli@6 @redocly/cli@2 >/dev/null 2>&1; then
  "$SCRATCH/npm/node_modules/.bin/spectral" lint --fail-severity error -r "$SCRATCH/.spectral.yaml" "$SCRATCH/api.json" >"$SCRATCH/out" 2>&1
  is "spectral finds no error in the definition" 0 $?
  (cd "$SCRATCH" && REDOCLY_TELEMETRY=off "$SCRATCH/npm/node_modules/.bin/redocly" lint api.json >"$SCRATCH/out" 2>&1)
  is "redocly finds no error in the definition" 0 $?
else
  echo "skipped - spectral and redocly could not be installed"
fi

exit $bad
