#!/usr/bin/env bash
# bouwen.sh build|build-test: sets the folder up when it is new and builds. build is what runs, build-test has the sanitizers.
. "$(dirname "$0")/stap.sh"

case $1 in
  build) opties=(--buildtype=debugoptimized) ;;
  build-test) opties=("-Db_sanitize=address,undefined" -Db_lundef=false) ;;
esac
[ -e "$1/build.ninja" ] || meson setup "$1" "${opties[@]}"
ninja -C "$1"
