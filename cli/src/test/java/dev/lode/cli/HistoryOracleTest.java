package dev.lode.cli;

import java.util.List;

/** On the sample landscape. */
class HistoryOracleTest extends HistoryOracleContract {

    @Override
    List<HistoryOracle> histories() {
        Workplace built = Samples.built();
        return Samples.NAMES.stream()
                .map(name -> new HistoryOracle(built, name, Samples.repository(name)))
                .toList();
    }
}
