#!/usr/bin/env bash
# Shared by run.sh and test.sh: installs what is missing and builds. Quick when there is nothing to do.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
preset=${HOLDFAST_PRESET:-release}
build=$root/build/$preset

say() { printf '== %s\n' "$*"; }
fail() { printf 'holdfast set-up: %s\n' "$*" >&2; exit 1; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null; then sudo "$@"
    else fail "packages are missing and neither root nor sudo is there; install them by hand: ${missing[*]}"
    fi
}

# The packages of the sections named, without comments.
packages_of() {
    awk -v wanted=" $* " '/^#/ {next} /^\[/ {gsub(/[\[\]]/, ""); on = index(wanted, " " $0 " "); next} on' \
        "$root/installer/packages.txt"
}

missing_packages() {
    missing=()
    for package in $(packages_of "$@"); do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
}

install_packages() {
    command -v dpkg-query >/dev/null || fail "this script installs Debian or Ubuntu packages; on other systems see README.md"
    missing_packages "$@"
    [ ${#missing[@]} = 0 ] && return
    say "installing ${#missing[@]} packages: ${missing[*]}"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq || fail "the package lists cannot be fetched; check the network"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null \
        || fail "the packages could not be installed; the lines above say why"
}

build_targets() {
    if [ ! -f "$build/build.ninja" ]; then
        say "configuring ($preset)"
        (cd "$root" && cmake --preset "$preset" >"$root/build-configure.log" 2>&1) \
            || { cat "$root/build-configure.log" >&2; rm -f "$root/build-configure.log"; fail "configuring failed"; }
        rm -f "$root/build-configure.log"
    fi
    say "building ($preset)"
    cmake --build "$build" --target "$@" || fail "the build failed; the lines above say where"
}
