// How many people carry each repository, how much knowledge of it is gone, and how old is its code?
// param repository: string = "" -- only this repository; all when empty
// param limit: integer = 1000 [1..10000] -- rows at most
// column repository: string -- name of the repository
// column main_developer: string -- key of the person with most commits to it
// column main_share: float -- their share of all people's commits, 0 to 1
// column carriers: integer -- fewest people who made more than half of the commits
// column carriers_12m: integer -- the same over the 12 months up to the day of the newest commit
// column bus_factor: integer -- how many people may leave until more than half of the files have no author
// column knowledge_loss: float -- share of the commits by people who wrote none in the 12 months
// column median_age_days: integer -- age of the middle line in days
MATCH (repository:Repository)
WHERE $repository = "" OR repository.name = $repository
RETURN repository.name AS repository, repository.main_developer AS main_developer,
       repository.main_share AS main_share, repository.carriers AS carriers, repository.carriers_12m AS carriers_12m,
       repository.bus_factor AS bus_factor, repository.knowledge_loss AS knowledge_loss,
       repository.median_age_days AS median_age_days
ORDER BY repository
LIMIT $limit
