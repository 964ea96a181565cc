#!/usr/bin/env bash
# niet_compileren.sh FOLDER ROOM…: compiles every snippet of FOLDER with the public headers of those rooms. The first line of
# a snippet says what gcc must answer: `// verwacht: TEXT`, or `// verwacht: niets` for one that must compile (so that
# the others are known to fail for the right reason). Prints TAP.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "$0")/.."
folder=$1
shift
includes=()
for room; do includes+=(-I "src/$room/include"); done
snippets=("$folder"/*.c)
number=0

echo "1..$((${#snippets[@]} + 1))"
compiles=0
for snippet in "${snippets[@]}"; do
  number=$((number + 1)) result=ok
  expected=$(sed -n '1s,^// verwacht: ,,p' "$snippet")
  answer=$(gcc -std=gnu17 -fsyntax-only -Wall -Wextra -Werror -D_GNU_SOURCE -include src/base/include/base/banned.h \
    "${includes[@]}" "$snippet" 2>&1) && answer=
  case $expected in
    '') result='not ok' answer='the first line does not say what to expect' ;;
    niets) [ -z "$answer" ] && compiles=1 || result='not ok' ;;
    *) [[ $answer == *"$expected"* ]] || result='not ok' ;;
  esac
  echo "$result $number - $(basename "$snippet" .c): $expected"
  [ "$result" = ok ] || sed 's/^/# /' <<<"$answer"
done
((compiles)) || printf 'not '
echo "ok $((number + 1)) - one snippet compiles"
