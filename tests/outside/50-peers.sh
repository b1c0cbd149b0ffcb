#!/usr/bin/env bash
# The same questions to MapDash, DuckDB, SQLite and crossfilter: their answers must be equal. Their times are not looked at here.
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/outside/lib.sh

benchmarks() { timeout --kill-after=5 240 dotnet exec "$ROOT/tests/MapDash.Benchmarks/bin/Release/net10.0/MapDash.Benchmarks.dll" "$@"; }

benchmarks generate 500 "$SCRATCH/one.ndjson" && benchmarks generate 500 "$SCRATCH/two.ndjson" && benchmarks generate 500 "$SCRATCH/one.csv"
is "generate writes so many events" 500 "$(wc -l <"$SCRATCH/one.ndjson")"
is "generate writes the same events again" "$(sha256sum <"$SCRATCH/one.ndjson")" "$(sha256sum <"$SCRATCH/two.ndjson")"
is "generate writes a row an event and a head" 501 "$(wc -l <"$SCRATCH/one.csv")"
is "every line can be read" 500 "$(node -e 'require("fs").readFileSync(process.argv[1], "utf8").trim().split("\n").forEach(line => { if (JSON.parse(line).title_ar) console.log("read"); })' "$SCRATCH/one.ndjson" | wc -l)"

benchmarks peers --events 4000 --rounds 1 --without postgres >"$SCRATCH/result" 2>"$SCRATCH/progress"
is "peers ends well" 0 $?
is "peers agree on every question" true "$(tail -n 1 "$SCRATCH/result" | node -e 'process.stdin.on("data", text => console.log(JSON.parse(text).equal))')"
contains "all three that need no server were asked" "$SCRATCH/progress" '^4 peers agree'

exit $bad
