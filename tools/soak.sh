#!/usr/bin/env bash
# `make soak`: Schakel behind nginx for DUUR minutes (60), while people work, 1,500 slow connections are held open and somebody
# tries to log in a hundred times a second. Says whether memory and descriptors stay as they are and whether others notice.
# STORE=pg does it on PostgreSQL. The demo municipality that it is done on is kept for as long as schema and demo stay the same.
. "$(dirname "$0")/stap.sh"

map=$(mktemp -d "${TMPDIR:-/tmp}/schakel-soak.XXXXXX")
opruimen() {
  tools/pgproef.sh stop
  rm -rf "$map"
}
trap opruimen EXIT
trap 'exit 1' INT TERM HUP

tools/voorbereiden.sh test
stap bouwen tools/bouwen.sh build || stop_met 'Het bouwen is mislukt.'

soort=$(cat src/store/schema/*.sql src/demo/*.[ch] | sha256sum | cut -c 1-16)
kast=build/soak/$soort
demo_maken() {
  rm -rf build/soak && mkdir -p "$kast.half" &&
    build/schakel demo --inrichting vijfheerenlanden --zaad 1 --data "$kast.half/data" >"$kast.half/accounts.txt" &&
    mv "$kast.half" "$kast"
}
if [ ! -d "$kast" ]; then stap demo demo_maken || stop_met 'De demo is niet gemaakt.'; fi
cp -r "$kast"/. "$map"

opslag="[\"--data\", \"$map/data\"]"
naar_pg() {
  local adres=${SCHAKEL_TEST_PG/\/postgres\?/\/soak\?}
  psql -qd "$SCHAKEL_TEST_PG" -c 'CREATE DATABASE soak' && build/schakel verhuis --van "$map/data" --naar "$adres"
}
if [ "${STORE:-}" = pg ]; then
  SCHAKEL_TEST_PG=$(PGPROEF_FSYNC=on tools/pgproef.sh start $$)
  export SCHAKEL_TEST_PG SCHAKEL_SLEUTEL=${SCHAKEL_SLEUTEL:-$(openssl rand -hex 32)}
  stap 'naar PostgreSQL' naar_pg || stop_met 'De verhuizing naar PostgreSQL is mislukt.'
  opslag="[\"--store\", \"${SCHAKEL_TEST_PG/\/postgres\?/\/soak\?}\"]"
fi

uit=0
node tests/soak/soak.mjs build/schakel "$map" "$opslag" || uit=$?
[ ! -f "$map/uitslag.json" ] || cp "$map/uitslag.json" "build/soak/uitslag-${STORE:-sqlite}.json"
exit $uit
