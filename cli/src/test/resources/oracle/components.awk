# The parts of a repository, of the files that follow \003, one a line; call part(path) when all are there. Folders with
# more than a fifth of the files, and more than four, are taken apart.
function parent(path) {
  return path ~ /\// ? substr(path, 1, length(path) - index_last(path)) : "."
}
function index_last(path,    tail) {
  tail = path
  sub(/.*\//, "", tail)
  return length(tail) + 1
}
function listed(path,    folder) {
  written[path] = 1
  files++
  for (folder = parent(path); folder != "."; folder = parent(folder)) below[folder]++
}
function apart(folder) {
  return folder == "." || (below[folder] > 4 && below[folder] > int(files / 5))
}
# The folder of the part that a file lies in.
function part(path,    own, folder) {
  own = path
  for (folder = parent(path); !apart(folder); folder = parent(folder)) own = folder
  return own == path ? folder : own
}
# Likewise of a path that is gone: only if the part is there.
function former(path,    folder) {
  folder = part(path)
  return folder in parts ? folder : ""
}
