#!/usr/bin/env bash
# fuzz.sh SECONDEN [NAAM…]: builds the fuzz targets with clang and gives each so many seconds. What it finds goes to
# tests/fuzz/regression/NAAM/, from where every later `make test` replays it.
. "$(dirname "$0")/stap.sh"

duur=$1
shift
tools/voorbereiden.sh test
if [ ! -e build-fuzz/build.ninja ]; then
  CC=clang-14 stap inrichten meson setup build-fuzz --buildtype=debugoptimized -Dwerror=false -Db_sanitize=address,undefined \
    -Db_lundef=false -Dc_args=-fsanitize=fuzzer-no-link -Dc_link_args=-fsanitize=fuzzer-no-link
fi
stap bouwen ninja -C build-fuzz fuzz

(($#)) || mapfile -t namen < <(cd tests/fuzz && compgen -G 'fuzz_*.c' | sed 's/^fuzz_//; s/\.c$//')
mislukt=0
for naam in "${@:-${namen[@]}}"; do
  vondsten=tests/fuzz/regression/$naam nieuw=build-fuzz/corpus/$naam
  mkdir -p "$vondsten" "$nieuw"
  stap "$naam" "build-fuzz/tests/fuzz/fuzz_$naam" -max_total_time="$duur" -timeout=5 -rss_limit_mb=1024 \
    -artifact_prefix="$vondsten/" \
    "$nieuw" "tests/fuzz/corpus/$naam" "$vondsten" || mislukt=1
  rmdir --ignore-fail-on-non-empty "$vondsten"
done
exit $mislukt
