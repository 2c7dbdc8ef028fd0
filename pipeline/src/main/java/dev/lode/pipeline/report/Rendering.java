package dev.lode.pipeline.report;

import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.report.page.Cells;
import dev.lode.pipeline.report.page.PageRecord;
import dev.lode.pipeline.report.page.PeopleNames;
import dev.lode.pipeline.report.page.TemplateEngine;
import dev.lode.spi.Window;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** One rendering; holds what is counted on the way. */
final class Rendering {

    /** Columns repository, url, branch, commit, committed_on, newest_on, shallow and partial; one row a repository. */
    private static final String REPOSITORIES = "repositories";
    /** Columns email and name; one row a person, in the order of their first commits. */
    private static final String PEOPLE = "people_by_first_commit";

    /** What stands on a page that could not be made. */
    private static final String FAILED = "_failed.md.j2";

    private final TemplateSet templates;
    private final String version;
    private final String basis;
    private final List<ReportTemplate> reports;
    private final PageValues values;
    private final ReportFolder folder;
    private final SortedMap<String, Subject> repositories = new TreeMap<>();
    private final SortedMap<String, ReportManifest.Entry> files = new TreeMap<>();
    private final SortedMap<String, ReportManifest.Entry> former;
    private final DiagramImages drawn;
    private final TemplateEngine engine;
    private final List<Reports.FailedPage> failed = new ArrayList<>();
    private int pages;
    private int written;

    Rendering(
            TemplateSet templates,
            String version,
            String basis,
            Reports.Request request,
            List<ReportTemplate> reports) {
        this.templates = templates;
        this.version = version;
        this.basis = basis;
        this.reports = reports;
        this.values = new PageValues(request.answers(), request.rejects(), templates.style(), version);
        this.folder = new ReportFolder(request.folder());
        this.former = ReportManifest.files(folder.read(ReportManifest.NAME));
        this.drawn = new DiagramImages(folder, former, templates.style().paints());
        Cells.of(request.answers().ask(REPOSITORIES, Map.of())).forEach(row -> {
            Subject subject = subject(row);
            repositories.put(subject.name(), subject);
        });
        PeopleNames people =
                new PeopleNames(templates.style().people(), request.answers().ask(PEOPLE, Map.of()));
        this.engine = new TemplateEngine(templates, repositories, people);
    }

    private static Subject subject(Map<String, Object> row) {
        return new Subject(
                String.valueOf(row.get("repository")),
                String.valueOf(row.get("url")),
                String.valueOf(row.get("branch")),
                String.valueOf(row.get("commit")),
                String.valueOf(row.get("committed_on")),
                String.valueOf(row.get("newest_on")),
                Boolean.TRUE.equals(row.get("shallow")),
                Boolean.TRUE.equals(row.get("partial")));
    }

    Reports.Summary run() {
        for (ReportTemplate report : reports) {
            switch (report.scope()) {
                case PORTFOLIO -> page(report, Optional.empty());
                case REPOSITORY -> repositories.values().forEach(each -> page(report, Optional.of(each)));
            }
        }
        int deleted = tidy();
        // A folder with a page that failed is not current: the next run tries again.
        String known = failed.isEmpty() ? basis : "";
        ReportManifest manifest = ReportManifest.of(version, templates, known, inputs(), files);
        write(ReportManifest.NAME, bytes(manifest.toJson()));
        return new Reports.Summary(manifest.run(), pages, files.size() + 1, written, deleted, List.copyOf(failed));
    }

    private Collection<String> inputs() {
        TreeSet<String> inputs = new TreeSet<>();
        repositories.values().forEach(each -> inputs.add(each.name() + "@" + each.commit()));
        return inputs;
    }

    private void page(ReportTemplate report, Optional<Subject> subject) {
        String path =
                report.output().replace("{slug}", subject.map(Subject::slug).orElse(""));
        PageRecord record = new PageRecord(path, subject);
        Window window = Window.until(subject.map(Subject::newestOn).orElseGet(this::newest));
        String page = text(report, subject, window, record);
        String beside = path.substring(0, path.lastIndexOf('/') + 1);
        record.tables().forEach((name, csv) -> add(beside + "data/" + name + ".csv", report, bytes(csv)));
        SortedMap<String, ReportManifest.Drawn> diagrams = new TreeMap<>();
        record.diagrams().forEach((id, diagram) -> {
            DiagramImages.Files images = drawn.of(path, id, diagram);
            add(beside + "img/" + id + ".svg", report, images.svg());
            add(beside + "img/" + id + ".png", report, images.png());
            diagrams.put(id, images.drawn());
        });
        add(path, report, bytes(page), diagrams);
        pages++;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String text(ReportTemplate report, Optional<Subject> subject, Window window, PageRecord record) {
        try {
            return engine.render(report.file(), report.body(), values.of(report, subject, window), record);
        } catch (UnansweredException e) {
            failed.add(new Reports.FailedPage(record.path(), e.query(), e.failure()));
            Map<String, Object> known = values.common(report, subject, window);
            known.put("query", e.query());
            known.put("reason", String.valueOf(e.failure().getMessage()));
            String body = Objects.requireNonNull(templates.texts().get(FAILED), FAILED);
            return engine.render(FAILED, body, known, record);
        }
    }

    private String newest() {
        return repositories.values().stream()
                .map(Subject::newestOn)
                .max(String::compareTo)
                .orElse("");
    }

    private void add(String path, ReportTemplate report, byte[] bytes) {
        add(path, report, bytes, new TreeMap<>());
    }

    private void add(
            String path, ReportTemplate report, byte[] bytes, SortedMap<String, ReportManifest.Drawn> diagrams) {
        String hash = write(path, bytes);
        if (files.put(path, new ReportManifest.Entry(report.report(), hash, diagrams)) != null) {
            throw new LodeException.Configuration(
                    "REPORT_TWICE",
                    report.file() + ": another report writes " + path + " too",
                    "give it an output of its own");
        }
    }

    private String write(String path, byte[] bytes) {
        written += folder.write(path, bytes) ? 1 : 0;
        return Hash.of(bytes);
    }

    /** Former files of reports that were left out now stay; all others that were not written again go. */
    private int tidy() {
        TreeSet<String> rendered = new TreeSet<>();
        reports.forEach(report -> rendered.add(report.report()));
        TreeSet<String> known = new TreeSet<>();
        templates.reports().forEach(report -> known.add(report.report()));
        int deleted = 0;
        for (Map.Entry<String, ReportManifest.Entry> each : former.entrySet()) {
            String report = each.getValue().report();
            if (files.containsKey(each.getKey())) {
                continue;
            }
            if (!rendered.contains(report) && known.contains(report)) {
                files.put(each.getKey(), each.getValue());
            } else {
                deleted += folder.delete(each.getKey()) ? 1 : 0;
            }
        }
        return deleted;
    }
}
