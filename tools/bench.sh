#!/usr/bin/env bash
# `make bench`: what pages, saves and searches cost on both stores at 50,000 cases (GROOT=1: 500,000; ZAKEN=n: as many), beside
# yardsticks of the same run and beside the result that is kept in tests/bench/uitslag.json. It says what it found and never
# fails on a number: another machine, another number. The result is left in build/bench/uitslag-CASES.json.
. "$(dirname "$0")/stap.sh"

zaken=${ZAKEN:-50000}
[ -z "${GROOT:-}" ] || zaken=500000
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
printf '\nHet hele programma, %s zaken\n' "$zaken"

# What was filled is kept for as long as the schema, what fills it and the day are the same; a measurement works on a copy.
soort=$(cat src/store/schema/*.sql tests/bench/bench_{vul,rijen,mensen,keten,tekst}.[ch] <(date +%F) | sha256sum | cut -c 1-16)
kast=build/bench/$zaken-$soort
for oud in build/bench/"$zaken"-*; do [ "$oud" = "$kast" ] || rm -rf "$oud"; done
mkdir -p "$kast"

pg_starten() { # FSYNC [BACKUP]
  SCHAKEL_TEST_PG=$(PGPROEF_FSYNC=$1 PGPROEF_VAN=${2:-} tools/pgproef.sh start $$)
  export SCHAKEL_TEST_PG
  socket=${SCHAKEL_TEST_PG#*host=} socket=${socket%%&*}
  pg="postgresql:///bench?host=$socket&user=schakel"
}
vullen() { # NAAM WAAR
  build/tests/bench/bench_vul "$2" "$zaken" >"$kast/$1.json.half" && mv "$kast/$1.json.half" "$kast/$1.json"
}
sqlite_vullen() {
  rm -rf "$kast/sqlite" && vullen sqlite "$PWD/$kast/sqlite"
}
pg_vullen() {
  rm -rf "$kast/pgsql" && psql -qd "$SCHAKEL_TEST_PG" -c 'CREATE DATABASE bench' && vullen pgsql.half "$pg" &&
    psql -qd "$pg" -c 'VACUUM ANALYZE' && pg_basebackup --no-sync -c fast -h "$socket" -U postgres -D "$kast/pgsql" &&
    mv "$kast/pgsql.half.json" "$kast/pgsql.json"
}
if [ ! -e "$kast/sqlite.json" ]; then stap 'SQLite vullen' sqlite_vullen || stop_met 'Het vullen is mislukt.'; fi
if [ ! -e "$kast/pgsql.json" ]; then
  pg_starten off
  stap 'PostgreSQL vullen' pg_vullen || stop_met 'Het vullen is mislukt.'
  tools/pgproef.sh stop
fi

klaarzetten() {
  cp -r "$kast/sqlite" "$map/data" && build/tests/bench/bench_vul "$map/data" fris && build/tests/bench/bench_vul "$pg" fris
}
# As a real server does, it waits for the disk.
pg_starten on "$kast/pgsql"
stap klaarzetten klaarzetten || stop_met 'Het klaarzetten is mislukt.'
stap logboek build/schakel verify --data "$map/data" || stop_met 'Het logboek van de gevulde database is niet heel.'
cat >"$map/opslag.json" <<EINDE
{"zaken": $zaken, "opslagen": [
 {"naam": "SQLite", "optie": "--data", "waar": "$map/data", "wijzer": "$kast/sqlite.json"},
 {"naam": "PostgreSQL", "optie": "--store", "waar": "$pg", "wijzer": "$kast/pgsql.json",
  "postgres": $(head -n 1 "$socket/data/postmaster.pid")}]}
EINDE
# A large database is held against the small one, of this machine too, and against the last result of its own size.
bron=(tests/bench/uitslag.json)
for ander in build/bench/uitslag-50000.json "tests/bench/uitslag-$zaken.json"; do
  [ "$zaken" = 50000 ] || [ ! -e "$ander" ] || bron+=("$ander")
done
node tests/bench/bench_web.mjs build/schakel build/tests/bench/bench_vraag "$map" "${bron[@]}"
cp "$map/uitslag.json" "build/bench/uitslag-$zaken.json"
