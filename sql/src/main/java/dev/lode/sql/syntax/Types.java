package dev.lode.sql.syntax;

import java.util.Set;

/** Names of types, where only they tell a type from a column. In lower case. */
final class Types {

    static final Set<String> WORDS = Names.words("""
            int integer bigint smallint tinyint bit decimal numeric money smallmoney float real date datetime
            datetime2 smalldatetime datetimeoffset time timestamp char varchar nchar nvarchar text ntext binary
            varbinary image uniqueidentifier xml sql_variant sysname boolean double string
            """);

    private Types() {}
}
