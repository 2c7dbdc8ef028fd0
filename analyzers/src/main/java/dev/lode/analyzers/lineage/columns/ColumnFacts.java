package dev.lode.analyzers.lineage.columns;

import dev.lode.analyzers.lineage.Place;
import dev.lode.analyzers.lineage.columns.ColumnLinks.Link;
import dev.lode.analyzers.lineage.columns.ColumnLinks.Saying;
import dev.lode.analyzers.lineage.columns.StatementReading.Found;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import dev.lode.spi.Keys;
import dev.lode.spi.Relationship;
import dev.lode.sql.lineage.ColumnSource;
import dev.lode.sql.lineage.ColumnUse;
import dev.lode.sql.lineage.Influence;
import dev.lode.sql.lineage.TargetColumn;
import java.util.Locale;

/** Turns readings of statements into links between columns. */
final class ColumnFacts {

    /** A list of columns was needed that may leave some out, or a table's name that may stand for another. */
    private static final double LIKELY = 0.8;

    /** A part of the statement was not read. */
    private static final double SKIPPED = 0.7;

    /** The statement stands in a string, which is run if the statement around it is. */
    private static final double IN_STRING = 0.9;

    private final Tables tables;
    private final KnownColumns columns;
    private final NamedColumns named;
    private final ColumnLinks links;
    private final FactSink sink;

    ColumnFacts(Tables tables, KnownColumns columns, NamedColumns named, ColumnLinks links, FactSink sink) {
        this.tables = tables;
        this.columns = columns;
        this.named = named;
        this.links = links;
        this.sink = sink;
    }

    void of(SqlText text) {
        for (StatementReading reading : StatementReading.of(text, columns)) {
            Evidence certainty = certainty(text, reading);
            String target = reading.statement().target().orElse("");
            if (target.isEmpty()) {
                reads(text, reading, certainty);
            } else if (target.equals(ColumnSource.UNKNOWN)) {
                // a template makes the name, and the miner has said so
                continue;
            } else if (!tables.exists(target)) {
                sink.report(Issue.warning(
                                "TARGET_IN_DOUBT",
                                text.path(),
                                text.firstLine(),
                                "one reader takes " + target + " for the table that is written, another does not")
                        .in(text.repository()));
            } else {
                writes(text, reading, target, certainty);
                links.said(target);
            }
        }
    }

    private static Evidence certainty(SqlText text, StatementReading reading) {
        double read =
                !reading.statement().skipped().isEmpty() ? SKIPPED : text.kind().equals("execute") ? IN_STRING : 1;
        double sure = Math.min(read, text.confidence());
        return sure < 1 ? Evidence.inferred(sure, "", 0) : Evidence.resolved();
    }

    private void reads(SqlText text, StatementReading reading, Evidence certainty) {
        if (!text.owner().type().equals(NodeTypes.STATEMENT)) {
            return;
        }
        for (Found<ColumnUse> use : reading.used()) {
            ColumnUse column = use.what();
            named.used(column.table(), column.column());
            Place place = place(text, column.offset(), certainty, use.certain(), column.table(), column.reason());
            sink.emit(Relationship.of(
                    RelationshipTypes.READS,
                    text.owner(),
                    Keys.column(column.table(), column.column()),
                    place.evidence()));
        }
    }

    private void writes(SqlText text, StatementReading reading, String target, Evidence certainty) {
        boolean byPlace = reading.statement().kind().equals("insert")
                && columns.list(target).isEmpty();
        Evidence made = surer(certainty, byPlace ? Evidence.inferred(LIKELY, "", 0) : tables.named(target));
        for (Found<TargetColumn> output : reading.outputs()) {
            output(text, target, output, made);
        }
        for (Found<Influence> each : reading.influences()) {
            Influence influence = each.what();
            Place place = place(text, influence.offset(), made, each.certain(), influence.table(), influence.reason());
            named.used(influence.table(), influence.column());
            links.add(
                    new Link(
                            target,
                            "",
                            influence.table(),
                            influence.column(),
                            influence.role().name().toLowerCase(Locale.ROOT)),
                    new Saying(place, "", 0, ""));
        }
    }

    private void output(SqlText text, String target, Found<TargetColumn> output, Evidence made) {
        TargetColumn column = output.what();
        if (column.name().isEmpty()) {
            return;
        }
        boolean star = StatementReading.star(column);
        named.made(target, column.name(), text.place(column.offset(), made));
        for (ColumnSource source : column.sources()) {
            if (source.table().equals(target) && source.column().equals(column.name())) {
                continue;
            }
            boolean value = source.transformation().value();
            String word = source.transformation().name().toLowerCase(Locale.ROOT);
            String reason = star && source.known() ? ColumnSource.UNKNOWN_COLUMNS : source.reason();
            Place place = place(text, source.offset(), made, output.certain(), source.table(), source.reason());
            named.used(source.table(), source.column());
            if (star && source.known() && source.column().equals(TargetColumn.STAR)) {
                named.star(target, source.table(), place);
            }
            links.add(
                    new Link(target, column.name(), source.table(), source.column(), value ? "" : word),
                    new Saying(place, value ? word : "", text.ordinal(), reason));
        }
    }

    /** Nothing is known of a source that has a reason; else it is as sure as what it stands on. */
    private Place place(SqlText text, int offset, Evidence certainty, boolean certain, String source, String reason) {
        if (!reason.isEmpty()) {
            return text.place(offset, Evidence.inferred(0, "", 0));
        }
        Evidence sure = text.relation().isPresent() ? surer(certainty, tables.named(source)) : certainty;
        Place place = text.place(offset, sure);
        return certain ? place : place.inferred(LIKELY);
    }

    private static Evidence surer(Evidence one, Evidence needed) {
        return new Place("", one).asSureAs(needed).evidence();
    }
}
