# What ownership.sh prints.
function count(scope) {
  if ($5 in bot) return
  if (last_commit[scope, $5] != $1) {
    last_commit[scope, $5] = $1
    if (!((scope, $5) in commits)) people[scope] = people[scope] "\n" $5
    commits[scope, $5]++
    total[scope]++
    if (inside) { commits_12m[scope, $5]++; total_12m[scope]++ }
    if (first[scope, $5] == "" || $3 < first[scope, $5]) first[scope, $5] = $3
    if ($3 > last[scope, $5]) last[scope, $5] = $3
  }
  added[scope, $5] += $9
}
# Histories of paths, for the truck factor.
{
  if (!($5 in bot)) { if (!(($7, $5) in changes)) changers[$7] = changers[$7] "\n" $5; changes[$7, $5]++ }
  if ($6 == "A" && (!($7 in created) || $3 " " $2 < created[$7])) { created[$7] = $3 " " $2; creator[$7] = $5 }
  if ($6 == "R" && index(former_names[$7] "\n", "\n" $8 "\n") == 0) former_names[$7] = former_names[$7] "\n" $8
}
function share(some, all) { return all ? int((20000 * some + all) / (2 * all)) : "" }
# Fewest people who made more than half, of counts by scope and person.
function carriers(scope, made, all,    n, who, used, i, best, sum, number) {
  if (!all) return ""
  n = split(substr(people[scope], 2), who, "\n")
  while (2 * sum <= all) {
    best = 0
    for (i = 1; i <= n; i++) if (!(i in used) && (!best || made[scope, who[i]] + 0 > made[scope, who[best]] + 0)) best = i
    used[best] = 1
    sum += made[scope, who[best]]
    number++
  }
  return number
}
function main(scope,    n, who, i, best) {
  n = split(substr(people[scope], 2), who, "\n")
  best = who[1]
  for (i = 2; i <= n; i++) if (ahead(scope, who[i], best)) best = who[i]
  return best
}
function ahead(scope, one, other) {
  if (commits[scope, one] != commits[scope, other]) return commits[scope, one] > commits[scope, other]
  if (added[scope, one] != added[scope, other]) return added[scope, one] > added[scope, other]
  return one < other
}
function loss(scope,    n, who, i, gone) {
  n = split(substr(people[scope], 2), who, "\n")
  for (i = 1; i <= n; i++) if (!(who[i] in there)) gone += commits[scope, who[i]]
  return share(gone, total[scope])
}
# The authors of a file: degree of authorship over all names that it had.
function authors(path,    open, names, n, i, j, m, who, all, whole, birth, by, fa, own, degree, greatest, found, person) {
  open[1] = path
  n = 1
  for (i = 1; i <= n; i++) if (!(open[i] in names)) {
    names[open[i]] = 1
    m = split(substr(former_names[open[i]], 2), who, "\n")
    for (j = 1; j <= m; j++) open[++n] = who[j]
    m = split(substr(changers[open[i]], 2), who, "\n")
    for (j = 1; j <= m; j++) { all[who[j]] += changes[open[i], who[j]]; whole += changes[open[i], who[j]] }
    if (open[i] in created && (birth == "" || created[open[i]] < birth)) { birth = created[open[i]]; by = creator[open[i]] }
  }
  if (by in all) whole--
  for (person in all) {
    fa = birth != "" && person == by
    own = all[person] - fa
    degree[person] = 3.293 + (fa ? 1.098 : 0) + 0.164 * own - 0.321 * log(1 + whole - own)
    if (greatest == "" || degree[person] > greatest) greatest = degree[person]
  }
  for (person in all)
    if (degree[person] >= 3.293 && degree[person] / greatest > 0.75) found = found "\n" person
  return found
}
function lies(path, scope) { inside_of[scope] = inside_of[scope] "\n" path }
function truck_factor(scope,    n, file, i, m, j, who, left, most, of, orphans, number, live, gone) {
  n = split(substr(inside_of[scope], 2), file, "\n")
  if (!n) return ""
  for (i = 1; i <= n; i++) {
    m = split(substr(authors_of[file[i]], 2), who, "\n")
    for (j = 1; j <= m; j++) of[who[j]]++
    left[i] = m
    if (!m) orphans++
  }
  while (2 * orphans <= n) {
    most = ""
    for (j in of) if (!(j in gone) && (most == "" || of[j] > of[most] || (of[j] == of[most] && j < most))) most = j
    gone[most] = 1
    number++
    for (i = 1; i <= n; i++)
      if (index(authors_of[file[i]] "\n", "\n" most "\n")) { left[i]--; if (!left[i]) orphans++ }
  }
  return number + 0
}
END {
  for (path in written) {
    authors_of[path] = authors(path)
    lies(path, "file" OFS path)
    folder = path
    do { folder = parent(folder); lies(path, "directory" OFS folder) } while (folder != ".")
    lies(path, "component" OFS part(path))
    lies(path, "repository" OFS ".")
  }
  for (scope in total) {
    best = main(scope)
    many = carriers(scope, commits, total[scope])
    few = carriers(scope, commits_12m, total_12m[scope])
    bus = truck_factor(scope)
    lost = loss(scope)
    if (scope ~ /^directory/)
      print scope, best, share(commits[scope, best], total[scope]), many, bus, "", "", few, "", lost, "", "", ""
    else {
      n = split(substr(people[scope], 2), who, "\n")
      for (i = 1; i <= n; i++)
        print scope, who[i], share(commits[scope, who[i]], total[scope]), many, bus, commits[scope, who[i]], \
          share(commits_12m[scope, who[i]] + 0, total_12m[scope]), few, who[i] == best ? "true" : "false", lost, \
          commits_12m[scope, who[i]] + 0, first[scope, who[i]], last[scope, who[i]]
    }
  }
}
