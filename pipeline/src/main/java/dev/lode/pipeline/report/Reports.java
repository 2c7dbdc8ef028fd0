package dev.lode.pipeline.report;

import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.query.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/**
 * Renders reports: asks what each template names, fills it in, and writes pages, the tables behind them and the
 * manifest. The same answers give the same bytes.
 */
public final class Reports {

    private final TemplateSet templates;
    private final String version;

    /** @param version of the tool, for the manifest */
    public Reports(TemplateSet templates, String version) {
        this.templates = templates;
        this.version = version;
    }

    /**
     * What to render.
     *
     * @param rejects columns repository, kind, reason and count: staged lines that were refused, which no graph knows
     * @param facts names what the answers depend on: equal facts give equal answers
     * @param names reports to render; all when empty
     */
    public record Request(Answers answers, Table rejects, Path folder, String facts, List<String> names) {}

    /**
     * What was rendered.
     *
     * @param run id of what the pages were made of
     * @param files pages, tables and manifest
     * @param written those whose bytes changed
     * @param deleted former files that no longer belong
     * @param failed pages that say that they could not be made
     */
    public record Summary(String run, int pages, int files, int written, int deleted, List<FailedPage> failed) {}

    /**
     * A page that could not be made because a question asked for too much.
     *
     * @param path in the folder
     */
    public record FailedPage(String path, String query, LodeException failure) {}

    /** Whether a folder holds just what rendering all reports from these facts would write. */
    public boolean current(Path folder, String facts) {
        ReportFolder pages = new ReportFolder(folder);
        byte[] manifest = pages.read(ReportManifest.NAME);
        return ReportManifest.basis(manifest).equals(basis(facts))
                && ReportManifest.files(manifest).entrySet().stream()
                        .allMatch(file -> Hash.of(pages.read(file.getKey()))
                                .equals(file.getValue().hash()));
    }

    /** Hash of facts, templates, style and tool. */
    private String basis(String facts) {
        StringBuilder text =
                new StringBuilder(version).append('\n').append(facts).append('\n');
        templates
                .texts()
                .forEach((name, body) ->
                        text.append(name).append(' ').append(Hash.of(body)).append('\n'));
        return Hash.of(text.append(templates.style().hash()).toString());
    }

    /** @throws LodeException.Configuration when a template, a name or the folder is wrong */
    public Summary render(Request request) {
        // A folder of which only some pages are new is not current, unless the others were.
        String whole = basis(request.facts());
        byte[] former = new ReportFolder(request.folder()).read(ReportManifest.NAME);
        boolean all = request.names().isEmpty() || ReportManifest.basis(former).equals(whole);
        String basis = all ? whole : "";
        return new Rendering(templates, version, basis, request, chosen(request.names())).run();
    }

    private List<ReportTemplate> chosen(List<String> names) {
        List<ReportTemplate> all = templates.reports();
        TreeSet<String> known = new TreeSet<>();
        all.forEach(report -> known.add(report.report()));
        for (String name : names) {
            if (!known.contains(name)) {
                throw new LodeException.Configuration(
                        "UNKNOWN_REPORT",
                        "there is no report named '" + name + "'",
                        "there are " + String.join(", ", known));
            }
        }
        return all.stream()
                .filter(report -> names.isEmpty() || names.contains(report.report()))
                .toList();
    }
}
