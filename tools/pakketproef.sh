#!/usr/bin/env bash
# `make package-proef`: the package in a bare Debian 12 with systemd as its first process: installing, a letter, nginx,
# a copy put back, an upgrade, removing. Needs root, debootstrap, and the packages of Debian the first time; what it
# fetched stays in build/pakketproef. Too slow for make test: minutes, most of it installing.
. "$(dirname "$0")/stap.sh"

[ "$(id -u)" = 0 ] || stop_met 'Dit kan alleen als beheerder (root): het start een tweede Debian in een eigen ruimte.'
command -v debootstrap unshare nsenter openssl >/dev/null || stop_met 'Nodig zijn debootstrap, util-linux en openssl.'
bronnen=$(sed -n 's/^URIs: //p; s/^deb \(http[^ ]*\) .*/\1/p' /etc/apt/sources.list.d/* /etc/apt/sources.list 2>/dev/null) || true
bron=${bronnen%%$'\n'*}
map=$PWD/build/pakketproef boom=$PWD/build/pakketproef/boom
mkdir -p "$map"

basis() {
  rm -rf "$boom"
  debootstrap --variant=minbase --include=systemd,systemd-sysv,ca-certificates,curl bookworm "$boom" "$bron" &&
    tar -C "$boom" -cf "$map/basis.tar" .
}

# The very first installation is by apt, so that what the package asks for is looked up as it is for others.
installeren() { # PAKKET
  rm -rf "$boom" && mkdir "$boom" && tar -C "$boom" -xf "$map/basis.tar"
  cp "$1" "$boom/srv/vorige.deb" && cp "$2" "$boom/srv/nieuwe.deb"
  cp /etc/resolv.conf "$boom/etc/resolv.conf"
  mkdir -p "$map/apt" && mount --bind "$map/apt" "$boom/var/cache/apt/archives"
  local goed=0
  chroot "$boom" sh -ec 'apt-get update -q
    DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends \
      -o APT::Keep-Downloaded-Packages=true -o Dpkg::Options::=--force-unsafe-io \
      /srv/vorige.deb nginx-light' || goed=1
  umount "$boom/var/cache/apt/archives"
  return $goed
}

# The tree as a machine of its own: processes, mounts, network and control groups. Ends when this script ends.
opstarten() {
  local kern=$boom/dev
  mount --make-rprivate / && mount --bind "$boom" "$boom"
  mount -t proc proc "$boom/proc" && mount -t sysfs -o nosuid,noexec,nodev sysfs "$boom/sys"
  mount -t cgroup2 cgroup2 "$boom/sys/fs/cgroup"
  mount -t tmpfs -o mode=755 run "$boom/run" && mount -t tmpfs -o mode=755 dev "$kern"
  local wat
  for wat in null:3 zero:5 full:7 random:8 urandom:9; do mknod -m 666 "$kern/${wat%:*}" c 1 "${wat#*:}"; done
  mkdir "$kern/pts" "$kern/shm" && ln -s pts/ptmx "$kern/ptmx" && ln -s /proc/self/fd "$kern/fd"
  mount -t devpts -o newinstance,ptmxmode=666,mode=620,gid=5 devpts "$kern/pts" && mount -t tmpfs shm "$kern/shm"
  hostname schakelproef
  cd "$boom" && mkdir -p oud && pivot_root . oud
  exec env -i container=proef PATH=/usr/sbin:/usr/bin:/sbin:/bin /usr/sbin/chroot . \
    /bin/sh -c 'umount -l /oud; exec /lib/systemd/systemd --log-target=journal'
}
if [ "${1:-}" = opstarten ]; then opstarten; fi

stap bouwen tools/bouwen.sh build
vorige=$(tools/pakket.sh 0.0.9)
nieuwe=$(tools/pakket.sh)
[ -e "$map/basis.tar" ] || stap debian basis
stap installeren installeren "$vorige" "$nieuwe"

# A control group of its own, so that what systemd makes there goes away with it.
groep=$(findmnt -t cgroup2 -no TARGET | head -n 1)/schakelproef.$$
opruimen() {
  kill -KILL "$ruimte" 2>/dev/null && wait "$ruimte" 2>/dev/null || true
  until [ ! -d "$groep" ]; do # what was killed takes a moment to be gone
    find "$groep" -depth -type d -exec rmdir {} + 2>/dev/null || sleep 0.1
  done
}
mkdir "$groep"
(echo "$BASHPID" >"$groep/cgroup.procs" &&
  exec unshare --mount --pid --uts --ipc --net --cgroup --fork --kill-child tools/pakketproef.sh opstarten) \
  >"$map/start.log" 2>&1 &
ruimte=$!
trap opruimen EXIT
for ((i = 0; i < 600; i++)); do
  eerste=$(pgrep -P "$ruimte" || true)
  [ -z "$eerste" ] || ! nsenter -t "$eerste" -a systemctl is-system-running --wait >/dev/null 2>&1 || break
  sleep 0.1
done
[ -n "$eerste" ] || stop_met "De proefmachine start niet: zie $map/start.log"
PROEF_PID=$eerste PROEF_BOOM=$boom SCHAKEL_BUILD=$PWD/build nsenter -t "$eerste" -n \
  node --test tests/pakket/proef.mjs
