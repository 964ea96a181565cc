#!/usr/bin/env bash
# bronnen.sh: holds the catalogue ids that the tree cites (S0-103) against docs/bronnen.md and prints the differences.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "$0")/.."

id='S(0|1a|1b|2|3|4)-[0-9]+'
cited() {
  find src inrichtingen tests docs -type f ! -path '*/node_modules/*' ! -name bronnen.md -exec grep -IhoE "\b$id\b" {} + | sort -u
}
explained() { grep -oE "^\| $id " docs/bronnen.md | grep -oE "$id" | sort; }

comm -23 <(cited) <(explained | uniq) | sed 's/$/ is cited but not in docs\/bronnen.md/'
comm -13 <(cited) <(explained | uniq) | sed 's/$/ is in docs\/bronnen.md but nobody cites it/'
explained | uniq -d | sed 's/$/ is twice in docs\/bronnen.md/'
