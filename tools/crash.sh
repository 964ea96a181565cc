#!/usr/bin/env bash
# `make crash`: what is acknowledged is there, whatever dies. 300 kills on both stores (KILLS=100 of the server on each, and
# of imports, migrations and moves; SEED repeats a run), a machine that fails in every way, each statement of each page
# and each act failing and its memory spent step by step, the power that goes while people write, and two who edit the same.
. "$(dirname "$0")/stap.sh"

fout=0
doe() { # TITEL COMMAND…
  printf '\n%s\n' "$1"
  shift
  "$@" || fout=1
}
node_proef() { SCHAKEL_BUILD=$PWD/build node --test-reporter=./tests/browser/support/tap.mjs "tests/crash/$1.test.mjs"; }

tools/voorbereiden.sh test
# build/ may come from before there was cmocka; then it knows nothing of tests/support.
bouwen() {
  tools/bouwen.sh build && meson setup --reconfigure build && ninja -C build tests/support/libkapot.so &&
    tools/bouwen.sh build-test
}
stap bouwen bouwen || stop_met 'Het bouwen is mislukt.'
SCHAKEL_TEST_PG=$(tools/pgproef.sh start $$)
export SCHAKEL_TEST_PG
trap 'tools/pgproef.sh stop' EXIT

export KILLS=${KILLS:-100} WEG=${WEG:-60}
doe 'Doden terwijl er gewerkt wordt' node_proef kill
doe 'De machine laat het afweten' node_proef storing
doe 'Elke opdracht en elk geheugen, op elke bladzijde' env SCHAKEL_BREUK=heel build-test/tests/pages/test_pages_breuk
doe 'Hetzelfde op PostgreSQL' env SCHAKEL_BREUK=heel build-test/tests/pages/test_pages_breuk postgresql
elke_act() {
  local proef uit goed=0
  for proef in build-test/tests/acts/test_acts_*; do
    [ -f "$proef" ] || continue
    if ! uit=$(SCHAKEL_BREUK=heel "$proef" 2>&1); then goed=1 && printf '%s\n' "$uit"; fi
    grep 'acts were done' <<<"$uit" | sed "s|^#|${proef##*test_acts_}:|" || true
  done
  return $goed
}
doe 'Elke opdracht van elke act die een proef doet' elke_act
doe 'De schijf en de stroom' env SCHAKEL_KLAPPEN=100 build-test/tests/store/test_store_schijf
doe 'Samen bewerken' env SCHAKEL_BEWERKINGEN=20000 build-test/tests/acts/test_acts_samen_bewerken
exit $fout
