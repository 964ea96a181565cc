#!/usr/bin/env bash
# `make test`: prepares, builds with the sanitizers, runs every test and check, and ends with the line "N passed, N failed".
# With names of tests or suites behind it (tools/test.sh browser) only those.
. "$(dirname "$0")/stap.sh"

tools/voorbereiden.sh test
[ -n "${SCHAKEL_TESTDATA:-}" ] || ! [ -d ../shared/data ] || export SCHAKEL_TESTDATA=$PWD/../shared/data
bouw() { # NAAM MAP
  stap "$1" tools/bouwen.sh "$2" || { printf '\nHet bouwen is mislukt.\n0 passed, 1 failed\n' && exit 1; }
}
bouw bouwen build-test
# What users get warns of what the sanitizers hide from the compiler, such as a field that may have no value.
(($#)) || bouw 'vrij te geven' build

# Databases come and go by the hundred in the tests; where there is memory to spare they never touch the disk.
vrij=$(df --output=avail --block-size=G /dev/shm 2>/dev/null | tr -dc '0-9\n' | tail -n 1)
if [ -z "${TMPDIR:-}" ] && [ -w /dev/shm ] && ((${vrij:-0} >= 4)) && ! findmnt -no OPTIONS /dev/shm | grep -q noexec; then
  TMPDIR=$(mktemp -d /dev/shm/schakel-tests.XXXXXX)
  export TMPDIR
  chmod 755 "$TMPDIR"
  trap 'tools/pgproef.sh stop; rm -rf "$TMPDIR"' EXIT
else
  trap 'tools/pgproef.sh stop; rm -rf "${SCHAKEL_TEST_VORM:-}"' EXIT
fi
SCHAKEL_TEST_PG=$(tools/pgproef.sh start $$)
export SCHAKEL_TEST_PG
SCHAKEL_TEST_VORM=$(tools/vormen.sh)
export SCHAKEL_TEST_VORM
# What was freed is watched for misuse for eight megabytes, not for 256: cold memory was a fifth of the walk through all
# pages. Of a fresh piece the first bytes are filled, and meson's filling of all that node asks for is left out.
export ASAN_OPTIONS=quarantine_size_mb=8:max_malloc_fill_size=256${ASAN_OPTIONS:+:$ASAN_OPTIONS} MALLOC_PERTURB_=0
keuze=()
(($# == 0)) || for naam; do keuze+=(--suite "$naam"); done
# Which tests failed is counted below, from single results; meson counts programs. A browser often waits for a server and a
# server for a browser, so there is room for one more than there are cores.
meson test -C build-test --no-rebuild --num-processes $(($(nproc) + 1)) --timeout-multiplier 4 "${keuze[@]}" || true
tools/tap_tel.mjs build-test/meson-logs/testlog.json
