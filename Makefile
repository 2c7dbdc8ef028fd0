# Lode. `make help` lists what there is; each target does its own set-up.
SHELL := /bin/bash
.DEFAULT_GOAL := help
export JAVA_HOME := $(shell bin/find-jdk)
MAVEN := $(shell command -v mvn || echo ./mvnw) --batch-mode --no-transfer-progress
LODE := bin/lode
SAMPLES := --config samples/lode.yml
E2E := --config samples/e2e.yml
BENCH_REPOSITORIES ?= .
GIT ?= git
# The start-up cache in lib/ is of one JDK.
TRAINED := target/trained$(subst /,-,$(JAVA_HOME))
SOURCES := $(shell git ls-files -co --exclude-standard '*.java' '*.xml' '*.cypher' '*.j2' '*.yml' 2>/dev/null)

.PHONY: help build test e2e demo seed stage-scan contract-validate writer-replay reports backfill doctor bench accept truth truth-sql clean jdk

help: ## Show this list
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z0-9-]+):.*## (.*)/\1\t\2/' | awk -F '\t' '{printf "  %-18s %s\n", $$1, $$2}'

jdk:
	@test -n "$(JAVA_HOME)"

build: target/built $(TRAINED) ## Compile and fill lib/, so that bin/lode runs
target/built: $(SOURCES) | jdk
	rm -rf lib
	$(MAVEN) -q package -DskipTests
	@mkdir -p target && touch $@

# A build of the samples, in which Java sees what Lode loads at its start, and keeps it for the next.
$(TRAINED): target/built
	@rm -f lib/lode.aot target/trained-*
	@rm -rf target/training
	@{ samples/seed.sh target/samples && \
	  LODE_JAVA_OPTIONS="-XX:AOTCacheOutput=target/lode.aot -XX:-AOTClassLinking" $(LODE) build $(SAMPLES) \
	    --workspace target/training/workspace --reports target/training/reports && \
	  mv target/lode.aot lib/; } > target/training.log 2>&1 \
	  || echo "lode: no start-up cache was made (target/training.log says why); Lode runs without" >&2
	@rm -rf target/training
	@touch $@

test: jdk seed ## Run all tests and checks, as CI does
	$(MAVEN) verify -Dformat.goal=check

seed: ## Make the sample repositories in target/samples
	samples/seed.sh target/samples

e2e: build seed ## Mine, load, query and report on the samples and this repository
	rm -rf target/e2e
	$(LODE) mine $(E2E)
	$(LODE) load $(E2E)
	$(LODE) query graph_counts $(E2E)
	$(LODE) report $(E2E)

demo: build seed ## Build graph and reports of the samples and show where they are
	$(LODE) build $(SAMPLES) --reports target/demo/reports --workspace target/demo/workspace
	$(LODE) query repo_overview $(SAMPLES) --workspace target/demo/workspace

stage-scan: build ## Check and count what e2e staged
	$(LODE) stage scan $(E2E)

contract-validate: build ## Hold the committed examples and what e2e staged against the contract
	$(LODE) contract validate docs/reference/examples/*.jsonl $$(find target/e2e -name mine.jsonl -o -name analyze.jsonl)

writer-replay: build ## Load what a graph outage left in the spool
	$(LODE) replay $(E2E)

reports: build seed ## Write the committed reports/ of the samples again
	rm -rf target/reports
	$(LODE) build $(SAMPLES) --workspace target/reports --reports reports

backfill: build ## Apply the staged facts of e2e again under the current ontology
	$(LODE) backfill $(E2E)

doctor: build ## Say what this machine has and lacks
	$(LODE) doctor

bench: build seed ## Print the speed of loads, queries and, on BENCH_REPOSITORIES="path ...", the git miner beside git; CORPORA=folder SQLGLOT=worktree adds SQL, CODE="path ..." a mine of code
	@rm -rf target/bench
	@$(LODE) mine $(E2E) --workspace target/bench/workspace > /dev/null
	@$(LODE) load $(E2E) --workspace target/bench/workspace > /dev/null
	@cd pipeline && $(JAVA_HOME)/bin/java @../bin/java.options -XX:AOTCache=../lib/lode.aot \
	  -cp "$$(export LC_ALL=C && printf '%s:' $(CURDIR)/lib/*.jar)target/test-classes" \
	  dev.lode.pipeline.bench.Bench ../target/bench $(abspath $(BENCH_REPOSITORIES))
	@test -z "$(CORPORA)" || { cd sql && $(JAVA_HOME)/bin/java -XX:+UseParallelGC -cp '../lib/*:target/test-classes' \
	  -Dtruth.corpora=$(abspath $(CORPORA)) dev.lode.sql.truth.SqlBench $(abspath $(SQLGLOT)); }
	@test -z "$(CODE)" || { cd miners && $(JAVA_HOME)/bin/java @../bin/java.options -cp '../lib/*:target/test-classes' \
	  dev.lode.miners.code.CodeBench ../bin/lode ../target/bench/code $(abspath $(CODE)); }

accept: jdk seed ## Write golden files and reference pages again; review the diff
	$(MAVEN) test -Daccept=true

truth: jdk ## Compare with git, CPython, javac, the TypeScript compiler and PyCG: REPOSITORIES="bare.git ..." GIT=git, CODE=folder, CALLS=folder, JAVA_TREES="worktree ..."
	@failed=0; \
	truth="$(MAVEN) -q test -pl miners,cli -am -Dsurefire.failIfNoSpecifiedTests=false -Dexcluded.groups=none"; \
	repositories=$$(echo $(REPOSITORIES) | tr ' ' ':'); \
	test -z "$$repositories" || $$truth -Dtest='History*TruthTest,HistoryFeaturesOracleTest,OddHistoryTruthTest,FeatureTruthTest' \
	  -Dtruth.repositories="$$repositories" -Dtruth.git=$(GIT) || failed=1; \
	test -z "$(CODE)" || $$truth -Dtest='PythonOracleTest,JavacOracleTest,TypescriptOracleTest,TypescriptCallsTest' \
	  -Doracle.python=$(abspath $(CODE)) -Doracle.java=$(abspath $(CODE)) \
	  -Doracle.typescript=$(abspath $(CODE)) || failed=1; \
	test -z "$(JAVA_TREES)" || $$truth -Dtest=CallsTruthTest \
	  -Dtruth.java="$$(echo $(JAVA_TREES) | tr ' ' ':')" || failed=1; \
	test -z "$(CALLS)" || $$truth -Dtest=CallGraphTruthTest -Dtruth.calls=$(abspath $(CALLS)) || failed=1; \
	exit $$failed

truth-sql: jdk ## Measure statements, tables, columns and models on public SQL: CORPORA=folder
	@failed=0; \
	truth="$(MAVEN) -q test -am -Dsurefire.failIfNoSpecifiedTests=false -Dexcluded.groups=none"; \
	truth="$$truth -Dtruth.corpora=$(abspath $(CORPORA))"; \
	$$truth -pl sql -Dtest='ParsingTruthTest,TableTruthTest,ColumnTruthTest' || failed=1; \
	$$truth -pl miners -Dtest='Dbt*TruthTest' || failed=1; \
	$$truth -pl cli -Dtest=StoryTruthTest || failed=1; \
	exit $$failed

clean: ## Remove everything that was built
	rm -rf lib .lode target */target
