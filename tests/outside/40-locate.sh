#!/usr/bin/env bash
# `locate` against points whose governorate is known: each capital, the Baghdad belt, and places beyond the borders.
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/outside/lib.sh

points=$ROOT/tests/outside/points.tsv
grep -v '^#' "$points" | cut -f1,2 | tr '\t' ' ' >"$SCRATCH/points"
timeout 60 dotnet exec "$DLL" locate <"$SCRATCH/points" >"$SCRATCH/out" 2>"$SCRATCH/err"
is "locate reads every point" 0 $?
is "locate answers each line with a line" "$(wc -l <"$SCRATCH/points")" "$(wc -l <"$SCRATCH/out")"

n=0
while IFS=$'\t' read -r lon lat province area name; do
  n=$((n + 1))
  line=$(sed -n "${n}p" "$SCRATCH/out")
  found=$(node -e 'const a = JSON.parse(process.argv[1]); console.log(a.province ?? "none", a.areas.join(" "))' "$line" 2>/dev/null)
  is "$name ($lon $lat) is in $province" "$province" "${found%% *}"
  if [ "$area" != - ]; then
    [[ " $found " == *" $area "* ]] && ok "$name is in $area" || not_ok "$name is in $area" "found: $line"
  fi
done < <(grep -v '^#' "$points")

printf '44.4 33.3\nnonsense\n200 10\n44.4\n43.1 36.3\n' >"$SCRATCH/points"
timeout 60 dotnet exec "$DLL" locate <"$SCRATCH/points" >"$SCRATCH/out" 2>"$SCRATCH/err"
is "lines that are no point are refused with exit code 1" 1 $?
is "the other lines are answered" 2 "$(grep -c '"province":"IQ-' "$SCRATCH/out")"
contains "each refused line is listed" "$SCRATCH/err" '\b2\b'
lacks "refusing ends without a stack trace" "$SCRATCH/err" '^ +at [A-Za-z_.<>]+\('
exit $bad
