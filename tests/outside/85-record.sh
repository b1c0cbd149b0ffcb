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

# Everything that people and files have brought is bound by one chain. What follows knows its rule from the README alone: it makes every
# link anew, puts a submission on the desk as the program would, and then tampers as somebody who can write to the file.
cat >"$SCRATCH/chain.py" <<'PY'
import hashlib, sqlite3, struct, sys

ROWS = {
    'text': 'SELECT submission_id, text FROM desk_texts WHERE submission_id = :key',
    'step': 'SELECT submission_id, number, at_utc, author, action, undoes, redoes, body FROM desk_steps WHERE submission_id = :key AND number = :number',
    'name': 'SELECT sequence, words, is_place, target_id, author, at_utc FROM desk_names WHERE sequence = :number',
    'load': 'SELECT sequence, file, sha256, at_utc FROM load_log WHERE sequence = :number',
    'version': 'SELECT number, hash FROM version_seals WHERE number = :number',
}
COMMON = 'id, since, retired, ordinal, collection, body'
REGISTERS = [('codes', COMMON), ('actors', COMMON), ('places', COMMON + ', precision, lon, lat, shape, srid'), ('reports', COMMON)]

def said(value):
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    raw = value if isinstance(value, bytes) else b'' if value is None else str(value).encode()
    return struct.pack('<i', len(raw)) + raw

def registers(db, number):
    rows = [(table, *row) for table, fields in REGISTERS for row in db.execute(f'SELECT {fields} FROM {table} WHERE since = ? ORDER BY id', (number,))]
    return hashlib.sha256(b''.join(said(value) for row in rows for value in row)).hexdigest() if rows else ''

def link(db, previous, source, key, number):
    row = db.execute(ROWS[source], {'key': key, 'number': number}).fetchone()
    values = [previous, source, *row] + ([registers(db, number)] if source == 'version' else [])
    return hashlib.sha256(b''.join(said(value) for value in values)).hexdigest()

def check(db):
    previous = ''
    for source, key, number, stored in db.execute('SELECT source, key, number, hash FROM record_chain ORDER BY sequence').fetchall():
        if link(db, previous, source, key, number) != stored:
            sys.exit(f'{source} {key} {number} has another link')
        previous = stored

def put(db, source, key, number):
    last = db.execute('SELECT sequence, hash FROM record_chain ORDER BY sequence DESC LIMIT 1').fetchone()
    db.execute('INSERT INTO record_chain VALUES (?, ?, ?, ?, ?)', (last[0] + 1, source, key, number, link(db, last[1], source, key, number)))

def step(db, number, author, action):
    head = '"head":{"id":"c-0001","state":"draft","curator":"amal","reviewer":"","remark":"A slip","cards":[]}'
    db.execute("INSERT INTO desk_steps (submission_id, number, at_utc, author, action, body) VALUES ('c-0001', ?, '2026-11-23 10:00:00', ?, ?, ?)",
               (number, author, action, '{' + head + ',"cards":[],"order":[]}'))
    put(db, 'step', 'c-0001', number)

def tamper(db, sql):
    triggers = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        db.execute(f'DROP TRIGGER "{name}"')
    db.executescript(sql)
    for _, trigger in triggers:
        db.execute(trigger)

db = sqlite3.connect(sys.argv[2])
if sys.argv[1] == 'check':
    check(db)
elif sys.argv[1] == 'open':
    db.execute("INSERT INTO desk_texts VALUES ('c-0001', '')")
    put(db, 'text', 'c-0001', 0)
    step(db, 1, 'amal', 'open')
    db.execute("INSERT INTO desk_names (words, is_place, target_id, author, at_utc) VALUES ('سهل الزمرد', 1, 'NA-HAMRIN', 'amal', '2026-11-23 10:00:00')")
    put(db, 'name', '', 1)
elif sys.argv[1] == 'step':
    step(db, 2, 'basim', 'remark')
else:
    tamper(db, sys.argv[3])
db.commit()
PY
chain() { python3 "$SCRATCH/chain.py" "$@"; }
is "a store is read by its owner alone" 600 "$(stat -c %a "$store")"
is "and so is a copy" 600 "$(stat -c %a "$SCRATCH/copy1.db")"
chain check "$store"
is "another program makes the same links" 0 $?
cp "$SCRATCH/copy1.db" "$SCRATCH/desk.db"
chain open "$SCRATCH/desk.db"
cp "$SCRATCH/desk.db" "$SCRATCH/earlier.db"
chain step "$SCRATCH/desk.db"
mapdash verify --store "$SCRATCH/desk.db"
is "a store with a submission on its desk verifies" 0 $?
noted=$(sed -n 's/^chain //p' "$SCRATCH/out")

# found WHAT SQL PATTERN: the tampering is found without a noted link, and named.
found() {
  cp "$SCRATCH/desk.db" "$SCRATCH/tampered.db"
  chain tamper "$SCRATCH/tampered.db" "$2"
  mapdash verify --store "$SCRATCH/tampered.db"
  local code=$?
  if [ "$code" == 2 ] && grep -qE -- "$3" "$SCRATCH/out"; then ok "$1 is found"; else not_ok "$1 is found" "exit code $code" "$(head -c 400 "$SCRATCH/out")"; fi
}
found "the last step of a submission taken away" "DELETE FROM desk_steps WHERE number = 2" 'submission c-0001, step 2: it is gone'
found "another author of a step" "UPDATE desk_steps SET author = 'nobody' WHERE number = 1" 'submission c-0001, step 1: it is not as it was written'
found "a whole submission taken away" "DELETE FROM desk_steps; DELETE FROM desk_texts" 'submission c-0001, its text: it is gone'
found "another text" "UPDATE desk_texts SET text = 'x'" 'submission c-0001, its text: it is not as it was written'
found "a place moved" "UPDATE places SET lon = 10, lat = 10 WHERE id = 'NA-HAMRIN'" 'dataset version 1: its seal or its registers'
found "another publisher of a report" "UPDATE reports SET body = replace(body, '\"publisher\":{\"en\":\"', '\"publisher\":{\"en\":\"Forged ') WHERE id = '000'" 'dataset version 1: its seal or its registers'
found "the newest dataset version cut off with its seal" "DELETE FROM dataset_versions WHERE number = 1; DELETE FROM version_seals WHERE number = 1" 'dataset version 1: it is gone'
cp "$SCRATCH/desk.db" "$SCRATCH/tampered.db"
python3 -c 'import sqlite3, sys; db = sqlite3.connect(sys.argv[1]); db.execute("DROP TRIGGER desk_steps_refuses_delete"); db.commit()' "$SCRATCH/tampered.db"
mapdash verify --store "$SCRATCH/tampered.db"
is "a guard that is gone is found" 2 $?
mapdash verify --store "$SCRATCH/earlier.db"
is "a record from which the whole end was taken away looks whole" 0 $?
mapdash verify --store "$SCRATCH/earlier.db" --chain "$noted"
is "and a link that was noted finds it" 2 $?

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
