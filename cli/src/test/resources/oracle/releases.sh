#!/bin/sh
# What each release brought, from plain git: releases.sh REPOSITORY TAGS BOTS
# TAGS names the tags that are releases, BOTS the addresses that are no people's, one a line.
# Prints tag, commit of the previous release, commits, merges, files, added, deleted and authors.
set -eu
LC_ALL=C
export LC_ALL
repository=$1
releases=$(mktemp)
trap 'rm -f "$releases"' EXIT
plain() {
  git -C "$repository" --no-replace-objects -c core.quotePath=false -c mailmap.blob=HEAD:.mailmap "$@"
}
while IFS= read -r tag; do
  plain log -1 --format="%H%x09%ct%x09$tag" "refs/tags/$tag^{commit}"
done < "$2" > "$releases"
while IFS="$(printf '\t')" read -r commit time tag; do
  previous=$(plain rev-list "$commit" | awk -v this="$commit" '
    NR == FNR { if ($1 != this) time[$1] = $2; next }
    $1 in time && (best == "" || time[$1] > time[best]) { best = $1 }
    END { print best }' "$releases" -)
  range=${previous:+$previous..}$commit
  printf '%s\t%s\t%s\t%s\t' "$tag" "$previous" "$(plain rev-list --count --no-merges "$range")" \
    "$(plain rev-list --count --merges "$range")"
  { plain log --no-merges -M --name-only --format= "$range"; } | sort -u | grep -c . | tr '\n' '\t' || :
  {
    sed "s/^/$(printf '\002')/" "$3"
    plain log --no-merges -M --histogram --numstat --format=%x01%aE%x09%aN "$range"
  } | awk '
    BEGIN { FS = "\t" }
    /^\002/ { bot[substr($0, 2)] = 1; next }
    /^\001/ {
      person = $1 == "\001" ? "name:" $2 : tolower(substr($1, 2))
      if (!(person in bot) && !(person in seen)) { seen[person] = 1; authors++ }
      next
    }
    NF == 3 { added += $1; deleted += $2 }
    END { print added + 0 "\t" deleted + 0 "\t" authors + 0 }'
done < "$releases" | sort
