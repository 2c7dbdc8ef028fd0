#!/bin/sh
# Days from each file's last change to the newest commit, from plain git log: age.sh REPOSITORY
# Prints path and days, separated by a tab.
set -eu
LC_ALL=C
export LC_ALL
log() {
  git -C "$1" --no-replace-objects -c core.quotePath=false log "$2" -M --name-only --no-merges HEAD
}
newest=$(git -C "$1" log --format=%ct HEAD | sort -n | tail -n 1)
{
  git -C "$1" -c core.quotePath=false ls-tree -r --name-only --full-tree HEAD | sed "s/^/$(printf '\002')/"
  log "$1" --format=%x01%ct
} | awk -v newest="$newest" '
  /^\002/ { stands[substr($0, 2)] = 1; next }
  /^\001/ { time = substr($0, 2) + 0; next }
  $0 in stands && (!($0 in last) || time > last[$0]) { last[$0] = time }
  END { for (path in last) print path "\t" int((newest - last[path]) / 86400) }' | sort
