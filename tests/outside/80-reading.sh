#!/usr/bin/env bash
# `extract` against the five coded articles, scored by a program that is not ours, and against odd input.
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/outside/lib.sh

shared=$ROOT/../shared
if [ -f "$shared/reference/score.py" ] && command -v python3 >/dev/null; then
  python3 - "$shared" >"$SCRATCH/articles.json" <<'PY'
import json, sys
shared = sys.argv[1]
gold = json.load(open(f"{shared}/reference/gold.json", encoding="utf-8"))
print(json.dumps({"documents": [{
    "doc_id": d["doc_id"],
    "text": open(f"{shared}/seeds/{d['file']}", encoding="utf-8", newline="").read(),
    "published": {"date_start": d["anchor"]["start"], "date_end": d["anchor"]["end"]}} for d in gold["documents"]]}))
PY
  mapdash extract "$SCRATCH/articles.json"
  is "extract reads the five articles" 0 $?
  cp "$SCRATCH/out" "$SCRATCH/first.json"
  python3 "$shared/reference/score.py" --json --gold "$shared/reference/gold.json" --pred "$SCRATCH/first.json" >"$SCRATCH/score.json"
  # at_least WHAT FIELD.FIELD FLOOR
  at_least() {
    local got
    got=$(node -e 'const s = JSON.parse(require("fs").readFileSync(process.argv[1])); console.log(process.argv[2].split(".").reduce((o, k) => o[k], s))' "$SCRATCH/score.json" "$2")
    if node -e 'process.exit(Number(process.argv[1]) >= Number(process.argv[2]) ? 0 : 1)' "$got" "$3"; then ok "$1: $got, at least $3"; else not_ok "$1" "found: $got" "at least: $3"; fi
  }
  at_least "macro F1 over kinds, places, dates, actors and figures" overall.macro_f1 0.85
  at_least "F1 of places" place.f1 0.90
  at_least "F1 of kinds" event.f1 0.85
  is "no denied event is drafted as one that happened" 0 "$(node -p 'JSON.parse(require("fs").readFileSync(process.argv[1])).safety.denied_mapped_as_event' "$SCRATCH/score.json")"
  is "no plan is dated into the past" 0 "$(node -p 'JSON.parse(require("fs").readFileSync(process.argv[1])).safety.plan_dated_as_past' "$SCRATCH/score.json")"
  mapdash extract "$SCRATCH/articles.json"
  cmp -s "$SCRATCH/out" "$SCRATCH/first.json" && ok "reading twice gives the same bytes" || not_ok "reading twice gives the same bytes"
else
  echo "skipped - the coded articles: $shared/reference is not there, or no python3"
fi

# A megabyte of one word, and of one sentence without end, is read within bounds.
node -e 'const w = process.argv[1], n = +process.argv[2]; console.log(JSON.stringify({documents: [{doc_id: "long", text: (w + " ").repeat(n), published: {date_start: "2021-01-01", date_end: "2021-01-01"}}]}))' "مقتل ثلاثة إرهابيين في كركوك و" 20000 >"$SCRATCH/long.json"
start=$(date +%s)
mapdash extract "$SCRATCH/long.json"
is "an article of 600,000 letters without a full stop is read" 0 $?
took=$(($(date +%s) - start))
[ "$took" -le 45 ] && ok "within $took s" || not_ok "reading 600,000 letters without a full stop" "took $took s"

printf '{"documents":[{"doc_id":"a"' >"$SCRATCH/broken.json"
mapdash extract "$SCRATCH/broken.json"
is "a broken file does nothing and exits with 2" 2 $?
contains "and says why" "$SCRATCH/err" 'not valid JSON'
lacks "without a stack trace" "$SCRATCH/err" '^ +at [A-Za-z_.<>]+\('
exit $bad
