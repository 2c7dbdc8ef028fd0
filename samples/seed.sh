#!/usr/bin/env bash
# Builds the sample repositories from the step folders beside this script.
#
#   samples/seed.sh [--accept] [TARGET_DIR]
#
# TARGET_DIR   where the repositories go, default: target/samples in the project
# --accept     write the commit ids that came out to commits.txt instead of comparing them
#
# Needs bash and git. The same steps give the same commit ids on every machine.
set -euo pipefail

REPOSITORIES="orders-dbt platform-infra orders-api billing-service web-shop"

fail() {
  printf 'seed: %s\n' "$*" >&2
  exit 1
}

# Nothing of the user's git may have a say: no configuration, hooks, templates, signing or locale.
isolate() {
  local name
  for name in $(git rev-parse --local-env-vars); do unset "$name"; done
  for name in GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_AUTHOR_DATE \
    GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL GIT_COMMITTER_DATE \
    GIT_ATTR_SOURCE GIT_TEMPLATE_DIR GIT_EXTERNAL_DIFF GIT_TRACE EMAIL; do
    unset "$name"
  done
  export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null GIT_CONFIG_NOSYSTEM=1
  export GIT_ATTR_NOSYSTEM=1 GIT_DEFAULT_HASH=sha1 GIT_TERMINAL_PROMPT=0
  export LC_ALL=C TZ=UTC
  umask 022
}

# One id for all step folders and this script: contents and paths.
hash_of_sources() {
  local list path
  list=$(cd "$SAMPLES" && find seed.sh $REPOSITORIES -type f ! -name .DS_Store | sort)
  {
    printf '%s\n' "$list"
    while IFS= read -r path; do printf '%s/%s\n' "$SAMPLES" "$path"; done <<<"$list" |
      git -C / hash-object --no-filters --stdin-paths
  } | git -C / hash-object --no-filters --stdin
}

new_repository() { # directory
  git init -q --template= "$1"
  cd "$1"
  git symbolic-ref HEAD refs/heads/main
  git config core.autocrlf false
  git config core.eol lf
  git config core.safecrlf false
  git config core.fileMode false
  git config core.attributesFile /dev/null
  git config core.excludesFile /dev/null
  git config core.hooksPath /dev/null
  git config core.logAllRefUpdates false
  git config commit.gpgSign false
  git config tag.gpgSign false
  git config gc.auto 0
  git config maintenance.auto false
  git config diff.renames true
  git config merge.conflictStyle merge
  git config user.name samples
  git config user.email samples@fjordvik.example
}

set_person() { # AUTHOR|COMMITTER, "Name <mail>"
  local name=${2% <*} mail=${2##*<}
  export "GIT_$1_NAME=$name" "GIT_$1_EMAIL=${mail%>}"
}

switch_to() { # branch
  [ "$(git symbolic-ref --short HEAD)" = "$1" ] && return
  if git show-ref -q --verify "refs/heads/$1"; then
    git checkout -q "$1"
  else
    git checkout -q -b "$1" main
  fi
}

play_step() { # step folder; the current directory is the repository
  local step=$1 line key value
  local author="" date="" committer="" committer_date="" branch=main merge="" tag=""
  local changes="" message=""

  exec 3<"$step/commit.txt"
  while IFS= read -r line <&3; do
    [ -n "$line" ] || break
    key=${line%%: *} value=${line#*: }
    case $key in
      author) author=$value ;;
      date) date=$value ;;
      committer) committer=$value ;;
      committer-date) committer_date=$value ;;
      branch) branch=$value ;;
      merge) merge=$value ;;
      tag) tag=$value ;;
      rename | delete | executable) changes="$changes$line"$'\n' ;;
      *) fail "$step/commit.txt: unknown key '$key'" ;;
    esac
  done
  while IFS= read -r line <&3; do message="$message$line"$'\n'; done
  exec 3<&-
  [ -n "$author" ] && [ -n "$date" ] && [ -n "$message" ] ||
    fail "$step/commit.txt: author, date and message are needed"

  set_person AUTHOR "$author"
  set_person COMMITTER "${committer:-$author}"
  export GIT_AUTHOR_DATE=$date GIT_COMMITTER_DATE=${committer_date:-$date}

  if [ "$branch" != main ] || git show-ref -q --verify refs/heads/main; then
    switch_to "$branch"
  fi
  [ -z "$merge" ] || git merge -q --no-ff --no-commit "$merge" >/dev/null 2>&1

  while IFS= read -r line; do
    value=${line#*: }
    case $line in
      rename:*)
        case ${value#* -> } in */*) mkdir -p "$(dirname "${value#* -> }")" ;; esac
        git mv "${value%% -> *}" "${value#* -> }"
        ;;
      delete:*) git rm -q "$value" ;;
    esac
  done <<<"$changes"
  [ ! -d "$step/files" ] || cp -R "$step/files/." .
  [ ! -f "$step/changes.patch" ] || git apply --whitespace=nowarn "$step/changes.patch"
  git add --all --force
  while IFS= read -r line; do
    case $line in executable:*) chmod +x "${line#*: }" && git update-index --chmod=+x "${line#*: }" ;; esac
  done <<<"$changes"

  printf '%s' "$message" | git commit -q --no-verify --no-gpg-sign --cleanup=verbatim -F -
  [ -z "$merge" ] || git branch -q -d "$merge"
  [ -z "$tag" ] || git tag -a -m "$tag" "$tag"
}

build() { # repository name, directory
  local step
  current=$1
  trap '[ $? -eq 0 ] || printf "seed: %s failed\n" "$current" >&2' EXIT
  new_repository "$2"
  for step in "$SAMPLES/$1"/[0-9]*/; do
    current=${step%/}
    play_step "$current"
  done
  git repack -q -a -d
}

heads_in() { # directory with the repositories
  local name
  for name in $REPOSITORIES; do
    printf '%s %s\n' "$(git -C "$1/$name" rev-parse --verify -q refs/heads/main || echo none)" "$name"
  done
}

accept=no
target=""
for argument in "$@"; do
  case $argument in
    --accept) accept=yes ;;
    -h | --help)
      sed -n '2,10s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
      exit 0
      ;;
    -*) fail "unknown option $argument" ;;
    *) [ -z "$target" ] || fail "one target directory, please" && target=$argument ;;
  esac
done

SAMPLES=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
command -v git >/dev/null || fail "git is needed"
isolate

mkdir -p "${target:-$SAMPLES/../target/samples}"
target=$(cd "${target:-$SAMPLES/../target/samples}" && pwd -P)
stamp=$target/.seed
expected=$SAMPLES/commits.txt
sources=$(hash_of_sources)

if [ "$accept" = no ] && [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$sources" ] &&
  [ "$(heads_in "$target")" = "$(cat "$expected")" ]; then
  printf 'seed: %s is up to date\n' "$target" >&2
  exit 0
fi
for name in $REPOSITORIES; do
  [ ! -e "$target/$name" ] || [ -f "$stamp" ] ||
    fail "$target/$name exists and was not made by this script"
done

work=$target/.seed.$$
trap 'rm -rf "$work"' EXIT
mkdir "$work"
for name in $REPOSITORIES; do
  (build "$name" "$work/$name")
done

if [ "$accept" = yes ]; then
  heads_in "$work" >"$expected"
elif [ "$(heads_in "$work")" != "$(cat "$expected" 2>/dev/null)" ]; then
  printf 'expected:\n%s\nbuilt:\n%s\n' "$(cat "$expected" 2>/dev/null)" "$(heads_in "$work")" >&2
  fail "the commit ids differ from commits.txt; if the steps changed on purpose, run with --accept"
fi

printf 'building\n' >"$stamp"
for name in $REPOSITORIES; do
  rm -rf "${target:?}/$name"
  mv "$work/$name" "$target/$name"
done
printf '%s\n' "$sources" >"$stamp"
heads_in "$target" >&2
