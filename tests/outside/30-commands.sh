#!/usr/bin/env bash
# The verbs as a shell sees them: results on stdout, messages on stderr, exit codes, no stack traces.
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/outside/lib.sh

store=$SCRATCH/store.db
trace='^ +at [A-Za-z_.<>]+\(|Unhandled exception'

# --help
for verb in "" serve locate verify; do
  # shellcheck disable=SC2086
  mapdash $verb --help
  is "'${verb:-mapdash}' --help succeeds" 0 $?
  [ -s "$SCRATCH/out" ] && ok "'${verb:-mapdash}' --help says something" || not_ok "'${verb:-mapdash}' --help says something"
done
mapdash no-such-verb
is "an unknown verb does nothing and says so" 2 $?
lacks "an unknown verb ends without a stack trace" "$SCRATCH/err" "$trace"

# verify: a new store, then a damaged one
mapdash verify --store "$store"
is "verify finds nothing wrong with a new store" 0 $?
[ -s "$store" ] && ok "verify made the store on first use" || not_ok "verify made the store on first use"
mapdash verify --store "$store"
is "verify finds nothing wrong the second time" 0 $?

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
head -c $((size / 2)) /dev/urandom | dd of="$hurt" bs=1 seek=$((size / 4 / 4096 * 4096)) conv=notrunc status=none iflag=fullblock 2>/dev/null
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
