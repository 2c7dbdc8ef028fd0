package dev.lode.miners.runtimes;

import dev.lode.miners.code.YamlValue;
import java.util.Locale;
import java.util.Map;

/** What the jobs of a workflow, or the steps of an action, set up and run on, each value of a matrix by itself. */
final class GithubWorkflow implements RuntimeFile {

    /** A setup action: the runtime, and the input that says its version. */
    private record Setup(String runtime, String input) {}

    private static final Map<String, Setup> SETUPS = Map.ofEntries(
            Map.entry("actions/setup-python", new Setup("python", "python-version")),
            Map.entry("actions/setup-java", new Setup("java", "java-version")),
            Map.entry("actions/setup-node", new Setup("node", "node-version")),
            Map.entry("actions/setup-go", new Setup("go", "go-version")),
            Map.entry("actions/setup-dotnet", new Setup("dotnet", "dotnet-version")),
            Map.entry("ruby/setup-ruby", new Setup("ruby", "ruby-version")),
            Map.entry("shivammathur/setup-php", new Setup("php", "php-version")),
            Map.entry("pnpm/action-setup", new Setup("pnpm", "version")),
            Map.entry("astral-sh/setup-uv", new Setup("python", "python-version")),
            Map.entry("conda-incubator/setup-miniconda", new Setup("python", "python-version")),
            Map.entry("graalvm/setup-graalvm", new Setup("java", "java-version")));

    @Override
    public void read(String text, Statements into) throws YamlValue.Refused {
        YamlValue root = YamlValue.parse(text);
        Expressions workflow = new Expressions();
        workflow.set("env.", root.get("env"));
        for (YamlValue trigger : root.get("on").entries().values()) {
            inputs(trigger.get("inputs"), workflow);
        }
        inputs(root.get("inputs"), workflow);
        for (YamlValue job : root.get("jobs").entries().values()) {
            job(job, workflow.copy(), into);
        }
        steps(root.get("runs").get("steps"), workflow, into);
    }

    private static void inputs(YamlValue inputs, Expressions workflow) {
        inputs.entries().forEach((name, input) -> workflow.add("inputs." + name, input.get("default")));
    }

    private static void job(YamlValue job, Expressions known, Statements into) {
        known.matrix(job.get("strategy").get("matrix"));
        known.set("env.", job.get("env"));
        YamlValue runner = job.get("runs-on");
        known.texts(runner.mapping() ? runner.get("labels") : runner).forEach(label -> runner(label, into));
        YamlValue container = job.get("container");
        image(container.mapping() ? container.get("image") : container, known, into);
        for (YamlValue service : job.get("services").entries().values()) {
            image(service.get("image"), known, into);
        }
        steps(job.get("steps"), known, into);
    }

    private static void steps(YamlValue steps, Expressions known, Statements into) {
        for (YamlValue step : steps.items()) {
            String uses = step.text("uses").orElse("");
            if (uses.startsWith("docker://")) {
                into.image(
                        uses.substring("docker://".length()), step.get("uses").line(), 1);
            }
            int at = uses.indexOf('@');
            Setup setup = SETUPS.get((at < 0 ? uses : uses.substring(0, at)).toLowerCase(Locale.ROOT));
            YamlValue input = setup == null ? YamlValue.NONE : step.get("with").get(setup.input);
            if (setup != null && input.present()) {
                known.texts(input).forEach(version -> into.states(setup.runtime, version.text(), version.line()));
            }
        }
    }

    private static void image(YamlValue value, Expressions known, Statements into) {
        known.texts(value).forEach(image -> into.image(image.text(), image.line(), 1));
    }

    /** GitHub's own runners; what others call theirs says nothing of what is on them. */
    private static void runner(Expressions.Text label, Statements into) {
        int dash = label.text().indexOf('-');
        String system = dash < 0 ? "" : label.text().substring(0, dash);
        if (system.equals("ubuntu") || system.equals("windows") || system.equals("macos")) {
            into.states(system, label.text().substring(dash + 1), label.line());
        }
    }
}
