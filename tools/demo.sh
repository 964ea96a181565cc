#!/usr/bin/env bash
# `make demo`: makes a municipality of made-up residents in data-demo/ when there is none, and starts Schakel on it. Its
# clock begins on the morning on which the made-up work ends. Ctrl-C stops it; remove data-demo/ to begin again.
. "$(dirname "$0")/stap.sh"

map=data-demo
nieuw=$map.nieuw

# Made elsewhere and moved at the end, so that what was cut off does not leave half a municipality.
if [ ! -d $map ]; then
  rm -rf $nieuw
  accounts=$(umask 077 && build/schakel demo --inrichting vijfheerenlanden --zaad 1 --data $nieuw) ||
    stop_met 'De demo is niet gemaakt. De melding staat hierboven.'
  (umask 077 && printf '%s\n' "$accounts" >$nieuw/accounts.txt)
  mv $nieuw $map
fi
build/schakel migrate --data $map >/dev/null
printf '\nInloggen kan als:\n'
cat $map/accounts.txt
exec build/schakel serve --data $map --port "${PORT:-8080}"
