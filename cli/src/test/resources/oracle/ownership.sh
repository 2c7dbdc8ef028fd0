#!/bin/sh
# Who owns every file, part and the repository, and how many people carry it and every directory, from plain git log:
# ownership.sh REPOSITORY BOTS FILES
# BOTS names the addresses that are no people's, FILES the text files that are not generated, one a line.
# Prints kind, path, person, share, carriers, bus factor, commits, share of 12 months, carriers of 12 months, whether the
# person is the main developer, knowledge loss, commits of 12 months, times of the first and the last change. Of a
# directory one line, of its main developer, without what is the person's but the share. Shares are ten-thousandths.
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
  git -C "$1" --no-replace-objects -c mailmap.blob=HEAD:.mailmap log --date=format-local:%Y-%m-%d \
    --format=%x05%cd%x09%aE%x09%aN HEAD
  sh "$here/changes.sh" "$1"
} | awk -v newest="$newest" -f "$here/components.awk" -f "$here/scopes.awk" -f "$here/ownership.awk" | sort
