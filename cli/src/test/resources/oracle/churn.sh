#!/bin/sh
# How often every file, directory and part changed, from plain git log: churn.sh REPOSITORY BOTS FILES
# BOTS names the addresses that are no people's, FILES the text files that are not generated, one a line.
# Prints kind, path, commits, added, deleted, authors, commits of 90 days, of 12 months, of the 12 months before, added,
# deleted and authors of 12 months, times of the first and the last change.
set -eu
LC_ALL=C
TZ=UTC
export LC_ALL TZ
here=$(dirname "$0")
newest=$(git -C "$1" log --date=format-local:%Y-%m-%d --format='%ct %cd' HEAD | sort -n | tail -n 1)
{
  sed "s/^/$(printf '\002')/" "$2"
  sed "s/^/$(printf '\003')/" "$3"
  git -C "$1" -c core.quotePath=false ls-tree -r --name-only --full-tree HEAD | sed "s/^/$(printf '\004')/"
  sh "$here/changes.sh" "$1"
} | awk -v newest="$newest" -f "$here/components.awk" -f "$here/scopes.awk" -f "$here/churn.awk" | sort
