#!/usr/bin/env bash
# A throw-away PostgreSQL for the tests, made from the programs of Debian's package `postgresql`.
#
#   pgproef.sh start [PID]   makes and starts one and prints its address (for SCHAKEL_TEST_PG); it goes away by itself as soon as
#                            process PID is gone
#   pgproef.sh stop          stops and removes the one of SCHAKEL_TEST_PG
#
# Nothing is kept: everything lives in one folder under TMPDIR, fsync is off (PGPROEF_FSYNC=on for measurements) and it listens on
# a socket in that folder only. The user `schakel` may make databases and roles but is no superuser, as in real life.
# PGPROEF_VAN=FOLDER begins with a copy of that base backup instead of an empty server.
set -euo pipefail
export LC_ALL=C

programs=$(compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -n 1 | xargs -r dirname) || true

stop_with() {
  printf '%s\n' "$@" >&2
  exit 1
}

# PostgreSQL refuses to be root. The server dies with the process that watches it, also when that one is killed.
as_postgres=(setpriv --pdeathsig=INT)
[ "$(id -u)" != 0 ] || as_postgres+=(--reuid=postgres --regid=postgres --init-groups --reset-env)

watch() { # FOLDER PID: runs the server until PID is gone (0: until it is told to stop), then removes the folder
  local folder=$1 pid=$2 sync=${PGPROEF_FSYNC:-off} plan=auto server waiter
  [ "$sync" = on ] || plan=force_generic_plan # planning each time was a quarter of the work of tests with hardly any rows
  trap 'kill "$waiter" 2>/dev/null || true' TERM INT HUP
  "${as_postgres[@]}" "$programs/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= -c max_connections=200 \
    -c shared_buffers=64MB -c max_wal_size=256MB -c fsync="$sync" -c full_page_writes="$sync" -c synchronous_commit="$sync" \
    -c plan_cache_mode="$plan" &
  server=$!
  if [ "$pid" = 0 ]; then sleep infinity & else tail --pid="$pid" -f /dev/null & fi
  waiter=$!
  echo $$ >"$folder/watcher"
  wait -n "$server" "$waiter" || true
  kill -INT "$server" 2>/dev/null || true
  kill "$waiter" 2>/dev/null || true
  wait "$server" || true
  rm -rf "$folder"
}

make_data() { # FOLDER
  if [ -z "${PGPROEF_VAN:-}" ]; then
    "${as_postgres[@]}" "$programs/initdb" -D "$1/data" -U postgres --auth=trust --encoding=UTF8 --locale=C --no-sync \
      --no-instructions
  else
    cp -r "$PGPROEF_VAN" "$1/data" && chmod 700 "$1/data" && { [ "$(id -u)" != 0 ] || chown -R postgres: "$1/data"; }
  fi
}

make_user="DO \$\$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'schakel') THEN
  CREATE ROLE schakel LOGIN CREATEDB CREATEROLE; END IF; END \$\$"

start() { # PID
  local folder tries=0
  [ -n "$programs" ] || stop_with 'PostgreSQL ontbreekt, en zonder kan niet alles worden getest.' \
    'Installeer het: apt-get install postgresql'
  folder=$(mktemp -d "${TMPDIR:-/tmp}/schakel-proef.XXXXXX")
  [ "$(id -u)" != 0 ] || chown postgres: "$folder"
  make_data "$folder" >"$folder/initdb.log" 2>&1 ||
    { cat "$folder/initdb.log" >&2 && rm -rf "$folder" && stop_with 'PostgreSQL kon niet worden gemaakt.'; }
  setsid "$0" watch "$folder" "$1" >"$folder/server.log" 2>&1 </dev/null &
  until "$programs/psql" -h "$folder" -U postgres -qc "$make_user" 2>/dev/null; do
    [ -d "$folder" ] && ((tries++ < 500)) || { cat "$folder/server.log" >&2 && stop_with 'PostgreSQL is niet gestart.'; }
    sleep 0.02
  done
  echo "postgresql:///postgres?host=$folder&user=schakel"
}

stop() {
  local folder=${SCHAKEL_TEST_PG:-} tries=0
  folder=${folder#*host=} folder=${folder%%&*}
  [ -f "$folder/watcher" ] || return 0
  kill "$(cat "$folder/watcher")" 2>/dev/null || true
  while [ -d "$folder" ] && ((tries++ < 500)); do sleep 0.02; done
}

case ${1:-} in
  start) start "${2:-0}" ;;
  stop) stop ;;
  watch) watch "$2" "$3" ;;
  *) stop_with 'pgproef.sh start [PID] | stop' ;;
esac; exit
