package dev.lode.sql.dialect;

import dev.lode.sql.Dialect;
import java.util.List;

/** SQL of MySQL and MariaDB. */
final class MySql extends Dialect {

    MySql() {
        super(Trait.BACKSLASH_ESCAPES, Trait.DOUBLE_QUOTED_STRINGS, Trait.HASH_COMMENTS, Trait.DIGIT_NAMES);
    }

    @Override
    public String name() {
        return "mysql";
    }

    @Override
    public List<String> otherNames() {
        return List.of("mariadb", "singlestore", "tidb", "starrocks", "doris");
    }

    @Override
    public List<String> marks() {
        return List.of("-- MySQL dump", "-- MariaDB dump", "/*!40");
    }

    @Override
    public String signs() {
        return """
                !AUTO_INCREMENT, !ENGINE =, !DELIMITER, !LOCK TABLES, !UNLOCK TABLES, !DEFAULT CHARSET,
                !ON DUPLICATE KEY, !INSERT IGNORE, !SET NAMES, !FOREIGN_KEY_CHECKS, GROUP_CONCAT (, !STRAIGHT_JOIN,
                !SQL_CALC_FOUND_ROWS, SHOW TABLES, CHARACTER SET, !UNSIGNED, DATE_FORMAT (, !STR_TO_DATE (,
                IFNULL (, USING BTREE, REPLACE INTO, MEDIUMTEXT, TINYINT (, CURDATE (
                """;
    }
}
