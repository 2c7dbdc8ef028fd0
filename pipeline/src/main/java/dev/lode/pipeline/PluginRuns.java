package dev.lode.pipeline;

import dev.lode.pipeline.checkout.InformedCheckout;
import dev.lode.pipeline.checkout.RepositoryFailures;
import dev.lode.pipeline.plugins.PluginRunner;
import dev.lode.pipeline.plugins.RenamingSink;
import dev.lode.pipeline.plugins.SettledFacts;
import dev.lode.pipeline.staging.SnapshotWriter;
import dev.lode.spi.Analyzer;
import dev.lode.spi.Checkout;
import dev.lode.spi.EarlierFacts;
import dev.lode.spi.FactSink;
import dev.lode.spi.Facts;
import dev.lode.spi.Miner;
import dev.lode.spi.PluginDescriptor;
import dev.lode.spi.SqlSettings;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs plugins into a snapshot, with the names of tables that the settings give. One that fails leaves an issue there, and nothing else; unless the repository itself is
 * the cause, which then fails as a whole.
 */
record PluginRuns(SnapshotWriter writer, PluginRunner runner, SqlSettings sql) {

    /**
     * @param whole for miners of the repository as such, which name no files
     * @param part for miners of the content of files
     * @param earlier what a plugin said of an earlier state of the repository
     */
    void mine(List<Miner> miners, Checkout whole, Checkout part, Function<PluginDescriptor, EarlierFacts> earlier)
            throws InterruptedException {
        for (Miner miner : miners) {
            PluginDescriptor plugin = miner.describe();
            Checkout present = plugin.files().isEmpty() ? whole : part;
            Checkout checkout = new InformedCheckout(present, () -> earlier.apply(plugin));
            run(plugin, checkout.revision().repository(), sink -> miner.mine(checkout, sink));
        }
        writer.finishPhase("mine");
    }

    void analyze(List<Analyzer> analyzers) throws InterruptedException {
        for (Analyzer analyzer : analyzers) {
            Facts known = new SettledFacts(writer.facts(), sql);
            run(analyzer.describe(), "", sink -> analyzer.analyze(known, sink));
        }
        writer.finishPhase("analyze");
    }

    private void run(PluginDescriptor plugin, String repository, Consumer<FactSink> work) throws InterruptedException {
        Optional<PluginRunner.Failure> failure =
                runner.run(plugin.id(), new RenamingSink(writer.sink(plugin), sql, repository), work);
        if (failure.isPresent()) {
            Optional<LodeException.Repository> damage = repository.isEmpty()
                    ? Optional.empty()
                    : failure.get().cause().flatMap(cause -> RepositoryFailures.behind(repository, cause));
            if (damage.isPresent()) {
                throw damage.get();
            }
            writer.discard(plugin);
            writer.sink(plugin).report(failure.get().issue());
        }
    }
}
