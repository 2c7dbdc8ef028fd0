package dev.lode.analyzers.lineage.columns;

import com.google.auto.service.AutoService;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Analyzer;
import dev.lode.spi.FactSink;
import dev.lode.spi.Facts;
import dev.lode.spi.PluginDescriptor;
import java.util.List;

/**
 * Column lineage over all repositories. A first pass over all texts of SQL learns which columns each table has
 * ({@link KnownColumns}, {@link MadeColumns}), a second says where each comes from ({@link ColumnFacts}). Texts are read
 * again each time; what is held are names.
 *
 * <p>A link is resolved, with confidence 1, where the text and certain lists of columns say it: DDL, headers of seeds,
 * and queries that are known wholly. It is inferred with 0.9 where a column is named and only one star can give it;
 * with 0.8 where a properties file's list, a name that stands for another table, or the places of an INSERT without
 * known columns were needed; with 0.7 where a part of the statement was not read; and no surer than dbt's name of the
 * table. What is not known is a column of the table {@code ?} with the reason, at confidence 0.
 */
@AutoService(Analyzer.class)
public final class ColumnOrigins implements Analyzer {

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "column-lineage",
                6,
                "Which column's value comes from which, across files and repositories, and what decides on it.",
                PluginDescriptor.Scope.PORTFOLIO,
                // READS, too, to which it adds: table lineage reads it, and is needed here first.
                List.of(
                        NodeTypes.TABLE,
                        NodeTypes.COLUMN,
                        NodeTypes.STATEMENT,
                        NodeTypes.MODEL,
                        RelationshipTypes.READS,
                        RelationshipTypes.WRITES,
                        RelationshipTypes.MATERIALIZES,
                        RelationshipTypes.DENOTES,
                        RelationshipTypes.READS_FROM),
                List.of(
                        NodeTypes.COLUMN,
                        RelationshipTypes.CONTAINS,
                        RelationshipTypes.DERIVES_FROM,
                        RelationshipTypes.INFLUENCED_BY,
                        RelationshipTypes.READS),
                List.of());
    }

    @Override
    public void analyze(Facts known, FactSink sink) {
        Tables tables = Tables.of(known);
        SqlTexts texts = new SqlTexts(known, tables.relations());
        KnownColumns columns = new KnownColumns(tables);
        columns.stated(known);
        columns.declared(texts);
        MadeColumns made = new MadeColumns(texts, columns);
        made.find();
        ColumnLinks links = new ColumnLinks(made.writers(), sink);
        NamedColumns named = new NamedColumns(tables, columns);
        ColumnFacts facts = new ColumnFacts(tables, columns, named, links, sink);
        texts.forEach(facts::of);
        named.follow(links);
        links.emitHeld();
        named.emit(sink);
    }
}
