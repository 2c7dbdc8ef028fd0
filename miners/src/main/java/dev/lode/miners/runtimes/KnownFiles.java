package dev.lode.miners.runtimes;

import dev.lode.miners.runtimes.LinePatterns.Rule;
import dev.lode.miners.runtimes.TomlFile.Place;
import dev.lode.spi.Glob;
import java.util.List;
import java.util.Optional;

/** The files that say versions, each kind with its reader. */
final class KnownFiles {

    /**
     * A kind of file.
     *
     * @param source what the fact calls it
     */
    record Kind(String source, List<Glob> globs, RuntimeFile reader) {

        static Kind of(String source, RuntimeFile reader, String... globs) {
            return new Kind(source, List.of(globs).stream().map(Glob::of).toList(), reader);
        }
    }

    private static final String YAML = ".{yml,yaml}";

    /** The same files in fewer patterns, for every path of a repository is held against them. */
    static final List<String> GLOBS = List.of(
            "{Dockerfile,Containerfile}",
            "{Dockerfile,Containerfile}.*",
            "*.{Dockerfile,dockerfile,csproj}",
            "{docker-compose,compose}*" + YAML,
            "{pyproject,mise,.mise,rust-toolchain,Cargo}.toml",
            "{.python-version,.java-version,.nvmrc,.node-version,.ruby-version,.tool-versions,.sdkmanrc}",
            "{Pipfile,Gemfile,runtime.txt,setup.cfg,setup.py,tox.ini,pom.xml,go.mod,Directory.Build.props}",
            "{build.gradle,build.gradle.kts,package.json,global.json,devcontainer.json}",
            "{environment,conda}*" + YAML,
            ".github/workflows/*" + YAML,
            ".github/actions/**/action" + YAML,
            ".gitlab-ci.yml",
            "azure-pipelines*" + YAML,
            "databricks" + YAML,
            "**/resources/**/*" + YAML,
            "{Pulumi.yaml,dbt_project.yml}");

    private static final List<Kind> ALL = List.of(
            Kind.of(
                    "dockerfile",
                    new Dockerfile(),
                    "{Dockerfile,Containerfile}",
                    "{Dockerfile,Containerfile}.*",
                    "*.{Dockerfile,dockerfile}"),
            Kind.of("compose", new ComposeFile(), "{docker-compose,compose}*" + YAML),
            Kind.of("devcontainer", new JsonFile(), "devcontainer.json"),
            Kind.of(
                    "pyproject",
                    TomlFile.of(
                            Place.of("python", "project.requires-python"),
                            Place.of("python", "tool.poetry.dependencies.python")),
                    "pyproject.toml"),
            Kind.of(
                    "pipfile",
                    TomlFile.of(
                            Place.of("python", "requires.python_version"),
                            Place.of("python", "requires.python_full_version")),
                    "Pipfile"),
            Kind.of(
                    "mise",
                    TomlFile.of(
                            Place.of("python", "tools.python"),
                            Place.of("node", "tools.node"),
                            Place.of("java", "tools.java"),
                            Place.of("go", "tools.go"),
                            Place.of("ruby", "tools.ruby")),
                    "{mise,.mise}.toml"),
            Kind.of("rust_toolchain", TomlFile.of(Place.of("rust", "toolchain.channel")), "rust-toolchain.toml"),
            Kind.of(
                    "cargo",
                    TomlFile.of(Place.of("rust", "package.rust-version").orLater()),
                    "Cargo.toml"),
            Kind.of("version_file", new VersionFile("python"), ".python-version"),
            Kind.of("version_file", new VersionFile("java"), ".java-version"),
            Kind.of("version_file", new VersionFile("node"), "{.nvmrc,.node-version}"),
            Kind.of("version_file", new VersionFile("ruby"), ".ruby-version"),
            Kind.of("tool_versions", new ToolVersions(), ".tool-versions"),
            Kind.of("sdkman", LinePatterns.of(Rule.stated("java", "^\\s*java\\s*=\\s*(\\S+)")), ".sdkmanrc"),
            Kind.of("runtime_txt", LinePatterns.of(Rule.stated("python", "^python-(\\d\\S*)\\s*$")), "runtime.txt"),
            Kind.of("ini", new IniFile(), "{setup.cfg,tox.ini}"),
            Kind.of(
                    "setup_py",
                    LinePatterns.of(
                            Rule.likely("python", "^[^#]*\\bpython_requires\\s*=\\s*[\"']([^\"']{1,200})[\"']")),
                    "setup.py"),
            Kind.of("conda", new CondaEnvironment(), "{environment,conda}*" + YAML),
            Kind.of("maven", new MavenPom(), "pom.xml"),
            Kind.of("gradle", gradle(), "{build.gradle,build.gradle.kts}"),
            Kind.of(
                    "msbuild",
                    LinePatterns.of(Rule.atLeast(
                            "dotnet", "(?:<TargetFrameworks?>|;)net(?:coreapp)?(\\d{1,2}\\.\\d)(?=[<;-])")),
                    "*.csproj",
                    "Directory.Build.props"),
            Kind.of("package_json", new JsonFile(), "package.json"),
            Kind.of("global_json", new JsonFile(), "global.json"),
            Kind.of(
                    "go_mod",
                    LinePatterns.of(
                            Rule.atLeast("go", "^go\\s+(\\d\\S*)"), Rule.atLeast("go", "^toolchain\\s+go(\\d\\S*)")),
                    "go.mod"),
            Kind.of(
                    "gemfile",
                    LinePatterns.of(Rule.stated("ruby", "^\\s*ruby\\s+[\"']([^\"']{1,100})[\"']")),
                    "Gemfile"),
            Kind.of("github_workflow", new GithubWorkflow(), ".github/**/*" + YAML),
            Kind.of("gitlab_ci", new GitlabPipeline(), ".gitlab-ci.yml"),
            Kind.of("azure_pipeline", new AzurePipeline(), "azure-pipelines*" + YAML),
            Kind.of("databricks_bundle", new DatabricksBundle(), "databricks" + YAML, "**/resources/**/*" + YAML),
            Kind.of("pulumi", new ProjectFile(), "Pulumi.yaml"),
            Kind.of("dbt_project", new ProjectFile(), "dbt_project.yml"));

    private KnownFiles() {}

    private static RuntimeFile gradle() {
        return LinePatterns.of(
                Rule.likely("java", "^(?!\\s*//).*\\bJavaLanguageVersion\\.of\\(\\s*[\"']?(\\d+)"),
                Rule.likely("java", "^(?!\\s*//).*\\bjvmToolchain\\(\\s*(\\d+)"),
                Rule.likelyAtLeast(
                        "java",
                        "^(?!\\s*//).*\\b(?:sourceCompatibility|targetCompatibility|jvmTarget)\\b[^\\d]{0,60}?(?:1[._])?(\\d+)"),
                Rule.likelyAtLeast("java", "^(?!\\s*//).*\\boptions\\.release\\b[^\\d]{0,20}(\\d+)"));
    }

    static Optional<Kind> of(String path) {
        return ALL.stream().filter(kind -> Glob.any(kind.globs, path)).findFirst();
    }
}
