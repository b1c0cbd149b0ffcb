#!/usr/bin/env bash
# The verbs as a shell sees them: results on stdout, messages on stderr, exit codes, no stack traces.
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/outside/lib.sh

store=$SCRATCH/store.db
trace='^ +at [A-Za-z_.<>]+\(|Unhandled exception'

# --help
for verb in "" serve locate verify import export; do
  # shellcheck disable=SC2086
  mapdash $verb --help
  is "'${verb:-mapdash}' --help succeeds" 0 $?
  [ -s "$SCRATCH/out" ] && ok "'${verb:-mapdash}' --help says something" || not_ok "'${verb:-mapdash}' --help says something"
done
mapdash no-such-verb
is "an unknown verb does nothing and says so" 2 $?
lacks "an unknown verb ends without a stack trace" "$SCRATCH/err" "$trace"

# verify: a store that is not there, a new one, a damaged one
mapdash verify --store "$SCRATCH/none.db"
is "verify of a store that is not there exits with 2" 2 $?
lacks "verify of a store that is not there ends without a stack trace" "$SCRATCH/err" "$trace"
is "verify makes no store" "" "$(ls "$SCRATCH"/none.db* 2>/dev/null)"

port=$(free_port)
if start "$DLL" "$port" "$store"; then
  ok "the first start makes the store and becomes ready"
else
  not_ok "the first start makes the store and becomes ready"
  exit 1
fi
mapdash verify --store "$store"
is "verify finds nothing wrong with a store in use" 0 $?
contains "verify says what it found" "$SCRATCH/out" '[0-9]+ events'
kill "$server" && wait "$server"
is "a server that is told to end does so with exit code 0" 0 $?
mapdash verify --store "$store"
is "verify finds nothing wrong afterwards" 0 $?
is "results go to stdout, messages to stderr" "" "$(cat "$SCRATCH/err")"

damaged=$SCRATCH/damaged.db
head -c 200000 /dev/urandom >"$damaged"
before=$(sha256sum "$damaged")
mapdash verify --store "$damaged"
is "verify of a file that is no store exits with 2" 2 $?
[ -s "$SCRATCH/err" ] && ok "verify of a file that is no store says why" || not_ok "verify of a file that is no store says why"
lacks "verify of a file that is no store ends without a stack trace" "$SCRATCH/err" "$trace"
is "verify leaves a file that is no store as it was" "$before" "$(sha256sum "$damaged")"

hurt=$SCRATCH/hurt.db
cp "$store" "$hurt"
rm -f "$hurt-wal" "$hurt-shm"
# Overwrite the middle of the file, leaving the header as it was.
size=$(stat -c %s "$hurt")
dd if=/dev/urandom of="$hurt" bs=4096 seek=$((size / 4 / 4096)) count=$((size / 2 / 4096)) conv=notrunc status=none
mapdash verify --store "$hurt"
is "verify of a damaged store exits with 2" 2 $?
lacks "verify of a damaged store ends without a stack trace" "$SCRATCH/err" "$trace"

port=$(free_port)
mapdash serve --urls "http://127.0.0.1:$port" --store "$damaged"
is "serve refuses a file that is no store with exit code 2" 2 $?
contains "serve names the store that it refuses" "$SCRATCH/err" 'damaged\.db'
lacks "serve refuses it without a stack trace" "$SCRATCH/err" "$trace"
mapdash serve --urls "http://127.0.0.1:$port" --store "$hurt"
is "serve refuses a damaged store with exit code 2" 2 $?
lacks "serve refuses a damaged store without a stack trace" "$SCRATCH/err" "$trace"

# A port in use
node -e "require('node:net').createServer().listen($port, '127.0.0.1')" &
SERVERS+=($!)
sleep 1
mapdash serve --urls "http://127.0.0.1:$port" --store "$store"
is "serve on a port in use exits with 2" 2 $?
contains "serve names the port in use" "$SCRATCH/err" "$port"
lacks "serve on a port in use ends without a stack trace" "$SCRATCH/err" "$trace"
lacks "serve on a port in use prints no result" "$SCRATCH/out" "$trace"
exit $bad
