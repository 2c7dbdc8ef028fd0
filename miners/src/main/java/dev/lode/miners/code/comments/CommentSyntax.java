package dev.lode.miners.code.comments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What begins and ends comments and strings in a language.
 *
 * @param lines what begins a comment that ends with its line
 * @param blocks what begins and ends one that may go over lines
 * @param strings what encloses texts; of three characters, or a backtick, over lines
 */
public record CommentSyntax(List<String> lines, List<Block> blocks, List<String> strings) {

    public record Block(String open, String close) {}

    /** A line of the table: languages, then a bar, then tokens; of a block both ends stand with three dots between. */
    private static final Map<String, CommentSyntax> BY_LANGUAGE = read("""
            bicep c cpp csharp cypher go java objective-c solidity swift zig | // /*…*/ "
            dart groovy kotlin protobuf rust scala | // /*…*/ \""" "
            javascript typescript svelte vue | // /*…*/ <!--…--> ` " '
            php | // # /*…*/ " '
            fsharp | // (*…*) \""" "
            css | /*…*/ " '
            less scss | // /*…*/ " '
            hcl thrift | # // /*…*/ "
            python starlark bazel | # \""" ''' " '
            toml elixir julia | # \""" ''' " '
            cmake dockerfile graphql ignore make nix perl puppet r ruby shell yaml | # " '
            powershell | # <#…#> " '
            ini properties | # ;
            sql | -- /*…*/ {#…#} ' "
            jinja | {#…#} <!--…-->
            lua | --[[…]] -- " '
            haskell | {-…-} -- "
            vhdl | -- "
            verilog | // /*…*/ "
            ocaml | (*…*) "
            clojure | ; "
            assembly | ; "
            erlang matlab tex | %
            html markdown svg xml | <!--…-->
            batch | rem REM ::
            """);

    /** Empty where no comments of the language are known. */
    public static Optional<CommentSyntax> of(String language) {
        return Optional.ofNullable(BY_LANGUAGE.get(language));
    }

    private static Map<String, CommentSyntax> read(String table) {
        Map<String, CommentSyntax> byLanguage = new HashMap<>();
        table.lines().forEach(row -> {
            String[] halves = row.split(" \\| ", 2);
            CommentSyntax syntax = tokens(halves[1].split(" "));
            for (String language : halves[0].split(" ")) {
                byLanguage.put(language, syntax);
            }
        });
        return Map.copyOf(byLanguage);
    }

    private static CommentSyntax tokens(String[] tokens) {
        List<String> lines = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        List<String> strings = new ArrayList<>();
        for (String token : tokens) {
            int dots = token.indexOf('…');
            if (dots > 0) {
                blocks.add(new Block(token.substring(0, dots), token.substring(dots + 1)));
            } else if ("\"'`".indexOf(token.charAt(0)) >= 0) {
                strings.add(token);
            } else {
                lines.add(token);
            }
        }
        return new CommentSyntax(List.copyOf(lines), List.copyOf(blocks), List.copyOf(strings));
    }
}
