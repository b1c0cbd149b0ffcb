#!/usr/bin/env bash
# The brush in Chromium beside Leaflet's own markers: all three are driven to the end. Their times are not looked at here.
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/outside/lib.sh

timeout --kill-after=5 240 dotnet exec "$ROOT/tests/MapDash.Benchmarks/bin/Release/net10.0/MapDash.Benchmarks.dll" \
  browser --events 400 --moves 20 >"$SCRATCH/result" 2>"$SCRATCH/progress"
is "browser ends well" 0 $?
value() { tail -n 1 "$SCRATCH/result" | node -e 'process.stdin.on("data", text => console.log(String(eval(`JSON.parse(text).${process.argv[1]}`))))' "$1"; }
is "nothing is called while dragging" 0 "$(value mapdash.calls_while_dragging)"
is "one call follows when the window has settled" 1 "$(value mapdash.calls_per_settle)"
is "the window moved" true "$(value 'mapdash.steps > 5')"
is "Leaflet's markers followed" true "$(value 'leaflet.steps > 5')"
is "markercluster followed" true "$(value 'markercluster.steps > 5')"
is "data, scripts and styles are counted" true "$(value 'mapdash.bytes > JSON.parse(text).mapdash.bytes_of.data')"
lacks "no page had an error" "$SCRATCH/progress" 'the page says'

exit $bad
