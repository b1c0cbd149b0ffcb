#!/usr/bin/env bash
# A few of the faults of tests/faults.sh: killed, a failing disk, a full one. The whole is `bash tests/faults.sh`.
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/outside/lib.sh

KILLS=4 RUNS=3 timeout 540 bash tests/faults.sh >"$SCRATCH/faults" 2>&1
is "nothing that was acknowledged is lost, no event is without revision, every store verifies" 0 $?
sed 's/^/    /' "$SCRATCH/faults"
grep '^skipped' "$SCRATCH/faults"
exit $bad
