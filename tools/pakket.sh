#!/usr/bin/env bash
# `make package`: the release binary with its units, settings, man page and examples as build/schakel_VERSION_ARCH.deb.
# pakket.sh VERSION gives it another version than that of meson.build, which tools/pakketproef.sh uses to upgrade.
. "$(dirname "$0")/stap.sh"

versie=${1:-$(sed -n "s/^project('schakel'.*[^_]version: '\([^']*\)'.*/\1/p" meson.build)}
arch=$(dpkg --print-architecture)
boom=build/pakket/debian/schakel
pakket=build/schakel_${versie}_$arch.deb
# The same source gives the same package.
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || date +%s)
export SOURCE_DATE_EPOCH

plaats() { install -Dm "$1" "$2" "$boom$3"; } # MODE FILE WHERE

vullen() {
  local unit=/lib/systemd/system bestand
  plaats 755 build/schakel /usr/bin/schakel
  strip --strip-unneeded "$boom/usr/bin/schakel"
  plaats 600 packaging/schakel.env /etc/schakel/schakel.env
  for bestand in schakel.service schakel-kopie.service schakel-kopie.timer; do plaats 644 packaging/$bestand $unit/$bestand; done
  for bestand in schakel schakel-kopie; do plaats 644 packaging/zandbak.conf $unit/$bestand.service.d/10-zandbak.conf; done
  plaats 644 packaging/schakel.sysusers /usr/lib/sysusers.d/schakel.conf
  for bestand in nginx.conf schakel-even-niet.html; do plaats 644 packaging/$bestand /usr/share/schakel/$bestand; done
  plaats 644 packaging/schakel.8 /usr/share/man/man8/schakel.8
  gzip -9n "$boom/usr/share/man/man8/schakel.8"
  for bestand in docs/beheer.md docs/gebruikershandleiding.md docs/inrichting.md docs/controlepunt.md; do
    plaats 644 $bestand /usr/share/doc/schakel/"${bestand#docs/}"
  done
  plaats 644 LICENSE /usr/share/doc/schakel/copyright
  find inrichtingen -type f | while read -r bestand; do plaats 644 "$bestand" "/usr/share/schakel/$bestand"; done
}

# What the program needs of Debian, by what it is linked to.
bibliotheken() {
  mkdir -p build/pakket/debian && echo 'Source: schakel' >build/pakket/debian/control
  (cd build/pakket && dpkg-shlibdeps -O debian/schakel/usr/bin/schakel) | sed -n 's/^shlibs:Depends=//p'
}

# python3-munkres stands before weasyprint in control.in: it takes the place of python3-scipy, which brings a compiler.
besturen() {
  local libs && mkdir -p "$boom/DEBIAN"
  libs=$(bibliotheken)
  [ -n "$libs" ]
  sed "s/@versie@/$versie/; s/@arch@/$arch/; s/@libs@/$libs/" packaging/control.in >"$boom/DEBIAN/control"
  echo /etc/schakel/schakel.env >"$boom/DEBIAN/conffiles"
  install -m 755 packaging/{postinst,prerm,postrm} "$boom/DEBIAN"
  (cd "$boom" && find . -type f ! -path './DEBIAN/*' -printf '%P\0' | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
}

rm -rf build/pakket
vullen && besturen
find "$boom" -type d -exec chmod 755 {} +
dpkg-deb --root-owner-group -Zxz -b "$boom" "$pakket" >/dev/null
echo "$pakket"
