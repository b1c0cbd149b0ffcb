#!/usr/bin/env bash
# Installs what is missing, builds once and runs every test. The last line is "N passed, N failed"; the exit code is 0 only
# if all of it ran and nothing failed. tests/README.md says what each suite covers.
set -u
cd "$(dirname "$0")/.." || exit 1
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 DOTNET_CLI_UI_LANGUAGE=en
# Nothing may go on running after the last line.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0

WORK=$PWD/tests/.work
rm -rf "$WORK/logs" "$WORK/results"
mkdir -p "$WORK/logs" "$WORK/results"
passed=0 failed=0 skipped=0
running=

stop() {
  [ -n "$running" ] && kill "$running" 2>/dev/null
  exit 130
}
trap stop INT TERM

# Runs a command with a time limit, its output in a log; $1 names it, $2 is the limit in seconds.
logged() {
  local name=$1 limit=$2
  shift 2
  timeout --kill-after=10 "$limit" "$@" >"$WORK/logs/$name.log" 2>&1 &
  running=$!
  wait "$running"
  local code=$?
  running=
  return $code
}

# Adds a suite's result to the sum and says so. A suite that ran no test, or that broke off, counts as one failure more.
tell() {
  local name=$1 code=$2 ok=$3 bad=$4 left=$5 seconds=$6
  local why=
  if [ $((ok + bad)) -eq 0 ]; then
    why=" (no test ran)" bad=$((bad + 1))
  elif [ "$code" -ne 0 ] && [ "$bad" -eq 0 ]; then
    why=" (broke off with exit code $code)" bad=1
  fi
  passed=$((passed + ok)) failed=$((failed + bad)) skipped=$((skipped + left))
  printf '%-10s %4d passed, %d failed%s in %d s%s\n' "$name" "$ok" "$bad" "$([ "$left" -gt 0 ] && echo ", $left skipped")" "$seconds" "$why"
  if [ "$bad" -gt 0 ]; then
    printf -- '---- %s, end of tests/.work/logs/%s.log\n' "$name" "$name"
    grep -aE -A12 '\[FAIL\]|^not ok|error [A-Z]+[0-9]+' "$WORK/logs/$name.log" | cut -c1-300 | head -120
    tail -n 25 "$WORK/logs/$name.log" | cut -c1-300
    printf -- '----\n'
  fi
}

finish() {
  local line="$passed passed, $failed failed"
  [ "$skipped" -gt 0 ] && line="$line, $skipped skipped"
  echo "all of it in $SECONDS s"
  echo "$line"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
  exit
}

# What a fresh machine with the .NET SDK and Node may lack: a browser to test with, and GDAL to read what we ship.
install() {
  local wanted=()
  [ -x "${CHROMIUM:-/usr/bin/chromium}" ] || wanted+=(chromium)
  command -v ogrinfo >/dev/null || wanted+=(gdal-bin)
  command -v fiu-run >/dev/null || wanted+=(fiu-utils libfiu0)
  command -v wapiti >/dev/null || wanted+=(wapiti)
  [ -d /usr/lib/python3/dist-packages/osgeo_utils ] || wanted+=(python3-gdal)
  [ ${#wanted[@]} -eq 0 ] && return
  local as=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! sudo -n true 2>/dev/null; then
      echo "missing and not installed, as this is not root: ${wanted[*]}"
      return
    fi
    as=(sudo -n)
  fi
  echo "installing ${wanted[*]}"
  logged install 600 "${as[@]}" bash -c "apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends ${wanted[*]}" ||
    { echo "could not install ${wanted[*]}:"; tail -n 5 "$WORK/logs/install.log"; }
}

build() {
  local begin=$SECONDS
  if logged build 900 dotnet build MapDash.sln -c Release -warnaserror -nodeReuse:false -p:UseSharedCompilation=false; then
    echo "built in $((SECONDS - begin)) s"
  else
    failed=1
    echo "the build failed after $((SECONDS - begin)) s:"
    grep -aE ': (error|warning) ' "$WORK/logs/build.log" | sort -u | head -40
    tail -n 12 "$WORK/logs/build.log"
    finish
  fi
}

# A test project: name, folder, limit in seconds, further arguments of dotnet test.
dotnet_suite() {
  local name=$1 project=$2 limit=$3
  shift 3
  local begin=$SECONDS trx=$WORK/results/$name.trx
  logged "$name" "$limit" dotnet test "$project" -c Release --no-build --results-directory "$WORK/results" \
    --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=normal" "$@"
  local code=$? counters
  counters=$(grep -ao '<Counters [^>]*>' "$trx" 2>/dev/null | head -1)
  local total ok executed
  total=$(attribute total "$counters") executed=$(attribute executed "$counters") ok=$(attribute passed "$counters")
  tell "$name" "$code" "$ok" $((executed - ok)) $((total - executed)) $((SECONDS - begin))
}

attribute() {
  local value
  value=$(sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$2")
  echo "${value:-0}"
}

node_suite() {
  local begin=$SECONDS files
  mapfile -t files < <(find tests -path '*/js/*' -name '*.test.js' -not -path '*/node_modules/*' -not -path '*/bin/*' -not -path '*/obj/*' -not -path 'tests/.work/*' | sort)
  if [ ${#files[@]} -eq 0 ]; then
    tell node 1 0 0 0 0
    return
  fi
  logged node 300 node --test --test-reporter=tap "${files[@]}"
  local code=$?
  tell node "$code" "$(tap pass)" "$(($(tap fail) + $(tap cancelled)))" "$(($(tap skipped) + $(tap todo)))" $((SECONDS - begin))
}

tap() {
  local value
  value=$(sed -n "s/^# $1 \([0-9]*\)\$/\1/p" "$WORK/logs/node.log" | tail -1)
  echo "${value:-0}"
}

# Scripts that print "ok - what" or "not ok - what" per check and know the product from outside only.
outside_suite() {
  local script name begin code
  for script in tests/outside/[0-9]*.sh; do
    name=$(basename "$script" .sh)
    begin=$SECONDS
    logged "$name" 600 bash "$script"
    code=$?
    tell "$name" "$code" "$(grep -ac '^ok - ' "$WORK/logs/$name.log")" "$(grep -ac '^not ok - ' "$WORK/logs/$name.log")" \
      "$(grep -ac '^skipped - ' "$WORK/logs/$name.log")" $((SECONDS - begin))
  done
}

install
build
dotnet_suite unit tests/MapDash.Tests 900
dotnet_suite leaflet tests/Blazor.Leaflet.Tests 180
node_suite
outside_suite
dotnet_suite browser tests/MapDash.Browser.Tests 1800 --filter "Category!=Screenshots"
finish
