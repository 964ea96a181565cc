#!/usr/bin/env bash
# `make bench`: what pages, saves and searches cost on both stores at 50,000 cases (ZAKEN=500000 for more), beside
# yardsticks of the same run. It says what it found and never fails on a number: another machine, another number.
. "$(dirname "$0")/stap.sh"

zaken=${ZAKEN:-50000}
map=$(mktemp -d "${TMPDIR:-/tmp}/schakel-bench.XXXXXX")
opruimen() {
  tools/pgproef.sh stop
  rm -rf "$map"
}
trap opruimen EXIT
trap 'exit 1' INT TERM HUP

echo Schakel meten
command -v wrk >/dev/null || stop_met 'wrk ontbreekt, en daarmee wordt gemeten. Installeer het:' \
  '  apt-get install -y --no-install-recommends wrk'
tools/voorbereiden.sh test
# build/ may come from before there was cmocka; then it knows nothing of tests/bench.
bouwen() {
  tools/bouwen.sh build && meson setup --reconfigure build &&
    ninja -C build tests/bench/bench_db tests/bench/bench_vul tests/bench/bench_vraag
}
stap bouwen bouwen || stop_met 'Het bouwen is mislukt.'

printf '\nBewaren in de opslag alleen, zonder web en logboek\n'
build/tests/bench/bench_db
printf '\nHet hele programma, %s huishoudens\n' "$zaken"

# A throw-away PostgreSQL that waits for the disk, as a real one does.
SCHAKEL_TEST_PG=$(PGPROEF_FSYNC=on tools/pgproef.sh start $$)
export SCHAKEL_TEST_PG
socket=${SCHAKEL_TEST_PG#*host=} socket=${socket%%&*}
psql -qd "$SCHAKEL_TEST_PG" -c 'CREATE DATABASE bench'
pg="postgresql:///bench?host=$socket&user=schakel"

vullen() { # NAAM WAAR
  build/tests/bench/bench_vul "$2" "$zaken" >"$map/$1.json"
}
vullen_allebei() {
  stap SQLite vullen sqlite "$map/data" && stap PostgreSQL vullen pgsql "$pg" &&
    stap statistiek psql -qd "$pg" -c 'VACUUM ANALYZE'
}
vullen_allebei || stop_met 'Het vullen is mislukt.'
cat >"$map/opslag.json" <<EINDE
[{"naam": "SQLite", "optie": "--data", "waar": "$map/data", "wijzer": "$map/sqlite.json"},
 {"naam": "PostgreSQL", "optie": "--store", "waar": "$pg", "wijzer": "$map/pgsql.json",
  "postgres": $(head -n 1 "$socket/data/postmaster.pid")}]
EINDE
node tests/bench/bench_web.mjs build/schakel build/tests/bench/bench_vraag "$map"
