package dev.lode.pipeline.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes dbt projects of one lakehouse, each a repository of 250 models: bronze that renames and casts what arrives,
 * silver that joins bronze through CTEs with a star at their end, every tenth of it nothing but a star, and gold that
 * sums up silver of its own and of the repository before. A table has 20 columns. The same number of models gives the
 * same repositories.
 */
final class GeneratedLakehouse {

    static final int MODELS_OF_A_REPOSITORY = 250;

    private static final int BRONZE = 100;
    private static final int SILVER = 100;
    private static final int COLUMNS = 20;
    private static final int KEYS = 3;
    private static final int JOINED_FROM = 12;

    private final OutputStream out;
    private final int number;

    private GeneratedLakehouse(OutputStream out, int number) {
        this.out = out;
        this.number = number;
    }

    /** Makes the bare repositories {@code lake-0.git} … in a folder. */
    static List<Path> write(Path folder, int models) throws IOException, InterruptedException {
        List<Path> repositories = new ArrayList<>();
        for (int i = 0; i * MODELS_OF_A_REPOSITORY < models; i++) {
            int number = i;
            Path repository = folder.resolve("lake-" + i + ".git");
            FastImport.write(repository, out -> new GeneratedLakehouse(out, number).project());
            repositories.add(repository);
        }
        return repositories;
    }

    private void project() {
        print("commit refs/heads/main\ncommitter Person <person@example.org> 1700000000 +0000\ndata 5\nBegin\n");
        file("dbt_project.yml", """
                name: lake_%d
                version: "1.0"
                config-version: 2
                models:
                  lake_%d:
                    +database: lake
                    bronze: {+schema: bronze_%d}
                    silver: {+schema: silver_%d}
                    gold: {+schema: gold_%d}
                """.replace("%d", "" + number));
        file("macros/names.sql", """
                {% macro generate_schema_name(custom, node) %}{{ custom }}{% endmacro %}
                """);
        file("models/sources.yml", sources());
        IntStream.range(0, BRONZE).forEach(i -> file("models/bronze/brz_" + i + ".sql", bronze(i)));
        IntStream.range(0, SILVER).forEach(i -> file("models/silver/slv_" + i + ".sql", silver(i)));
        IntStream.range(0, MODELS_OF_A_REPOSITORY - BRONZE - SILVER)
                .forEach(i -> file("models/gold/gld_" + i + ".sql", gold(i)));
    }

    private String sources() {
        StringBuilder text = new StringBuilder("version: 2\nsources:\n");
        text.append("  - {name: raw, database: lake, schema: raw_")
                .append(number)
                .append(", tables: [");
        text.append(IntStream.range(0, BRONZE)
                .mapToObj(i -> "{name: raw_" + i + "}")
                .collect(Collectors.joining(", ")));
        text.append("]}\n");
        text.append("  - {name: before, database: lake, schema: silver_")
                .append(before())
                .append(", tables: [");
        text.append(IntStream.range(0, SILVER)
                .mapToObj(i -> "{name: slv_" + i + "}")
                .collect(Collectors.joining(", ")));
        return text.append("]}\n").toString();
    }

    private int before() {
        return Math.max(0, number - 1);
    }

    private static String bronze(int i) {
        return "select\n    cast(src.c0 as bigint) as id,\n    src.c1 as other_id,\n    cast(src.c2 as date) as day"
                + columns(KEYS, COLUMNS, c -> "cast(src.c" + c + " as decimal(18, 2)) as m" + c)
                + "\nfrom {{ source('raw', 'raw_" + i + "') }} as src\n";
    }

    private static String silver(int i) {
        if (i % 10 == 9) {
            return "select * from {{ ref('brz_" + i + "') }}\n";
        }
        return """
                with base as (
                    select * from {{ ref('brz_%d') }}
                ), other as (
                    select * from {{ ref('brz_%e') }} where id is not null
                ), joined as (
                    select base.id, base.other_id, base.day%s
                    from base
                    left join other on base.other_id = other.id
                    where base.day >= '2020-01-01'
                ), final as (
                    select * from joined
                )
                select * from final
                """.replace("%d", "" + i).replace("%e", "" + (i * 7 + 3) % BRONZE).replace(
                "%s",
                columns(KEYS, JOINED_FROM, c -> "base.m" + c)
                        + columns(JOINED_FROM, COLUMNS, c -> "coalesce(other.m" + c + ", 0) as m" + c));
    }

    private static String gold(int i) {
        return "select\n    own.day,\n    own.other_id,\n    count(*) as number_of_rows"
                + columns(
                        KEYS,
                        COLUMNS,
                        c -> "sum(case when own.m" + c + " > 0 then own.m" + c + " * before.m" + c + " end) as m" + c)
                + "\nfrom {{ ref('slv_" + i + "') }} as own\njoin {{ source('before', 'slv_" + (i + 1) % SILVER
                + "') }} as before\n    on own.id = before.id\ngroup by own.day, own.other_id\n";
    }

    private static String columns(int from, int to, IntFunction<String> column) {
        return IntStream.range(from, to)
                .mapToObj(c -> ",\n    " + column.apply(c))
                .collect(Collectors.joining());
    }

    private void file(String path, String text) {
        print("M 100644 inline " + path + "\ndata " + text.length() + "\n" + text + "\n");
    }

    private void print(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
