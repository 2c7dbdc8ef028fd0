// Which parts does a repository have, how large are they, how much do they change, and who can change them?
// param repository: string = "" -- only this repository; all when empty
// param limit: integer = 1000 [1..100000] -- rows at most
// column repository: string -- name of the repository
// column name: string -- what to call the part
// column path: string -- its folder
// column direct: boolean -- true when only files directly in the folder belong to it
// column files: integer -- text files of it that are not generated
// column lines: integer -- their lines
// column commits: integer -- non-merge commits that changed it; absent where no history tells
// column commits_12m: integer -- those of the 12 months up to the day of the repository's newest commit
// column commits_12m_before: integer -- those of the 12 months before these
// column people_commits: integer -- those of all that people wrote; what programs wrote is left out
// column people_commits_12m: integer -- those of the 12 months that people wrote
// column authors_12m: integer -- people who wrote the commits of the 12 months
// column hotspot: float -- commits of the 12 months × lines × (1 + mean indentation), the greatest of the repository's parts being 1
// column main_developer: string -- key of the person with most commits to it
// column main_share: float -- their share of all people's commits
// column carriers: integer -- fewest people who made more than half of the commits
// column carriers_12m: integer -- the same over the 12 months
// column bus_factor: integer -- how many people may leave until more than half of its files have no author
// column knowledge_loss: float -- share of the commits by people who wrote none to the repository in the 12 months
// column last_change_at: string -- time of the newest of the commits
MATCH (component:Component)
WHERE $repository = "" OR component.repository = $repository
OPTIONAL MATCH (component)<-[owns:OWNS]-(:Person)
WITH component, sum(coalesce(owns.commits, 0)) AS people_commits,
     sum(coalesce(owns.commits_12m, 0)) AS people_commits_12m
RETURN component.repository AS repository, component.name AS name, component.path AS path,
       component.direct AS direct, component.files AS files, component.lines AS lines, component.commits AS commits,
       component.commits_12m AS commits_12m, component.commits_12m_before AS commits_12m_before,
       people_commits, people_commits_12m, component.authors_12m AS authors_12m, component.hotspot AS hotspot,
       component.main_developer AS main_developer, component.main_share AS main_share,
       component.carriers AS carriers, component.carriers_12m AS carriers_12m,
       component.bus_factor AS bus_factor, component.knowledge_loss AS knowledge_loss,
       component.last_change_at AS last_change_at
ORDER BY repository, path
LIMIT $limit
