package dev.lode.miners.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Calls as the miner and the compiler's checker see them.
 *
 * @param right steps that the checker confirms
 * @param wrong steps that it does not
 * @param open steps from where it knows nothing of what is called
 * @param found places whose definition the checker knows, and the miner too
 * @param missed places whose definition only the checker knows
 */
record CallComparison(
        int right,
        List<String> wrong,
        int open,
        int found,
        List<String> missed,
        int sites,
        List<String> missedSites,
        List<String> inventedSites) {

    private static final String ANYTHING = "any";
    private static final String MODULE = "(\\.d)?\\.[mc]?[jt]sx?$";

    /** A line of the checker. */
    private record Truth(String path, int line, String name, String caller, Set<String> callees, String known) {

        static Truth of(String text) {
            String[] cells = text.split("\t");
            String caller =
                    cells[4].isEmpty() ? cells[1].replaceFirst(MODULE, "") : cells[1] + "#" + cells[4] + "#" + cells[5];
            boolean isKnown = cells[6].contains("#");
            return new Truth(
                    cells[1],
                    Integer.parseInt(cells[2]),
                    cells[3],
                    caller,
                    isKnown ? Set.copyOf(Arrays.asList(cells[6].split("\\|"))) : Set.of(),
                    cells[6]);
        }

        String site() {
            return path + "\t" + line + "\t" + name;
        }
    }

    static CallComparison of(List<String> checker, CallLines mined) {
        Set<String> left = new HashSet<>(mined.doubted());
        checker.stream()
                .filter(line -> line.startsWith("Refused\t"))
                .forEach(line -> left.add(line.substring("Refused\t".length())));
        List<Truth> truth = checker.stream()
                .filter(line -> line.startsWith("Call\t"))
                .map(Truth::of)
                .filter(one -> !left.contains(one.path()))
                .toList();
        List<String> sites = truth.stream().map(Truth::site).toList();
        List<String> written = mined.sites().stream()
                .filter(site -> !left.contains(site.substring(0, site.indexOf('\t'))))
                .toList();
        Map<String, Set<String>> said = mined.steps().stream()
                .collect(Collectors.groupingBy(
                        CallLines.Step::caller, Collectors.mapping(CallLines.Step::callee, Collectors.toSet())));
        List<String> missed = truth.stream()
                .filter(one -> !one.callees().isEmpty())
                .filter(one ->
                        said.getOrDefault(one.caller(), Set.of()).stream().noneMatch(one.callees()::contains))
                .map(one -> one.site() + "\t" + one.known())
                .toList();
        int known = (int) truth.stream().filter(one -> !one.callees().isEmpty()).count();
        return judged(truth, mined).with(known - missed.size(), missed, sites, written);
    }

    private CallComparison with(int places, List<String> lost, List<String> sites, List<String> written) {
        return new CallComparison(
                right, wrong, open, places, lost, sites.size(), without(sites, written), without(written, sites));
    }

    private static CallComparison judged(List<Truth> truth, CallLines mined) {
        Map<String, List<Truth>> byCaller = truth.stream().collect(Collectors.groupingBy(Truth::caller));
        List<String> wrong = new ArrayList<>();
        int right = 0;
        int open = 0;
        for (CallLines.Step step : mined.steps()) {
            List<Truth> around = byCaller.getOrDefault(step.caller(), List.of());
            if (around.stream().anyMatch(one -> one.callees().contains(step.callee()))) {
                right++;
            } else if (around.isEmpty()
                    || around.stream()
                            .anyMatch(one ->
                                    one.line() == step.line() && one.known().equals(ANYTHING))) {
                open++;
            } else {
                wrong.add(step.toString());
            }
        }
        return new CallComparison(right, wrong, open, 0, List.of(), 0, List.of(), List.of());
    }

    /** As often as it is more often there. */
    private static List<String> without(List<String> some, List<String> others) {
        Map<String, Integer> counts = new HashMap<>();
        others.forEach(one -> counts.merge(one, 1, Integer::sum));
        return some.stream()
                .filter(one -> counts.merge(one, -1, Integer::sum) < 0)
                .toList();
    }

    double precision() {
        return (double) right / (right + wrong.size());
    }

    double recall() {
        return (double) found / (found + missed.size());
    }

    String figures() {
        return String.format(
                Locale.ROOT,
                "%d call sites, %d missed and %d invented; %d steps right, %d wrong, %d open: precision %.4f; "
                        + "%d of %d places with a definition found: recall %.4f",
                sites,
                missedSites.size(),
                inventedSites.size(),
                right,
                wrong.size(),
                open,
                precision(),
                found,
                found + missed.size(),
                recall());
    }
}
