package dev.lode.analyzers.layers;

import com.google.auto.service.AutoService;
import dev.lode.analyzers.graphs.ModuleGraph;
import dev.lode.analyzers.graphs.StrongComponents;
import dev.lode.analyzers.history.Share;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Analyzer;
import dev.lode.spi.FactSink;
import dev.lode.spi.Facts;
import dev.lode.spi.Node;
import dev.lode.spi.PluginDescriptor;
import java.util.ArrayList;
import java.util.List;

/**
 * Where modules stand among those of their repository. The layer is the level of John Lakos, "Large-Scale C++ Software
 * Design" (1996), from 0 on: a module that imports no other one is in layer 0, any other one above the highest that it
 * imports, and modules that import each other in a circle are in one layer. Fan-in and fan-out are numbers of modules
 * that import it and that it imports, after Sallie Henry and Dennis Kafura (1981); instability is fan-out divided by
 * both, after Robert Martin, "OO Design Quality Metrics" (1994), who counts classes of packages where we count modules:
 * 0 for what others rest on, 1 for what nobody needs. A module without either has none.
 */
@AutoService(Analyzer.class)
public final class ModuleLayers implements Analyzer {

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "module-layers",
                1,
                "How high modules stand on others, how many need them and how many they need.",
                PluginDescriptor.Scope.PORTFOLIO,
                List.of(NodeTypes.MODULE, RelationshipTypes.IMPORTS),
                List.of(NodeTypes.MODULE),
                List.of());
    }

    @Override
    public void analyze(Facts known, FactSink sink) {
        ModuleGraph.of(known).values().forEach(graph -> emit(graph, sink));
    }

    private static void emit(ModuleGraph graph, FactSink sink) {
        int[][] imported = graph.imported();
        int[] components = StrongComponents.of(imported);
        int[] layers = layers(imported, components);
        int[] fanIn = new int[graph.size()];
        for (int[] targets : imported) {
            for (int target : targets) {
                fanIn[target]++;
            }
        }
        for (int module = 0; module < fanIn.length; module++) {
            int fanOut = imported[module].length;
            Node node = Node.of(graph.module(module))
                    .with("layer", layers[components[module]])
                    .with("fan_in", fanIn[module])
                    .with("fan_out", fanOut);
            int both = fanIn[module] + fanOut;
            sink.emit(both == 0 ? node : node.with("instability", Share.of(fanOut, both)));
        }
    }

    /** Of each component the layer; components come after those that they import. */
    private static int[] layers(int[][] imported, int[] components) {
        List<List<Integer>> members = new ArrayList<>();
        for (int module = 0; module < components.length; module++) {
            members.add(new ArrayList<>());
        }
        for (int module = 0; module < components.length; module++) {
            members.get(components[module]).add(module);
        }
        int[] layers = new int[members.size()];
        for (int component = 0; component < layers.length; component++) {
            for (int module : members.get(component)) {
                for (int target : imported[module]) {
                    if (components[target] != component) {
                        layers[component] = Math.max(layers[component], layers[components[target]] + 1);
                    }
                }
            }
        }
        return layers;
    }
}
