#!/usr/bin/env bash
# Builds the Debian package, installs it into a clean Debian (debootstrap, as root), designs the sample there as a
# user of its own, removes it again and looks whether the user's work is still there. Takes minutes and a network.
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

install_packages build
as_root apt-get install -y --no-install-recommends debootstrap dpkg-dev >/dev/null
build_targets all
say "packing"
rm -f "$build"/*.deb
(cd "$build" && cpack -G DEB >/dev/null)
package="$(ls "$build"/*.deb)"
clean="$(mktemp -d)"
trap 'as_root rm -rf "$clean"' EXIT
say "a clean Debian in $clean"
as_root debootstrap --variant=minbase bookworm "$clean" >/dev/null
as_root cp "$package" "$clean/holdfast.deb"
inside() { as_root chroot "$clean" env DEBIAN_FRONTEND=noninteractive LC_ALL=C "$@"; }
say "installing $(basename "$package")"
inside sh -c 'apt-get update -qq && apt-get install -y -qq --no-install-recommends /holdfast.deb >/dev/null'
inside useradd --create-home engineer
say "designing the sample as a user"
inside su engineer -c 'cd && holdfast-cli design /usr/share/holdfast/samples/five-story-podium/project.json \
  --project tower.holdfast --out out && test -s out/report.pdf'
inside su engineer -c 'QT_QPA_PLATFORM=offscreen holdfast --version'
say "removing it"
inside apt-get remove -y -qq holdfast >/dev/null
inside test ! -e /usr/bin/holdfast
inside test -s /home/engineer/tower.holdfast
say "$(basename "$package") installs, works and goes; the user's work stays"
