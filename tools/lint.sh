#!/usr/bin/env bash
# lint.sh: the house rules that a machine can see. Prints TAP; the offending lines stand under what is not ok.
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "$0")/.."
number=0

report() { # NAME OFFENDERS
  number=$((number + 1))
  if [ -z "$2" ]; then
    echo "ok $number - $1"
  else
    echo "not ok $number - $1"
    head -n 40 <<<"$2" | sed 's/^/# /'
  fi
}

# Everything that people wrote here; corpora and locked package lists are data.
mapfile -t written < <(find . \( -name .git -o -name node_modules -o -name 'build*' -o -path ./data \
  -o -path './tests/fuzz/corpus' \
  -o -path './tests/fuzz/regression' \) -prune -o -type f ! -name package-lock.json ! -name '*.png' ! -name '*.woff2' \
  -print | sed 's,^\./,,' | sort)
mapfile -t code < <(printf '%s\n' "${written[@]}" | grep -E '\.(c|h|sh|mjs|js|css)$|^Makefile$|(^|/)meson\.build$')
mapfile -t scripts < <(printf '%s\n' "${written[@]}" .ci/run | grep -E '\.sh$|^\.ci/run$' | sort -u)

places() { grep -nIHP "$1" "${@:2}" || true; }

# A number of nine digits that passes the elfproef may be somebody's, but for the range that is set apart for tests.
possible_bsn() {
  places '(?<![0-9A-Za-z.])[0-9]{9}(?![0-9A-Za-z])' "${written[@]}" | awk '{
    rest = $0
    while (match(rest, /[0-9]+/)) {
      digits = substr(rest, RSTART, RLENGTH)
      rest = substr(rest, RSTART + RLENGTH)
      if (length(digits) != 9 || digits ~ /^9999/) continue
      sum = -substr(digits, 9, 1)
      for (i = 1; i < 9; i++) sum += (10 - i) * substr(digits, i, 1)
      if (sum && sum % 11 == 0) { print; break }
    }
  }'
}

# A test that no build file names never runs.
forgotten_tests() {
  local file folder name
  for file in tests/*/test_*.c tests/fuzz/fuzz_*.c tests/*/*.test.mjs; do
    [ -e "$file" ] || continue
    folder=$(basename "$(dirname "$file")") name=$(basename "$file")
    name=${name#test_} name=${name#fuzz_} name=${name%%.*}
    grep -qE "'(test_|fuzz_)?(${folder}_)?${name#"${folder}_"}(\.c|\.test\.mjs)?'" "tests/$folder/meson.build" 2>/dev/null &&
      grep -qF "subdir('$folder')" tests/meson.build || echo "$file"
  done
}

# What a municipality is and whom it works with stands in its tables. Code that compares with such a name or key would be made for
# one municipality. Left out are keys that are words of the law or the profession too, the made-up examples of the style page and
# of the first accounts, and the stand-ins of outside parties.
names_in_code() {
  local tables=() folder table
  for folder in inrichtingen/*/; do
    case $folder in */nationaal/ | */standaard/) continue ;; esac
    tables+=("$folder")
    for table in organisatie team locatie gebied plaats; do
      [ ! -e "$folder$table.csv" ] || tables+=("$folder$table.csv")
    done
  done
  {
    printf '%s\n' "${tables[@]}" | sed -n 's,^inrichtingen/\(.*\)/$,\1,p'
    cat "${tables[@]}" 2>/dev/null | awk -F';' '$1 != "id" && $1 != "plaats" { print $1; if ($2 ~ /^[A-Z]/) print $2 }'
  } | tr -d '"' | sort -u | grep -vxiE 'loket|school|scholen|politie|huisarts|huisartsen|west|oost' >"$names"
  find src -name '*.[ch]' ! -path 'src/proef/*' ! -name stijl.c ! -name opdracht_user.c ! -name opdracht_serve.c -print0 |
    xargs -0 grep -noHE '"[^"]*"' | grep -v '\.h"$' |
    awk -v names="$names" '
      BEGIN { while ((getline name < names) > 0) known[tolower(name)] = 1 }
      { text = $0; sub(/^[^:]*:[^:]*:/, "", text); gsub(/"/, "", text) }
      tolower(text) in known { print }'
}

# Every page is the same with and without scripts, so browser tests walk a way once, and without scripts only what is named here:
# forms of which a script hides a part or fills one in.
needs_script() {
  local pages=src/render/templates
  local walked='melden|melding_opnemen|melding_sluiten|overdragen|toewijzing_vorm|uitkomst_velden|zoeken|zoekrij'
  { # An arrow of a pointer does not end a tag.
    grep -rn '<form' $pages | grep -vP '<form(->|[^>])* method="(post|get)" action="'
    grep -rn '<button' $pages | grep -vP '<button(->|[^>])* type="submit"'
    grep -rniE ' on[a-z]+="|javascript:|href="#?"' $pages
    grep -rnP '<(->|[^>])* hidden([ >{]|$)' $pages | grep -v '{{if !v->signaal}} hidden{{end}}'
    grep -rnE 'data-(bij|typend|onderwerpen|advies|zonder-script)\b' $pages
  } | grep -vE "^$pages/($walked|stijl)\.html:" || true
}

names=$(mktemp)
trap 'rm -f "$names"' EXIT
loose_ends="\b(TO""DO|FIX""ME|X""XX|HA""CK)\b"
long=$(wc -l "${code[@]}" | awk '$2 != "total" && $1 > 600 { print $2 " has " $1 " lines" }')

echo '1..12'
report 'no trailing space' "$(places '[ \t]+$' "${written[@]}")"
report 'no tabs' "$(places '\t' "${code[@]}" | grep -v '^Makefile:' || true)"
report 'no line over 120 columns, give or take ten' "$(places '^.{131,}' "${code[@]}" | grep -v '^[^:]*meson.build:' || true)"
report 'no loose ends' "$(places "$loose_ends" "${written[@]}")"
report 'no path of one machine' "$(places '(?<![\w./-])/(work|home|root)/\w' "${written[@]}")"
report 'lockfiles name no host' "$(places '"resolved"' assets/package-lock.json tests/browser/package-lock.json 2>/dev/null)"
report 'no number that may be a BSN of somebody' "$(possible_bsn)"
report 'every test is named in its build file' "$(forgotten_tests)"
report 'shellcheck is content' "$(shellcheck -x -P tools -S warning -f gcc "${scripts[@]}" 2>&1 || true)"
report 'every cited catalogue id is explained' "$(tools/bronnen.sh)"
report 'no name or key of a municipality, its teams or its partners in the code' "$(names_in_code)"
report 'nothing on a page needs a script' "$(needs_script)"
[ -z "$long" ] || sed 's/^/# /; s/$/: is it about one thing?/' <<<"$long"
