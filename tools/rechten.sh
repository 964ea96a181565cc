#!/usr/bin/env bash
# rechten.sh PROGRAM: docs/rechten.md is what the table of the gate says today. Prints TAP.
set -euo pipefail
programma=$(realpath "$1")
cd "$(dirname "$0")/.."
if verschil=$(diff docs/rechten.md <("$programma" rechten)); then
  echo 'ok 1 - docs/rechten.md is as the gate decides'
else
  printf 'not ok 1 - docs/rechten.md is as the gate decides (schakel rechten > docs/rechten.md)\n'
  head -n 20 <<<"$verschil" | sed 's/^/# /'
fi
if grep -q '(null)' docs/rechten.md; then
  echo 'not ok 2 - everything has a name'
else
  echo 'ok 2 - everything has a name'
fi
echo 1..2
