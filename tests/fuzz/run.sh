#!/usr/bin/env bash
# Builds the fuzz targets with clang and runs each for SECONDS (default 600) on the kept inputs, what it has
# collected before, and SEEDS/<target> where given. Crashes are written to build/fuzz/crashes; keep what they
# taught in tests/fuzz/found/<target>.
#   tests/fuzz/run.sh [target ...]      SECONDS_EACH=60 SEEDS=folder tests/fuzz/run.sh dxf pdf
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
build=build/fuzz
seconds="${SECONDS_EACH:-600}"
# Clang 16 takes the reflection for what it is not; 19 is the oldest that was tried and builds.
for version in 22 21 20 19; do command -v "clang++-$version" >/dev/null && break; done
command -v "clang++-$version" >/dev/null || { echo "clang 19 or newer is needed (package clang-19)" >&2; exit 1; }
[[ -f "$build/build.ninja" ]] \
  || cmake --preset fuzz -DCMAKE_C_COMPILER="clang-$version" -DCMAKE_CXX_COMPILER="clang++-$version" >/dev/null
cmake --build --preset fuzz --target fuzz_targets
mkdir -p "$build/crashes"
targets=("$@")
[[ ${#targets[@]} -gt 0 ]] || targets=(dxf part21 case schedule feet_inch pdf project)
for target in "${targets[@]}"; do
  mkdir -p "$build/corpus/$target"
  seeds=("tests/fuzz/found/$target")
  [[ "$target" == case ]] && seeds+=(resources/samples/cases)
  [[ -n "${SEEDS:-}" && -d "$SEEDS/$target" ]] && seeds+=("$SEEDS/$target")
  dictionary=()
  [[ -f "tests/fuzz/$target.dict" ]] && dictionary=("-dict=tests/fuzz/$target.dict")
  echo "== $target, $seconds s"
  "$build/tests/fuzz/fuzz_$target" -max_total_time="$seconds" -timeout=25 -rss_limit_mb=4096 -max_len=65536 \
    -artifact_prefix="$build/crashes/$target-" -print_final_stats=1 -verbosity=1 "${dictionary[@]}" \
    "$build/corpus/$target" "${seeds[@]}" 2>&1 | tail -n 25
done
