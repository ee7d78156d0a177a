#!/bin/sh
# Looks for input that brings the reader down, hangs it or makes it say two things: fuzz.sh [SECONDS] [TARGET …]
# What it finds is left beside the corpus, in .build-fuzz/<target>; the input becomes a test, and then it is mended.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-600}
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- Documents Addresses Identifiers Days
export LACUNA_FUZZING=1

# A crash is reported by the sanitizer, and not a second time by Swift.
export SWIFT_BACKTRACE=enable=no
for target in "$@"; do
  # Of several sanitizers the last counts; the package manager has to know of the fuzzer to leave the main function to it.
  ${SWIFT:-swift} build --configuration release --sanitize fuzzer -Xswiftc -sanitize=fuzzer,address \
    --scratch-path .build-fuzz --product "Fuzz$target"
done
for target in "$@"; do
  found=.build-fuzz/$target
  mkdir -p "$found/corpus"
  longest=512
  [ "$target" != Documents ] || longest=16384
  echo "$target for $seconds seconds …"
  # Lost memory is looked for here, and not by `make sanitize`: Foundation and XCTest lose some of their own.
  ".build-fuzz/release/Fuzz$target" -max_total_time="$seconds" -max_len="$longest" -timeout=60 -rss_limit_mb=2048 \
    -dict=Tests/Fuzzing/akoma-ntoso.dict -artifact_prefix="$found/" -print_final_stats=1 \
    "$found/corpus" "Tests/Fuzzing/Seeds/$target" 2>"$found/log" || { tail -n 40 "$found/log"; exit 1; }
  grep -E '^(Done|stat::(number_of_executed|peak_rss))' "$found/log"
done
