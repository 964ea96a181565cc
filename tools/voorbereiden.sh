#!/usr/bin/env bash
# voorbereiden.sh run|test: looks what this machine lacks to run (or also to test) Schakel and installs that. It looks for
# commands and files, not for packages: a newer Node, say, may come from elsewhere. With nothing to do it takes milliseconds.
. "$(dirname "$0")/stap.sh"

# who needs it | what shows that it is there | Debian 12 package
nodig='
run  command gcc                                        build-essential
run  command pkg-config                                 pkg-config
run  command meson                                      meson
run  command ninja                                      ninja-build
run  header  microhttpd.h                               libmicrohttpd-dev
run  header  sqlite3.h                                  libsqlite3-dev
run  header  postgresql/libpq-fe.h                      libpq-dev
run  header  jansson.h                                  libjansson-dev
run  header  curl/curl.h                                libcurl4-openssl-dev
run  header  sodium.h                                   libsodium-dev
run  header  liboath/oath.h                             liboath-dev
run  header  cjose/cjose.h                              libcjose-dev
run  header  qrencode.h                                 libqrencode-dev
run  header  csv.h                                      libcsv-dev
run  header  libical/ical.h                             libical-dev
run  command weasyprint                                 weasyprint
run  file    /usr/share/fonts/truetype/open-sans/OpenSans-Regular.ttf fonts-open-sans
run  command node                                       nodejs
run  command npm                                        npm
run  file    /etc/ssl/certs/ca-certificates.crt         ca-certificates
test header  cmocka.h                                   libcmocka-dev
test command clang-14                                   clang-14
test file    /usr/lib/llvm-14/lib/clang/*/lib/linux/libclang_rt.fuzzer-*.a libclang-rt-14-dev
test file    /usr/lib/postgresql/*/bin/initdb           postgresql
test command chromium-headless-shell                    chromium-headless-shell
test command wrk                                        wrk
test file    /usr/sbin/nginx                            nginx
test command openssl                                    openssl
test command sqlite3                                    sqlite3
test command pdftotext                                  poppler-utils
test command shellcheck                                 shellcheck
'

aanwezig() { # SOORT NAAM
  case $1 in
    command) command -v "$2" ;;
    header) compgen -G "/usr/include/$2" || compgen -G "/usr/include/*-linux-gnu/$2" ;;
    file) compgen -G "$2" ;;
  esac >/dev/null
}

ontbrekend() { # DOEL: the packages that are still needed
  local wie soort naam pakket
  while read -r wie soort naam pakket; do
    [ -n "$wie" ] || continue
    [ "$wie" = run ] || [ "$1" = test ] || continue
    aanwezig "$soort" "$naam" || echo "$pakket"
  done <<<"$nodig"
}

installeren() { # PAKKET…
  local als_beheerder=()
  # shellcheck disable=SC1091
  local systeem && systeem=$(. /etc/os-release 2>/dev/null && echo "${ID:-} ${VERSION_ID:-}") || true
  case " $* " in *" npm "*)
    [[ " $* " == *" nodejs "* ]] || [[ $(dpkg-query -Wf '${Version}' nodejs 2>/dev/null) == *dfsg* ]] ||
      stop_met "Node is er al ($(command -v node)), maar npm hoort daarbij en ontbreekt. Installeer npm bij deze Node." ;;
  esac
  [ "$systeem" = 'debian 12' ] || stop_met "Hier ontbreekt: $*" \
    "Dit script installeert alleen op Debian 12 en dit is ${systeem:-een ander systeem}." \
    'Installeer wat ontbreekt zelf (de namen hierboven zijn die van Debian) en start opnieuw.'
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null ||
      stop_met 'Er ontbreken pakketten en u bent geen beheerder (root of sudo). Laat een beheerder dit doen:' \
      "  apt-get install -y --no-install-recommends $*"
    sudo -v || stop_met 'sudo weigert. Laat een beheerder dit doen:' "  apt-get install -y --no-install-recommends $*"
    als_beheerder=(sudo)
  fi
  als_beheerder+=(env DEBIAN_FRONTEND=noninteractive)
  printf '  Wordt geïnstalleerd: %s\n' "$*"
  stap pakketlijst "${als_beheerder[@]}" apt-get update -q &&
    stap pakketten "${als_beheerder[@]}" apt-get install -qy --no-install-recommends "$@" ||
    stop_met 'De pakketten zijn niet geïnstalleerd. Is er een netwerk? De melding van apt-get staat hierboven.'
}

node_is_nieuw_genoeg() {
  local versie && versie=$(node --version)
  versie=${versie#v}
  ((${versie%%.*} >= 18)) || stop_met "Node $versie is te oud: nodig is 18 of nieuwer ($(command -v node))."
}

npm_pakketten() { # MAP: installs what the lockfile names, unless that was done since the lockfile changed
  local vergrendeld=$1/package-lock.json klaar=$1/node_modules/.package-lock.json
  [ -e "$vergrendeld" ] || return 0
  [ -e "$klaar" ] && ! [ "$vergrendeld" -nt "$klaar" ] && return 0
  node_is_nieuw_genoeg
  stap "npm $1" npm ci --prefix "$1" --ignore-scripts --no-audit --no-fund ||
    stop_met "De npm-pakketten van $1 zijn niet opgehaald. Is er een netwerk? De melding van npm staat hierboven."
  touch "$klaar"
}

doel=${1:-run}
mapfile -t pakketten < <(ontbrekend "$doel")
if ((${#pakketten[@]})); then
  installeren "${pakketten[@]}"
  rest=$(ontbrekend "$doel" | paste -sd ' ')
  [ -z "$rest" ] || stop_met "apt-get zegt klaar te zijn, maar dit werkt hier nog niet: $rest"
fi
npm_pakketten assets
[ "$doel" = run ] || npm_pakketten tests/browser
