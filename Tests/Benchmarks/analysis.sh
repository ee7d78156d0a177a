#!/bin/sh
# Times the whole analysis of all states, from the files to the last page, against xmllint parsing the same documents:
# best of five each, in the same run. Argument: the command lacuna.
set -eu
lacuna=$1
if ! command -v xmllint >/dev/null 2>&1; then
  echo "xmllint is not here (Debian: libxml2-utils): nothing to compare with." >&2
  exit 0
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

best() {
  least=
  for _ in 1 2 3 4 5; do
    start=$(date +%s%N)
    "$@" >/dev/null
    spent=$((($(date +%s%N) - start) / 1000))
    if [ -z "$least" ] || [ "$spent" -lt "$least" ]; then least=$spent; fi
  done
  echo "$least"
}

parse() { find Legislation -name '*.xml' -exec xmllint --noout {} +; }
whole() { "$lacuna" analyse --output "$folder/Output"; }
find_one() { "$lacuna" show ph 17; }

peer=$(best parse)
run=$(best whole)
one=$(best find_one)
echo "xmllint --noout, all documents:             $peer µs"
echo "lacuna analyse, all states, all outputs:    $run µs ($(awk "BEGIN{printf \"%.1f\", $run / $peer}") × xmllint)"
echo "lacuna show ph 17:                          $one µs ($(awk "BEGIN{printf \"%.1f\", $one / $peer}") × xmllint)"
