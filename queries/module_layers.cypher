// How many modules stand in each layer of a repository?
// param repository: string = "" -- only this repository; all when empty
// column repository: string -- name of the repository
// column layer: integer -- 0 for modules that import no other module of the repository
// column modules: integer -- how many there are
// column fan_in: integer -- the most modules that one of them is imported by
// column fan_out: integer -- the most modules that one of them imports
// column needed: [string] -- those of them that most others import, five at most
MATCH (module:Module)
WHERE module.layer IS NOT NULL AND ($repository = "" OR module.repository = $repository)
WITH module
ORDER BY module.fan_in DESC, module.name, module.language
WITH module.repository AS repository, module.layer AS layer, count(module) AS modules, max(module.fan_in) AS fan_in,
     max(module.fan_out) AS fan_out, collect(module.name) AS names
RETURN repository, layer, modules, fan_in, fan_out, names[0..5] AS needed
ORDER BY repository, layer
