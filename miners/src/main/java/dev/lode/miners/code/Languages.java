package dev.lode.miners.code;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Languages of files, by whole name first and extension second. */
public final class Languages {

    private static final Map<String, String> BY_NAME = read("""
            bazel BUILD BUILD.bazel WORKSPACE WORKSPACE.bazel
            cmake CMakeLists.txt
            dockerfile Dockerfile Containerfile
            go-module go.mod go.sum
            groovy Jenkinsfile
            ignore .gitignore .dockerignore .npmignore .gitattributes
            json .eslintrc .prettierrc composer.lock Pipfile.lock flake.lock
            make Makefile GNUmakefile makefile
            ruby Gemfile Rakefile Vagrantfile Podfile
            shell .bashrc .profile gradlew mvnw
            toml Cargo.lock poetry.lock uv.lock Pipfile
            """);

    private static final Map<String, String> BY_EXTENSION = read("""
            asciidoc adoc asciidoc
            assembly asm s
            avro avsc avdl
            batch bat cmd
            bicep bicep
            c c h
            clojure clj cljs cljc edn
            cpp cc cpp cxx hh hpp hxx
            csharp cs
            css css
            csv csv tsv
            cypher cypher cql
            dart dart
            dockerfile dockerfile
            elixir ex exs
            erlang erl hrl
            fsharp fs fsx
            go go
            graphql graphql gql
            groovy groovy gradle
            haskell hs
            hcl tf tfvars hcl
            html html htm xhtml
            ini ini cfg conf
            java java
            javascript js mjs cjs jsx
            jinja j2 jinja jinja2
            json json jsonl ndjson geojson
            jupyter ipynb
            julia jl
            kotlin kt kts
            less less
            lua lua
            make mk
            markdown md markdown mdx
            matlab mat
            nix nix
            objective-c m mm
            ocaml ml mli
            perl pl pm
            php php
            powershell ps1 psm1
            properties properties env
            protobuf proto
            puppet pp
            python py pyi pyw
            r r
            restructuredtext rst
            ruby rb rake gemspec
            rust rs
            scala scala sc sbt
            scss scss sass
            shell sh bash zsh ksh
            solidity sol
            sql sql ddl dml hql
            starlark bzl star bazel
            svelte svelte
            svg svg
            swift swift
            tex tex bib
            text txt
            thrift thrift
            toml toml
            typescript ts tsx mts cts
            verilog v sv
            vhdl vhd vhdl
            vue vue
            xml xml xsd xsl xslt wsdl pom
            yaml yaml yml
            zig zig
            """);

    private Languages() {}

    public static Optional<String> of(String name) {
        String whole = BY_NAME.get(name);
        if (whole != null) {
            return Optional.of(whole);
        }
        if (name.startsWith("Dockerfile.")) {
            return Optional.of("dockerfile");
        }
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return name.lastIndexOf('.') < 0 ? Optional.empty() : Optional.ofNullable(BY_EXTENSION.get(extension));
    }

    private static Map<String, String> read(String table) {
        Map<String, String> byKey = new TreeMap<>();
        table.lines().map(line -> line.split(" ")).forEach(words -> {
            for (int i = 1; i < words.length; i++) {
                byKey.put(words[i], words[0]);
            }
        });
        return Map.copyOf(byKey);
    }
}
