#!/bin/sh
# Pairs of files that change together, from plain git log: coupling.sh REPOSITORY FILES
# FILES names what can be coupled, one unit a line: path, or path and the unit that it counts for, separated by a tab.
# Prints both units, shared commits, degree in ten-thousandths, commits of each, shared commits of twelve months.
set -eu
LC_ALL=C
TZ=UTC
export LC_ALL TZ
newest=$(git -C "$1" log --date=format-local:%Y-%m-%d --format='%ct %cd' HEAD | sort -n | tail -n 1 | cut -d ' ' -f 2)
{
  sed "s/^/$(printf '\002')/" "$2"
  git -C "$1" --no-replace-objects -c core.quotePath=false log -M --name-only --no-merges \
    --date=format-local:%Y-%m-%d --format=%x01%cd HEAD
  printf '\001\n'
} | awk -v newest="$newest" '
  BEGIN {
    FS = "\t"
    split(newest, day, "-")
    if (day[2] "-" day[3] == "02-29") day[3] = "28"
    start = sprintf("%04d-%s-%s", day[1] - 1, day[2], day[3])
  }
  function finish(    i, j, n, unit, seen, units) {
    if (paths > 0 && paths <= 30) {
      n = 0
      for (i = 1; i <= paths; i++) if (path[i] in of && !(of[path[i]] in seen)) {
        unit = of[path[i]]
        seen[unit] = 1
        units[++n] = unit
        commits[unit]++
      }
      for (i = 1; i <= n; i++) for (j = 1; j <= n; j++) if (units[i] < units[j]) {
        shared[units[i], units[j]]++
        if (time > start) recent[units[i], units[j]]++
      }
    }
    paths = 0
  }
  /^\002/ { of[substr($1, 2)] = NF > 1 ? $2 : substr($1, 2); next }
  /^\001/ { finish(); time = substr($0, 2); next }
  $0 != "" { path[++paths] = $0 }
  END {
    for (pair in shared) {
      split(pair, unit, SUBSEP)
      both = commits[unit[1]] + commits[unit[2]]
      if ((shared[pair] >= 5 && 20 * shared[pair] >= 3 * both) || recent[pair] >= 3)
        print unit[1] "\t" unit[2] "\t" shared[pair] "\t" int((40000 * shared[pair] + both) / (2 * both)) \
          "\t" commits[unit[1]] "\t" commits[unit[2]] "\t" recent[pair] + 0
    }
  }' | sort
