package dev.lode.sql.syntax;

import dev.lode.sql.Token;
import java.util.Set;

/** Steps over options of a table, by their words; what none of them explains is skipped. */
final class TableOptionReader {

    /** Words of options. What stands in brackets behind one, a literal, or a value behind an equals sign is its own. */
    private static final Set<String> OPTIONS = Names.words("""
            access after aggregation algorithm all allow_overwrite always analyze append as at auto auto_increment
            autotemp avro backup base_location before block blockcompression buckets build by cache cascade catalog
            catalog_sync change_tracking character charset checksum cluster clustered clustering collate collection
            column columns columnstore comment commit complete compound compress concurrent connection constraint
            contact copy copy_grants cron csv data data_retention_time_in_days data_source datablocksize day days
            default default_ddl_collation deferred definer delete delimited delta demand disable distkey distributed
            distribution distribution_type diststyle drop dual duplicate dynamic enable encode encryption enforced
            engine escaped even every exists expect expectation expiration_timestamp external_volume fail fallback
            fast fields file_format filter final force format freespace from grants hash heap hive hour hours hudi
            iceberg if immediate include index inherits initialize inputformat interleaved into invoker isolated
            items jdbc join journal json jsonfile kafka key keys kinesis lag less lines list loading local location
            log logging manual map masking materialized max_data_extension_time_in_days max_staleness maximum
            maxvalue merge mergeblockratio metadata method minimum minute minutes never next no nocache nocompress
            nodes nologging none not null of on options orc order ordered organize outputformat parallel parquet
            partition partitioned partitions path pattern percent policy populate preserve primary projection
            protection query range rcfile refresh refresh_mode replace replicate replication require restrict
            retention rewrite round_robin row row_format rows rowstore sample schedule schemabinding second seconds
            security segmented sequencefile serde serdeproperties server set settings share sorted sortkey sql
            stage_copy_options stage_file_format start statistics storage stored strict subpartition subpartitions
            tablespace tag tags target_lag tblproperties temptable terminated text textfile than time to trigger ttl
            undefined unique unsegmented update use user using uuid values version view_metadata violation virtual
            warehouse watermark week weeks with without yes zone
            """);

    private final Cursor cursor;

    TableOptionReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** One token, or a bracket that stands behind an option or its value. */
    void read() {
        if (cursor.is("(")
                && (known(cursor.at() - 1) || cursor.wordAt(cursor.at() - 2).equals("="))) {
            cursor.pass();
        } else if (explained()) {
            cursor.next();
        } else {
            cursor.skip();
        }
    }

    private boolean explained() {
        if (OPTIONS.contains(cursor.word()) || cursor.word(1).equals("=") || cursor.is("=") || cursor.is(",")) {
            return true;
        }
        String before = cursor.wordAt(cursor.at() - 1);
        boolean value = before.equals("=") || before.equals(",") || known(cursor.at() - 1);
        return switch (cursor.kind(0)) {
            case STRING, NUMBER, TEMPLATE, BODY -> true;
            case QUOTED, WORD -> value || parts();
            case SYMBOL -> cursor.is(".") && parts() || cursor.is("-") && value;
        };
    }

    /** The dotted name of a value. */
    private boolean parts() {
        return cursor.wordAt(cursor.at() - 1).equals(".") || cursor.kind(-1) != Token.Kind.SYMBOL && cursor.is(".");
    }

    private boolean known(int index) {
        return index >= 0 && (OPTIONS.contains(cursor.wordAt(index)) || named(index));
    }

    /** The name of an index or a method between its words and its columns. */
    private boolean named(int index) {
        return index > 0 && cursor.words().name(index) && OPTIONS.contains(cursor.wordAt(index - 1));
    }
}
