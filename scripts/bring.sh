#!/bin/sh
# Bring Debian packages that are not there yet, when we may; otherwise name the one command that does.
# Never fails: what needs them says so itself.
set -u
missing=""
for package in "$@"; do
    dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
command="apt-get install -y --no-install-recommends$missing"
if ! command -v apt-get >/dev/null 2>&1; then
    echo "not on a Debian-like system: install with its own tools:$missing" >&2
    exit 0
fi
if [ "$(id -u)" -eq 0 ]; then
    may=""
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    may="sudo -n"
else
    echo "missing; run: sudo $command" >&2
    exit 0
fi
echo "bringing:$missing" >&2
# the list of packages may be missing or old: try as it is, then with a fresh one
DEBIAN_FRONTEND=noninteractive $may $command >/dev/null 2>&1 ||
    { $may apt-get update -qq >/dev/null 2>&1; DEBIAN_FRONTEND=noninteractive $may $command >/dev/null 2>&1; } ||
    echo "could not be installed; run: sudo $command" >&2
exit 0
