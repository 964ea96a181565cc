#!/usr/bin/env bash
# Makes what most tests begin with, once for all of them, in a new folder, and prints that folder (for SCHAKEL_TEST_VORM):
#
#   leeg/schakel.db           the shipped schema; the same stands on the server of SCHAKEL_TEST_PG as database schakel_vorm
#   voorbeeld/data, accounts  that with the accounts of `schakel user --voorbeeld`, and what it printed
#
# It lives as long as that server and is made by the program of build-test, so it is never older than what is tested. A test
# copies it (tests/support/engines.c, tests/browser/support/start.mjs, and where many are needed) and makes its own where it is
# not given.
. "$(dirname "$0")/stap.sh"

: "${SCHAKEL_TEST_PG:?start er een met tools/pgproef.sh}"
map=$(mktemp -d "${TMPDIR:-/tmp}/schakel-vorm.XXXXXX")
chmod 755 "$map"
schakel=build-test/schakel
"$schakel" migrate --data "$map/leeg" >/dev/null
mkdir -m 700 "$map/voorbeeld"
cp -r "$map/leeg" "$map/voorbeeld/data"
"$schakel" user --voorbeeld --data "$map/voorbeeld/data" >"$map/voorbeeld/accounts"
psql -qX "$SCHAKEL_TEST_PG" -c 'CREATE DATABASE schakel_vorm'
"$schakel" migrate --data "${SCHAKEL_TEST_PG/\/postgres?//schakel_vorm?}" >/dev/null
echo "$map"
