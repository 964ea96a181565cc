#!/usr/bin/env bash
# layers.sh BUILD: the walls of ARCHITECTURE.md, read from the built archives with nm. Prints TAP. A room that the table does not
# name, or a library that a room may not use, is a failure: a new wall is opened here, on purpose.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "$0")/.."
build=$1
number=0

# room | the rooms that it may know (all may know base)
may_know='
base
domain
connect
http
render      domain
inrichting  domain
store       domain inrichting
acts        domain inrichting store connect
pages       acts http render domain
messages    domain
demo        acts inrichting domain
proef       http
jobs        acts render messages connect
service     domain inrichting store connect acts http render pages messages demo proef jobs
'

# symbols of C libraries (anchored) | the objects that may need them: room or room/object, as a regular expression
may_use='
sqlite3_.*                                                          store/.*sqlite.*
PQ.*                                                                store/.*pgsql.*
MHD_.*                                                              http/.*
curl_.*                                                             connect/.*
cjose_.*                                                            connect/oidc_token
json_(load|dump|pack|unpack|object|array|string|integer).*          (base|acts|connect|proef)/.*|service/inlogbronnen
csv_.*                                                              base/csv
ical.*                                                              render/ics
QRcode_.*                                                           render/svg_qr
crypto_.*|randombytes_.*|sodium_.*                                  base/.*
oath_.*                                                             base/totp
malloc|calloc|realloc|reallocarray|aligned_alloc|strn?dup           base/.*|connect/(brp|clamd|oidc)|proef/.*
free                                                                base/.*|connect/(brp|clamd|oidc)|proef/.*
time|gettimeofday|clock_gettime|timespec_get                        base/clock|http/server|store/db_.*
fork|vfork|exec[lv].*|posix_spawn.*|system|popen                    connect/zandbak
'

# Rooms that compute, values in and values out: all that they may need of the C library. What a template cannot go on without, an
# unknown field, ends the program with a word of why.
pure='mem(chr|cmp|cpy|mem|move|rchr|set)|'
pure+='str(chr|cmp|len|n?casecmp|ncmp|nlen|rchr|spn|cspn|tol|toll|toul|toull)|v?snprintf|qsort|bsearch|abort'
pure_rooms="
domain  $pure
render  $pure|fprintf|stderr|ical.*|QRcode_.*
"
compiler='__(asan|ubsan|sanitizer|stack_chk|assert_fail|mem|v?snprintf_chk|str).*|_GLOBAL_OFFSET_TABLE_|__isoc99_.*'

report() { # NAME OFFENDERS
  number=$((number + 1))
  if [ -z "$2" ]; then
    echo "ok $number - $1"
  else
    echo "not ok $number - $1"
    sed 's/^/# /' <<<"$2"
  fi
}

# "room/object U|D symbol" for every symbol that a room needs from elsewhere or gives.
symbols() {
  local archive room
  for archive in "$build"/src/*/lib*.a; do
    room=$(basename "$(dirname "$archive")")
    nm -g --format=posix "$archive" 2>/dev/null | awk -v room="$room" '
      /^[^ ]*\[.*\]:$|^[^ ]*\.o:$/ {
        object = $0; sub(/:$/, "", object); sub(/\]$/, "", object); sub(/.*[\/\[]/, "", object); sub(/\.c\.o$/, "", object); next
      }
      NF >= 2 { print room "/" object, ($2 == "U" || $2 == "w" ? "U" : "D"), $1 }'
  done
}

all=$(symbols)
[ -n "$all" ] || { echo "1..1" && echo "not ok 1 - no archives in $build" && exit 1; }

between_rooms() {
  awk -v table="$may_know" '
    BEGIN {
      n = split(table, lines, "\n")
      for (i = 1; i <= n; i++) {
        m = split(lines[i], word, " ")
        if (m) known[word[1]] = may[word[1], "base"] = may[word[1], word[1]] = 1
        for (j = 2; j <= m; j++) may[word[1], word[j]] = 1
      }
    }
    { room = $1; sub(/\/.*/, "", room) }
    !(room in known) && !told[room]++ { print "room " room " is not in the table of tools/layers.sh" }
    $2 == "D" { home[$3] = room }
    $2 == "U" { needs[$1 " " $3] = room }
    END {
      for (key in needs) {
        split(key, part, " ")
        if ((part[2] in home) && !((needs[key], home[part[2]]) in may)) print part[1] " needs " part[2] " of " home[part[2]]
      }
    }' <<<"$all" | sort
}

libraries() { # SYMBOLS OBJECTS
  awk -v symbol="^($1)$" -v object="^($2)$" '
    $2 == "D" { own[$3] = 1 }
    $2 == "U" && $3 ~ symbol && $1 !~ object { found[$1 " needs " $3] = $3 }
    END { for (key in found) if (!(found[key] in own)) print key }' <<<"$all" | sort -u
}

impure() { # ROOM SYMBOLS
  awk -v room="^$1/" -v pure="^($2|$compiler)$" '
    $2 == "D" { own[$3] = 1 }
    $2 == "U" && $1 ~ room && $3 !~ pure { found[$1 " needs " $3] = $3 }
    END { for (key in found) if (!(found[key] in own)) print key }' <<<"$all" | sort -u
}

# The clock is read at the edge and handed in from there.
clock_readers() {
  awk '$2 == "U" && $3 == "clock_now" &&
    $1 !~ /^(base\/log|(service|http|jobs|proef)\/)/ { print $1 " reads the clock" }' <<<"$all"
}

upward_includes() { grep -rnE '#include "[^"]*\.\./' src tests --include=*.[ch] || true; }

rows=$(grep -c "[a-z]" <<<"$may_use")
pure_count=$(grep -c "[a-z]" <<<"$pure_rooms")
echo "1..$((rows + pure_count + 3))"
report 'each room needs only rooms that it may know' "$(between_rooms)"
report 'no include climbs out of its room' "$(upward_includes)"
report 'only the edge reads the clock' "$(clock_readers)"
while read -r room symbols; do
  [ -z "$room" ] || report "$room needs only base and pure functions of the C library" "$(impure "$room" "$symbols")"
done <<<"$pure_rooms"
while read -r symbol object; do
  [ -z "$symbol" ] || report "only $object needs $symbol" "$(libraries "$symbol" "$object")"
done <<<"$may_use"
