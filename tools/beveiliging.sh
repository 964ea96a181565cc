#!/usr/bin/env bash
# beveiliging.sh: every test and tool that docs/beveiliging.md names exists, and every point that is there has one. Prints TAP.
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "$0")/.."
aantal=0 weg=''

while IFS= read -r naam; do
  bestand=${naam%%: *} toets=${naam#"$bestand"} aantal=$((aantal + 1))
  toets=${toets#: }
  if [ ! -e "$bestand" ]; then
    weg+="$bestand is not there"$'\n'
  elif [ -n "$toets" ] && ! grep -qF -e "void $toets(" -e "test('$toets" "$bestand"; then
    weg+="$bestand has no test '$toets'"$'\n'
  fi
done < <(grep -oE '`(tests|tools)/[^`]+`' docs/beveiliging.md | tr -d '`' | sort -u)

# A point that is said to be there names its test, or says plainly that there is none.
while IFS= read -r rij; do weg+="neither a test nor \"Geen toets\": $rij"$'\n'; done < <(
  grep -E '^\| [^|]+ \| Ja[^|]*\| *\|$' docs/beveiliging.md | grep -v 'Geen toets' | cut -c1-60)

if [ "$aantal" -gt 50 ] && [ -z "$weg" ]; then
  echo "ok 1 - the $aantal tests of docs/beveiliging.md exist"
else
  echo "not ok 1 - the $aantal tests of docs/beveiliging.md exist"
  printf '%s' "$weg" | sed 's/^/# /'
fi
echo 1..1
