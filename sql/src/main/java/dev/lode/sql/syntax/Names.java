package dev.lode.sql.syntax;

import java.util.Set;

/** Words that decide what a name is. In lower case. */
final class Names {

    /** Words between two operands. */
    static final Set<String> OPERATORS = words("""
            and or xor not in like ilike rlike regexp between div mod is similar glob overlaps escape collate at
            member sounds isnull notnull contains operator uescape any all some match of
            """);

    /** Operators that NOT may stand before. */
    static final Set<String> NEGATED =
            Set.of("in", "like", "ilike", "rlike", "regexp", "between", "similar", "glob", "match");

    /** Words before an operand. */
    static final Set<String> PREFIXES = Set.of(
            "not",
            "distinct",
            "all",
            "any",
            "some",
            "prior",
            "exists",
            "binary",
            "approximate",
            "connect_by_root",
            "unique");

    /** Values that are written as words. */
    static final Set<String> CONSTANTS = words("""
            null true false current_date current_timestamp current_time current_user session_user localtime
            localtimestamp sysdate systimestamp rownum default maxvalue utc_timestamp utc_date current_datetime
            current_role getdate sqlerrm sqlcode
            """);

    /** Words that no operand begins with. */
    static final Set<String> ENDS = words("""
            from where having union intersect except on using join as into select and or in like between is set
            """);

    /** What a text may be tested for. */
    static final Set<String> JSON_KINDS =
            Set.of("value", "array", "object", "scalar", "with", "without", "unique", "keys");

    static final Set<String> CASE_ENDS = Set.of("when", "then", "else", "end");

    /** What stands before a string and makes a value of another type of it. */
    static final Set<String> LITERAL_TYPES = words("""
            date time timestamp datetime timestamptz timetz timestamp_ltz timestamp_ntz timestamp_tz n e r b x u
            rb br json jsonb numeric decimal bignumeric uuid inet point bytea bit _utf8 _utf8mb4 _latin1 _binary
            float double integer int text varchar regclass range
            """);

    static final Set<String> UNITS = words("""
            microsecond microseconds millisecond milliseconds second seconds minute minutes hour hours day days
            week weeks month months quarter quarters year years nanosecond nanoseconds decade decades century
            day_second year_month day_hour day_minute hour_minute hour_second minute_second isoweek isoyear dow
            doy dayofweek dayofyear weekday weekofyear epoch isodow yyyy yy qq q mm m dd d dy wk ww dw hh mi n
            ss s ms mcs ns us sec min mon y w h epoch_second epoch_millisecond yearofweek yearofweekiso
            dayofmonth dayofweekiso dayofweek_iso weekiso week_iso timezone_hour timezone_minute date time
            datetime millennium julian timezone iso_week isowk
            """);

    /** Functions with the name of a part of a date among their arguments. */
    static final Set<String> DATE_FUNCTIONS = words("""
            date_trunc datetrunc trunc dateadd date_add datediff date_diff datediff_big datepart date_part
            datename timestampadd timestampdiff timestamp_add timestamp_diff timestamp_trunc datetime_trunc
            datetime_diff datetime_add time_trunc time_diff last_day time_slice timeadd timediff date_sub
            datesub next_day previous_day datetime_sub timestamp_sub generate_date_array
            generate_timestamp_array date_bucket time_bucket floor ceil date_bin
            """);

    static final Set<String> AGGREGATES = words("""
            sum count min max avg mean median mode stddev stddev_pop stddev_samp variance var_pop var_samp var
            varp stdev stdevp count_if countif sum_if sumif avgif any_value anyvalue first last arbitrary
            array_agg arrayagg string_agg listagg group_concat wm_concat collect_list collect_set bool_and
            bool_or booland_agg boolor_agg boolxor_agg every some bit_and bit_or bit_xor bitand_agg bitor_agg
            bitxor_agg logical_and logical_or approx_count_distinct approx_distinct approx_percentile
            approx_quantiles approx_top_count approx_top_sum approx_median percentile percentile_cont
            percentile_disc percentile_approx quantile quantile_cont quantile_disc corr covar_pop covar_samp
            regr_slope regr_intercept regr_r2 regr_count skewness skew kurtosis max_by min_by arg_max arg_min
            argmax argmin histogram hll hll_count_distinct hll_sketch_agg ndv object_agg objectagg json_agg
            jsonb_agg json_object_agg jsonb_object_agg json_arrayagg json_objectagg json_group_array
            json_group_object map_agg list array_concat_agg array_union_agg array_unique_agg bitmap_agg
            bitmap_construct_agg bitmap_or_agg try_sum try_avg product checksum_agg count_big uniq uniqexact
            entropy geomean favg fsum stddevpop stddevsamp xmlagg st_union_agg st_collect minhash multimap_agg
            set_agg approx_top_k grouping
            """);

    /** Functions whose argument AS a type follows. */
    static final Set<String> CASTS = Set.of("cast", "try_cast", "safe_cast", "xmlcast", "try_convert", "convert");

    /** Functions that are a condition and two values. */
    static final Set<String> IFS = Set.of("if", "iff", "iif", "nvl2");

    /** Words that end a select list, and so are no alias. */
    static final Set<String> CLAUSES = words("""
            from where group having qualify order union intersect except minus limit window into lateral sort
            cluster distribute fetch offset for connect start returning with on when bulk join using as insert
            values set settings then option select
            """);

    /** Words that stand behind a table and are no alias. */
    static final Set<String> TABLE_ENDS = words("""
            inner left right full cross natural outer pivot unpivot tablesample straight_join match_recognize
            use force ignore partition when model default overwrite usesample rename returns end do loop
            """);

    /** Words before JOIN. */
    static final Set<String> JOIN_WORDS = words("""
            remote merge hash loop directed inner left right full cross natural outer semi anti asof any global
            positional join straight_join apply lateral paste all
            """);

    static final Set<String> COMBINING = Set.of("union", "intersect", "except", "minus");

    private Names() {}

    /** The words of a text. */
    static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
