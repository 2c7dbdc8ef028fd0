#!/bin/sh
# What each quarter brought, from plain git log: pace.sh REPOSITORY BOTS
# BOTS names the addresses that are no people's, one a line.
# Prints quarter, commits, authors, added, deleted, newcomers, and whether it is complete.
set -eu
LC_ALL=C
TZ=UTC
export LC_ALL TZ
newest=$(git -C "$1" log --date=format-local:%Y-%m --format='%ct %cd' HEAD | sort -n | tail -n 1 | cut -d ' ' -f 2)
{
  sed "s/^/$(printf '\002')/" "$2"
  git -C "$1" --no-replace-objects -c mailmap.blob=HEAD:.mailmap log -M --histogram --numstat --no-merges \
    --date=format-local:%Y-%m --format=%x01%cd%x09%aE%x09%aN HEAD
} | awk -v newest="$newest" '
  BEGIN { FS = "\t" }
  function quarter(month) { return substr(month, 1, 4) "-Q" int((substr(month, 6, 2) + 2) / 3) }
  /^\002/ { bot[substr($0, 2)] = 1; next }
  /^\001/ {
    now = quarter(substr($1, 2))
    commits[now]++
    person = $2 == "" ? "name:" $3 : tolower($2)
    if (!(person in bot)) {
      if (!((now, person) in seen)) authors[now]++
      seen[now, person] = 1
      if (!(person in first) || now < first[person]) first[person] = now
    }
    next
  }
  NF == 3 { added[now] += $1; deleted[now] += $2 }
  END {
    for (person in first) newcomers[first[person]]++
    for (now in commits)
      print now "\t" commits[now] "\t" authors[now] + 0 "\t" added[now] + 0 "\t" deleted[now] + 0 \
        "\t" newcomers[now] + 0 "\t" (now == quarter(newest) ? "false" : "true")
  }' | sort
