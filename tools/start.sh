#!/usr/bin/env bash
# `make run`: prepares, builds, makes example data when there is none, and starts Schakel with a stand-in of the national
# register beside it. Ctrl-C stops both.
. "$(dirname "$0")/stap.sh"

poort=${PORT:-8080}
nieuw=build/data.nieuw
accounts=data/voorbeeldaccounts.txt
log=build/run.log

luistert() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

vrije_poort() {
  local p=$((poort + 10000 > 60000 ? 20080 : poort + 10000))
  while luistert $p; do p=$((p + 1)); done
  echo $p
}

# Made elsewhere and moved at the end, so that a start that failed or was cut off does not leave half a set.
maak_data() {
  rm -rf $nieuw && mkdir -p $nieuw && build/schakel migrate --data $nieuw &&
    build/schakel inrichting importeren inrichtingen/vijfheerenlanden --data $nieuw >$nieuw/inrichting.log &&
    (umask 077 && build/schakel user --voorbeeld --data $nieuw >$nieuw/voorbeeldaccounts.txt) && mv $nieuw data
}

wacht_op() { # POORT NAAM
  local rust=0
  until luistert "$1"; do
    [ -n "$(jobs -pr)" ] && ((rust++ < 500)) ||
      { cat "$log" >&2 && stop_met "$2 is niet gestart. De meldingen staan hierboven."; }
    sleep 0.02
  done
}

opruimen() {
  local bezig && bezig=$(jobs -pr)
  # shellcheck disable=SC2086
  [ -z "$bezig" ] || { kill $bezig 2>/dev/null && wait $bezig 2>/dev/null; } || true
}
trap opruimen EXIT
trap 'echo; exit 0' INT TERM HUP

echo Schakel
tools/voorbereiden.sh run
[[ $poort =~ ^[0-9]+$ ]] && ((poort > 0 && poort < 65536)) ||
  stop_met "PORT=$poort is geen poort. Kies een getal van 1 tot en met 65535."
! luistert "$poort" || stop_met "Poort $poort is al in gebruik. Kies een andere, bijvoorbeeld: make run PORT=$((poort + 1))"
stap bouwen tools/bouwen.sh build || stop_met 'Het bouwen is mislukt. De melding staat hierboven.'
if [ -d data ]; then
  stap gegevens build/schakel migrate --data data
else
  stap gegevens maak_data
fi || stop_met "De gegevens in data/ zijn niet klaar. De melding staat hierboven."

begin=$(nu_ms) brp=$(vrije_poort)
build/schakel brp-proef --port "$brp" >"$log" 2>&1 &
build/schakel serve --data data --port "$poort" --tweede-factor geen \
  --brp "http://127.0.0.1:$brp/haalcentraal/api/brp" >>"$log" 2>&1 &
wacht_op "$brp" 'De nagebootste basisregistratie'
wacht_op "$poort" Schakel
printf '  %-12s %s\n' starten "$(seconden $(($(nu_ms) - begin)))"

printf '\nSchakel draait op http://127.0.0.1:%s\n' "$poort"
[ ! -r $accounts ] || { printf '\nInloggen kan als:\n' && sed "s,^,  ," $accounts; }
printf '\nDe personen zijn verzonnen. Het log staat in %s. Stoppen: Ctrl-C.\n' "$log"
wait -n || true
cat "$log" >&2
stop_met 'Schakel is gestopt. De laatste meldingen staan hierboven.'
