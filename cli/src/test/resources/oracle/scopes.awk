# Reads bots (\002), files that people write (\003), files that are there (\004), day and writer of all commits (\005)
# and lines of changes.sh, and calls count(scope) for every scope that a change lies in. Needs components.awk, and the
# time and day of the newest commit.
BEGIN {
  FS = "\t"
  OFS = "\t"
  split(newest, word, " ")
  recent = int(word[1] / 86400) - 90
  start = years_before(word[2], 1)
  before = years_before(word[2], 2)
}
function years_before(day, years,    word) {
  split(day, word, "-")
  return sprintf("%04d-%s-%s", word[1] - years, word[2], word[2] "-" word[3] == "02-29" ? "28" : word[3])
}
function begin(    path, folder) {
  begun = 1
  for (path in written) parts[part(path)] = 1
  for (path in stands) {
    folder = path
    do { folder = parent(folder); folders[folder] = 1 } while (folder != ".")
  }
}
# The part of a path, or nothing: a file that is there must be one that people write.
function part_of(path) {
  return path in stands ? (path in written ? part(path) : "") : former(path)
}
/^\002/ { bot[substr($0, 2)] = 1; next }
/^\003/ { listed(substr($0, 2)); next }
/^\005/ { if (substr($1, 2) > start) there[$2 == "" ? "name:" $3 : tolower($2)] = 1; next }
/^\004/ { stands[substr($0, 2)] = 1; next }
{
  if (!begun) begin()
  inside = substr($3, 1, 10) > start
  earlier = !inside && substr($3, 1, 10) > before
  if ($7 in stands) count("file" OFS $7)
  folder = $7
  do { folder = parent(folder); if (folder in folders) count("directory" OFS folder) } while (folder != ".")
  if (part_of($7) != "") count("component" OFS part_of($7))
  count("repository" OFS ".")
}
