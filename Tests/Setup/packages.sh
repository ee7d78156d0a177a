#!/bin/sh
# Installs the system packages that are missing. Arguments: the names for apt, the names for Homebrew.
set -eu

if command -v apt-get >/dev/null 2>&1; then
  missing=
  for package in $1; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
  done
  [ -n "$missing" ] || exit 0
  if [ "$(id -u)" -eq 0 ]; then
    as_root=
  elif command -v sudo >/dev/null 2>&1; then
    as_root=sudo
  else
    echo "Please have these packages installed, then run make again:$missing" >&2
    exit 1
  fi
  echo "Installing$missing"
  # An old list of packages is enough where it knows the names.
  # shellcheck disable=SC2086
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q $missing ||
    { $as_root apt-get update -q && $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q $missing; }
elif command -v brew >/dev/null 2>&1; then
  for package in $2; do
    brew list "$package" >/dev/null 2>&1 || brew install "$package"
  done
else
  echo "Neither apt nor Homebrew is here. Lacuna needs these libraries with their headers:" >&2
  for package in $1; do echo "  $package" >&2; done
fi
