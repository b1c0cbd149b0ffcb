#!/usr/bin/env bash
# What a store keeps when the program is killed, the disk is full or the disk fails. Prints what it did and what was lost, and fails
# if anything was: a row that was acknowledged, an event without revision, a store that does not verify.
#
#   bash tests/faults.sh            100 kills of imports, 100 of curation, 100 runs of each on a failing disk, one full disk
#   KILLS=5 RUNS=5 bash tests/faults.sh
#
# Needs python3; the failing disk needs fiu-run (Debian: fiu-utils, libfiu0), the full disk root. What is missing is said and skipped.
set -u
cd "$(dirname "$0")/.." || exit 1
DLL=$PWD/src/MapDash/bin/Release/net10.0/MapDash.dll
[ -f "$DLL" ] || dotnet build src/MapDash -c Release -v quiet || exit 1
WORK=$(mktemp -d /tmp/mapdash-faults.XXXXXX)
FULL=$WORK/full
trap 'mountpoint -q "$FULL" && umount "$FULL"; rm -rf "$WORK"' EXIT
KILLS=${KILLS:-100} RUNS=${RUNS:-100}
lost=0 orphans=0 broken=0 kills=0 acknowledged=0 runs=0 failed=0 slow=0

# rows PREFIX COUNT: a table of that many new events
rows() { node -e 'console.log("id,kind,title"); for (let i = 0; i < +process.argv[2]; i++) console.log(`${process.argv[1]}-${i},arrest,Event ${i}`)' "$1" "$2"; }

# count STORE SQL
count() { python3 -c 'import sqlite3, sys; print(sqlite3.connect(sys.argv[1], timeout=30).execute(sys.argv[2]).fetchone()[0])' "$1" "$2"; }

# said LOG: rows that the program said were in the store; all of them where it said that they were published
said() { if grep -q 'published\.' "$1"; then sed -nE 's/.* added ([0-9]+).*/\1/p' "$1" | tail -1; else sed -nE 's/^([0-9,]+) of .* rows.*/\1/p' "$1" | tr -d , | tail -1; fi; }

# judge STORE PREFIX LOG: what is in the store after a fault
judge() {
  local told there without start
  start=$(date +%s%N)
  told=$(said "$3"); told=${told:-0}
  there=$(count "$1" "SELECT count(*) FROM events WHERE id LIKE '$2-%'")
  without=$(count "$1" "SELECT count(*) FROM events e WHERE NOT EXISTS (SELECT 1 FROM revisions r WHERE r.event_id = e.id AND r.version = e.version)")
  acknowledged=$((acknowledged + told))
  [ "$there" -lt "$told" ] && lost=$((lost + told - there)) && echo "  $2: $told were acknowledged, $there are there"
  orphans=$((orphans + without))
  dotnet exec "$DLL" verify --store "$1" >"$WORK/verify" 2>&1 || { broken=$((broken + 1)); echo "  $2 does not verify:"; head -3 "$WORK/verify"; }
  [ $((($(date +%s%N) - start) / 1000000000)) -gt 5 ] && slow=$((slow + 1))
}

dotnet exec "$DLL" export "$WORK/all.csv" --store "$WORK/first.db" >/dev/null 2>&1 || { echo "no store can be made"; exit 1; }
rows probe 4000 >"$WORK/probe.csv"
cp "$WORK/first.db" "$WORK/probe.db"
begun=$(date +%s%N)
dotnet exec "$DLL" import "$WORK/probe.csv" --store "$WORK/probe.db" >/dev/null 2>&1
whole=$((($(date +%s%N) - begun) / 1000000))

# Killed at any moment of an import, in one store over and over, renewed every ten so that checks stay short.
for i in $(seq "$KILLS"); do
  [ $((i % 10)) -eq 1 ] && cp "$WORK/first.db" "$WORK/kill.db" && rm -f "$WORK"/kill.db-*
  rows "k$i" 4000 >"$WORK/rows.csv"
  dotnet exec "$DLL" import "$WORK/rows.csv" --store "$WORK/kill.db" >"$WORK/log" 2>&1 &
  pid=$!
  python3 -c "import random, time; time.sleep(random.uniform(0.3, $whole / 1000))"
  kill -9 "$pid" 2>/dev/null
  wait "$pid" 2>/dev/null
  kills=$((kills + 1))
  judge "$WORK/kill.db" "k$i" "$WORK/log"
done
# What broke off goes on: the last file is whole after one more run, and nothing is there twice.
if [ "$KILLS" -gt 0 ]; then
  dotnet exec "$DLL" import "$WORK/rows.csv" --store "$WORK/kill.db" >"$WORK/log" 2>&1
  [ "$(count "$WORK/kill.db" "SELECT count(*) FROM events WHERE id LIKE 'k$KILLS-%'")" -eq 4000 ] || { lost=$((lost + 1)); echo "  the last import did not go on"; }
fi
echo "kill -9: $kills kills, $acknowledged rows acknowledged, $lost lost, $orphans events without revision, $broken stores that do not verify, $slow checks over 5 s"

# judge_desk STORE LOG: whether each step and publication that was said is in the store
judge_desk() {
  local s p g
  read -r s p g <<<"$(python3 - "$1" "$2" <<'PY'
import sqlite3, sys
store = sqlite3.connect(sys.argv[1], timeout=30)
steps = publications = gone = 0
for line in open(sys.argv[2], encoding="utf-8"):
    part = line.rstrip("\n").split(" ")
    if len(part) != 3 or not line.endswith("\n"):
        continue
    if part[0] == "step":
        steps += 1
        gone += store.execute("SELECT count(*) FROM desk_steps WHERE submission_id = ? AND number = ?", (part[1], int(part[2]))).fetchone()[0] == 0
    elif part[0] == "published":
        publications += 1
        gone += store.execute("SELECT count(*) FROM dataset_versions WHERE number = ?", (int(part[2]),)).fetchone()[0] == 0
        gone += store.execute("SELECT count(*) FROM events WHERE id LIKE ?", (part[1] + "-%",)).fetchone()[0] == 0
print(steps, publications, gone)
PY
)"
  steps=$((steps + s)) publications=$((publications + p)) lost=$((lost + g))
  [ "$g" -gt 0 ] && echo "  $g acknowledged steps are not in the store"
  judge "$1" none /dev/null
}

# Killed at any moment of curation: drafts, edits, undo, publication. Each step was said only when it was acknowledged.
LOAD=$PWD/tests/MapDash.Benchmarks/bin/Release/net10.0/MapDash.Benchmarks.dll
[ -f "$LOAD" ] || dotnet build tests/MapDash.Benchmarks -c Release -v quiet || exit 1
steps=0 publications=0
for i in $(seq "$KILLS"); do
  [ $((i % 10)) -eq 1 ] && cp "$WORK/first.db" "$WORK/desk.db" && rm -f "$WORK"/desk.db-*
  dotnet exec "$LOAD" desk "$WORK/desk.db" 60 >"$WORK/desk.log" 2>&1 &
  pid=$!
  python3 -c 'import random, time; time.sleep(random.uniform(0.8, 3))'
  kill -9 "$pid" 2>/dev/null
  wait "$pid" 2>/dev/null
  judge_desk "$WORK/desk.db" "$WORK/desk.log"
done
echo "kill -9 of curation: $KILLS kills, $steps edits and $publications publications acknowledged, $lost lost, $orphans events without revision, $broken stores that do not verify"

if command -v fiu-run >/dev/null; then
  FAULTS=(-c 'enable_random name=posix/io/rw/pwrite,probability=0.0004' -c 'enable_random name=posix/io/rw/pwrite64,probability=0.0004'
    -c 'enable_random name=posix/io/sync/fsync,probability=0.01' -c 'enable_random name=posix/io/sync/fdatasync,probability=0.01')
  acknowledged=0
  for i in $(seq "$RUNS"); do
    cp "$WORK/first.db" "$WORK/io.db"; rm -f "$WORK"/io.db-*
    rows "f$i" 2000 >"$WORK/rows.csv"
    timeout 120 fiu-run -x "${FAULTS[@]}" \
      dotnet exec "$DLL" import "$WORK/rows.csv" --store "$WORK/io.db" >"$WORK/log" 2>&1 || failed=$((failed + 1))
    runs=$((runs + 1))
    judge "$WORK/io.db" "f$i" "$WORK/log"
  done
  echo "failing disk: $runs runs, $failed of them ended by a fault, $acknowledged rows acknowledged, $lost lost, $orphans events without revision, $broken stores that do not verify"
  runs=0 failed=0 steps=0 publications=0
  for i in $(seq "$RUNS"); do
    cp "$WORK/first.db" "$WORK/io.db"; rm -f "$WORK"/io.db-*
    timeout 120 fiu-run -x "${FAULTS[@]}" dotnet exec "$LOAD" desk "$WORK/io.db" 4 >"$WORK/desk.log" 2>"$WORK/desk.err" || failed=$((failed + 1))
    runs=$((runs + 1))
    judge_desk "$WORK/io.db" "$WORK/desk.log"
  done
  echo "failing disk in curation: $runs runs, $failed of them ended by a fault, $steps edits and $publications publications acknowledged, $lost lost, $orphans events without revision, $broken stores that do not verify"
else
  echo "skipped - the failing disk: fiu-run is not installed"
fi

mkdir -p "$FULL"
if mount -t tmpfs -o size=$(($(stat -c %s "$WORK/first.db") / 1024 + 1024))k tmpfs "$FULL" 2>/dev/null; then
  cp "$WORK/first.db" "$FULL/store.db"
  rows full 4000 >"$WORK/rows.csv"
  dotnet exec "$DLL" import "$WORK/rows.csv" --store "$FULL/store.db" >"$WORK/log" 2>&1
  code=$?
  [ "$code" -eq 2 ] && grep -q 'disk is full' "$WORK/log" || { broken=$((broken + 1)); echo "  a full disk ends with $code:"; tail -2 "$WORK/log"; }
  judge "$FULL/store.db" full "$WORK/log"
  dotnet exec "$DLL" export "$WORK/read.csv" --store "$FULL/store.db" >/dev/null 2>&1 || { broken=$((broken + 1)); echo "  a store on a full disk cannot be read"; }
  mount -o remount,size=512m "$FULL"
  dotnet exec "$DLL" import "$WORK/rows.csv" --store "$FULL/store.db" >"$WORK/log" 2>&1
  judge "$FULL/store.db" full "$WORK/log"
  echo "full disk: reading goes on, with space again the import does too: $(count "$FULL/store.db" "SELECT count(*) FROM events WHERE id LIKE 'full-%'") of 4000 rows"
else
  echo "skipped - the full disk: a small one cannot be mounted here"
fi

echo "$lost acknowledged rows lost, $orphans events without revision, $broken stores that do not verify"
[ $((lost + orphans + broken)) -eq 0 ]
