# Sourced by the other scripts: one line per step with its time, alive while it takes long, its output only when it fails.
# shellcheck shell=bash
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "${BASH_SOURCE[0]}")/.."

nu_ms() { local nu=$EPOCHREALTIME; echo $((${nu%.*} * 1000 + 10#${nu#*.} / 1000)); }

seconden() { printf '%d,%d s' $(($1 / 1000)) $(($1 % 1000 / 100)); }

stop_met() { # BERICHT…: says what is wrong and what to do, and ends
  printf '\n%s' "$@" $'\n' >&2
  exit 1
}

_levensteken() { # NAAM LOG MS: on a terminal the last line of the output, elsewhere a line every ten seconds
  if [ -t 1 ]; then
    printf '\r\033[K  %-12s %s  %.60s' "$1" "$(seconden "$3")" "$(tail -n 1 "$2" | tr -dc '[:print:]')"
  elif (($3 / 10000 > _gemeld)); then
    _gemeld=$(($3 / 10000))
    printf '  %-12s loopt nog: %s\n' "$1" "$(seconden "$3")"
  fi
}

stap() { # NAAM OPDRACHT…
  local naam=$1 log pid begin ms rust=0.02 uitkomst=0
  shift
  _gemeld=0 begin=$(nu_ms) log=$(mktemp)
  "$@" >"$log" 2>&1 </dev/null &
  pid=$!
  while kill -0 "$pid" 2>/dev/null; do
    sleep $rust
    ms=$(($(nu_ms) - begin))
    ((ms < 1000)) || { rust=0.3 && _levensteken "$naam" "$log" $ms; }
  done
  wait "$pid" || uitkomst=$?
  [ ! -t 1 ] || printf '\r\033[K'
  ms=$(($(nu_ms) - begin))
  if ((uitkomst)); then
    printf '  %-12s mislukt na %s\n\n' "$naam" "$(seconden $ms)"
    cat "$log"
  else
    printf '  %-12s %s\n' "$naam" "$(seconden $ms)"
  fi
  rm -f "$log"
  return $uitkomst
}
