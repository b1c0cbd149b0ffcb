# Shared by the outside checks. Each check prints one line, "ok - …" or "not ok - …", which tests/run.sh counts.
# Sourced with the repository as the working directory.
ROOT=$PWD
DLL=$ROOT/src/MapDash/bin/Release/net10.0/MapDash.dll
SCRATCH=$(mktemp -d /tmp/mapdash-outside.XXXXXX)
bad=0
SERVERS=()

cleanup() {
  local pid
  for pid in "${SERVERS[@]}"; do
    kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null
  done
  rm -rf "$SCRATCH"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

ok() { echo "ok - $1"; }
not_ok() { echo "not ok - $1"; shift; [ $# -gt 0 ] && printf '    %s\n' "$@"; bad=1; }

# is WHAT EXPECTED ACTUAL
is() { if [ "$2" == "$3" ]; then ok "$1"; else not_ok "$1" "expected: $2" "found:    $3"; fi; }

# contains WHAT FILE PATTERN, the pattern as grep -E reads it
contains() { if grep -qiE -- "$3" "$2"; then ok "$1"; else not_ok "$1" "nothing matches /$3/ in:" "$(head -c 400 "$2")"; fi; }
lacks() { if grep -qE -- "$3" "$2"; then not_ok "$1" "$(grep -E -- "$3" "$2" | head -3)"; else ok "$1"; fi; }

# mapdash ARGUMENTS: the built program; output in $SCRATCH/out and $SCRATCH/err, exit code returned
mapdash() { timeout --kill-after=5 60 dotnet exec "$DLL" "$@" >"$SCRATCH/out" 2>"$SCRATCH/err"; }

# A port of this host that nobody listens on now.
free_port() {
  node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

# start DLL PORT STORE: starts a server and waits until it is ready; its id is in $server
start() {
  (cd "$SCRATCH" && exec dotnet exec "$1" serve --urls "http://127.0.0.1:$2" --store "$3") >"$SCRATCH/server.log" 2>&1 &
  server=$!
  SERVERS+=("$server")
  local i
  for i in $(seq 120); do
    curl -fso /dev/null "http://127.0.0.1:$2/healthz/ready" && return 0
    kill -0 "$server" 2>/dev/null || break
    sleep 0.5
  done
  sed 's/^/    /' "$SCRATCH/server.log" | tail -20
  return 1
}
