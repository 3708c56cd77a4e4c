#!/usr/bin/env bash
# Installs what the tests need, builds, and runs all of them. Arguments go to ctest: -R rods, -L engine ...
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

install_packages build test
build_targets all
say "testing"
cd "$build"
exec ctest --output-on-failure --parallel "$(nproc)" "$@"
