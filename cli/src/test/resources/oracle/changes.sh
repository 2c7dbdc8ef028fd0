#!/bin/sh
# What each non-merge commit did to each path, from plain git log: changes.sh REPOSITORY
# Prints, separated by tabs: number of the commit, its id, time, day since 1970, who wrote it, how it changed the path
# (A, M, D, R, T), the path, the path before a rename, lines added and deleted.
set -eu
LC_ALL=C
TZ=UTC
export LC_ALL TZ
git -C "$1" --no-replace-objects -c core.quotePath=false -c mailmap.blob=HEAD:.mailmap log -M --histogram \
  --raw --numstat --no-abbrev --no-merges --date=format-local:%Y-%m-%dT%H:%M:%SZ \
  --format=%x01%H%x09%cd%x09%ct%x09%aE%x09%aN HEAD | awk '
  BEGIN { FS = "\t"; OFS = "\t" }
  /^\001/ {
    number++
    person = $4 == "" ? "name:" $5 : tolower($4)
    commit = number OFS substr($1, 2) OFS $2 OFS int($3 / 86400) OFS person
    raw = counted = 0
    next
  }
  /^:/ {
    n = split($1, word, " ")
    status[++raw] = substr(word[n], 1, 1)
    path[raw] = NF > 2 ? $3 : $2
    old[raw] = NF > 2 ? $2 : ""
    next
  }
  NF >= 3 {
    counted++
    print commit, status[counted], path[counted], old[counted], $1 + 0, $2 + 0
  }'
