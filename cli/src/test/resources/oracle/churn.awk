# What churn.sh prints.
function count(scope) {
  if (last_commit[scope] != $1) {
    last_commit[scope] = $1
    commits[scope]++
    if ($4 > recent) commits_90d[scope]++
    if (inside) commits_12m[scope]++
    if (earlier) commits_before[scope]++
    if (!($5 in bot)) {
      if (!((scope, $5) in wrote)) { wrote[scope, $5] = 1; authors[scope]++ }
      if (inside && !((scope, $5) in writes)) { writes[scope, $5] = 1; authors_12m[scope]++ }
    }
    if (first[scope] == "" || $3 < first[scope]) first[scope] = $3
    if ($3 > last[scope]) last[scope] = $3
  }
  added[scope] += $9
  deleted[scope] += $10
  if (inside) { added_12m[scope] += $9; deleted_12m[scope] += $10 }
}
END {
  for (scope in commits) if (scope !~ /^repository/)
    print scope, commits[scope], added[scope] + 0, deleted[scope] + 0, authors[scope] + 0, commits_90d[scope] + 0, \
      commits_12m[scope] + 0, commits_before[scope] + 0, added_12m[scope] + 0, deleted_12m[scope] + 0, \
      authors_12m[scope] + 0, first[scope], last[scope]
}
