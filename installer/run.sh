#!/usr/bin/env bash
# Installs what is missing, builds, designs the sample building, writes its calculation package and opens the
# desktop on it. Without a display it says where the package lies.
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

sample=$root/resources/samples/five-story-podium/project.json
out=${1:-$root/build/sample}

install_packages build
build_targets holdfast holdfast-cli
say "designing the sample building"
"$build/app/cli/holdfast-cli" design "$sample" --project "$out/five-story-podium.holdfast" --out "$out" \
    || fail "the sample building could not be designed"
say "the calculation package is $out/report.pdf"
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "opening the desktop"
    exec "$build/app/desktop/holdfast" "$out/five-story-podium.holdfast"
fi
say "there is no display; open the desktop later with $build/app/desktop/holdfast $out/five-story-podium.holdfast"
