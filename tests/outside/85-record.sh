#!/usr/bin/env bash
# The record: tampering is found, a store in use is copied, a copy is put back under a running dashboard.
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/outside/lib.sh

store=$SCRATCH/store.db
mapdash export "$SCRATCH/first.csv" --store "$store"
is "a store is made" 0 $?
mapdash verify --store "$store"
is "it verifies" 0 $?
link=$(sed -n 's/^chain //p' "$SCRATCH/out")
is "verify ends with the last link, 64 digits" 64 "${#link}"

# An import writes while the copy is made.
node -e 'console.log("id,kind,title"); for (let i = 0; i < 6000; i++) console.log(`own-${i},arrest,Event ${i}`)' >"$SCRATCH/own.csv"
dotnet exec "$DLL" import "$SCRATCH/own.csv" --store "$store" >"$SCRATCH/import" 2>&1 &
importing=$!
sleep 3
copies=0
for i in 1 2 3; do
  mapdash backup "$SCRATCH/copy$i.db" --store "$store" && copies=$((copies + 1))
done
is "three copies are made and verified while an import writes" 3 "$copies"
wait "$importing"
is "the import goes on undisturbed" 0 $?
mapdash verify --store "$store" --chain "$link"
is "the record still holds the link that was noted" 0 $?
mapdash verify --store "$SCRATCH/copy1.db" --chain "$link"
is "so does a copy" 0 $?
mapdash verify --store "$store" --chain "$(printf '0%.0s' $(seq 64))"
is "a link that never was is not in it" 2 $?
mapdash backup "$SCRATCH/copy1.db" --store "$store"
is "a backup never takes the place of an older one" 2 $?

# One row of the record is rewritten by a program that knows the file.
cp "$SCRATCH/copy1.db" "$SCRATCH/tampered.db"
python3 - "$SCRATCH/tampered.db" <<'PY'
import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
db.execute("DROP TRIGGER revisions_refuses_update")
db.execute("UPDATE revisions SET at_utc = '2019-01-01 00:00:00' WHERE sequence = 17")
db.commit()
PY
mapdash verify --store "$SCRATCH/tampered.db"
is "tampering with one revision row is found" 2 $?
contains "and the row is named" "$SCRATCH/out" 'revision 17 '
mapdash restore "$SCRATCH/tampered.db" --store "$store"
is "what does not verify is not restored" 2 $?
mapdash restore "$SCRATCH/own.csv" --store "$store"
is "nor is what is no store" 2 $?
lacks "which ends without a stack trace" "$SCRATCH/err" '^ +at [A-Za-z_.<>]+\('

# A running dashboard follows.
port=$(free_port)
if start "$DLL" "$port" "$store"; then
  events() { curl -fs "http://127.0.0.1:$port/ogc/collections/events/items?limit=1" | node -e 'let s=""; process.stdin.on("data", d => s += d).on("end", () => console.log(JSON.parse(s).numberMatched))'; }
  before=$(events)
  mapdash backup "$SCRATCH/whole.db" --store "$store"
  is "a store that a dashboard uses is copied" 0 $?
  mapdash restore "$SCRATCH/first.db" --store "$store"
  is "a file that is not there is refused" 2 $?
  mapdash export "$SCRATCH/x.csv" --store "$SCRATCH/fresh.db"
  mapdash backup "$SCRATCH/first.db" --store "$SCRATCH/fresh.db"
  mapdash restore "$SCRATCH/first.db" --store "$store"
  is "a copy is put back under a running dashboard" 0 $?
  contains "and the store that was there is kept" "$SCRATCH/out" 'kept as .+\.before-'
  for i in $(seq 40); do [ "$(events)" != "$before" ] && break; sleep 0.5; done
  [ "$(events)" -lt "$before" ] && ok "the dashboard shows the copy: $(events) events, $before before" || not_ok "the dashboard shows the copy" "still $before events"
  mapdash restore "$SCRATCH/whole.db" --store "$store"
  for i in $(seq 40); do [ "$(events)" == "$before" ] && break; sleep 0.5; done
  is "and the whole again" "$before" "$(events)"
  mapdash verify --store "$store"
  is "the store verifies" 0 $?
else
  not_ok "a dashboard starts"
fi
exit $bad
