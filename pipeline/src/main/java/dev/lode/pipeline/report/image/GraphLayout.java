package dev.lode.pipeline.report.image;

import dev.lode.pipeline.report.diagram.Picture;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Where the boxes of a graph stand and how its links run, by Eclipse ELK's layered method. The same graph gives the
 * same layout.
 *
 * @param nodes by id
 * @param groups by name
 * @param routes in the order of the links
 */
record GraphLayout(
        double width,
        double height,
        SequencedMap<String, Rectangle2D> nodes,
        SequencedMap<String, Rectangle2D> groups,
        List<Route> routes) {

    /** @param label the middle of the label, when there is one */
    record Route(List<Point2D> points, Optional<Point2D> label) {}

    static final double TEXT = 14;

    private static final double BOX_HEIGHT = 38;
    private static final double BOX_PADDING = 18;
    private static final double LEAST_BOX = 64;
    private static final double LABEL_HEIGHT = 18;
    private static final double MARGIN = 12;
    private static final double GROUP_TITLE = 26;

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    static GraphLayout of(Picture.Graph graph, Typeface typeface) {
        ElkNode root = root(graph);
        Map<String, ElkNode> groups = new LinkedHashMap<>();
        graph.groups().stream()
                .filter(name ->
                        graph.nodes().stream().anyMatch(node -> node.group().equals(name)))
                .forEach(name -> groups.put(name, group(root)));
        Map<String, ElkNode> nodes = new LinkedHashMap<>();
        for (Picture.Node node : graph.nodes()) {
            ElkNode box = ElkGraphUtil.createNode(groups.getOrDefault(node.group(), root));
            double width = Math.max(LEAST_BOX, typeface.width(node.label(), TEXT) + 2 * BOX_PADDING);
            box.setDimensions(Math.ceil(width), BOX_HEIGHT);
            nodes.put(node.id(), box);
        }
        List<ElkEdge> edges =
                graph.links().stream().map(link -> edge(link, nodes, typeface)).toList();
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        return new GraphLayout(
                root.getWidth(),
                root.getHeight(),
                places(nodes),
                places(groups),
                edges.stream().map(GraphLayout::route).toList());
    }

    private static ElkNode root(Picture.Graph graph) {
        ElkNode root = ElkGraphUtil.createGraph();
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(CoreOptions.DIRECTION, graph.sideways() ? Direction.RIGHT : Direction.DOWN);
        root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        if (!graph.groups().isEmpty()) {
            // Links between groups ask for one layout of all; only without it are boxes that stand alone packed.
            root.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        }
        root.setProperty(CoreOptions.PADDING, new ElkPadding(MARGIN));
        root.setProperty(CoreOptions.RANDOM_SEED, 1);
        root.setProperty(CoreOptions.SPACING_NODE_NODE, 26.0);
        root.setProperty(CoreOptions.SPACING_EDGE_NODE, 14.0);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 40.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 16.0);
        return root;
    }

    private static ElkNode group(ElkNode root) {
        ElkNode group = ElkGraphUtil.createNode(root);
        group.setProperty(CoreOptions.PADDING, new ElkPadding(GROUP_TITLE + 8, MARGIN, MARGIN, MARGIN));
        return group;
    }

    private static ElkEdge edge(Picture.Link link, Map<String, ElkNode> nodes, Typeface typeface) {
        ElkEdge edge = ElkGraphUtil.createSimpleEdge(nodes.get(link.from()), nodes.get(link.to()));
        if (!link.label().isEmpty()) {
            ElkLabel label = ElkGraphUtil.createLabel(link.label(), edge);
            label.setDimensions(Math.ceil(typeface.width(link.label(), TEXT)) + 6, LABEL_HEIGHT);
            label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
            label.setProperty(CoreOptions.EDGE_LABELS_INLINE, true);
        }
        return edge;
    }

    private static SequencedMap<String, Rectangle2D> places(Map<String, ElkNode> nodes) {
        LinkedHashMap<String, Rectangle2D> places = new LinkedHashMap<>();
        nodes.forEach((id, node) -> {
            Point2D at = corner(node.getParent());
            places.put(
                    id,
                    new Rectangle2D.Double(
                            at.getX() + node.getX(), at.getY() + node.getY(), node.getWidth(), node.getHeight()));
        });
        return Collections.unmodifiableSequencedMap(places);
    }

    private static Route route(ElkEdge edge) {
        Point2D from = corner(edge.getContainingNode());
        List<Point2D> points = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            points.add(at(from, section.getStartX(), section.getStartY()));
            section.getBendPoints().forEach(bend -> points.add(at(from, bend.getX(), bend.getY())));
            points.add(at(from, section.getEndX(), section.getEndY()));
        }
        Optional<Point2D> label = edge.getLabels().stream()
                .findFirst()
                .map(each -> at(from, each.getX() + each.getWidth() / 2, each.getY() + each.getHeight() / 2));
        return new Route(List.copyOf(points), label);
    }

    /** The upper left corner of a node in the whole picture; nodes and links are placed within the one that holds them. */
    private static Point2D corner(ElkNode node) {
        double x = 0;
        double y = 0;
        for (ElkNode each = node; each.getParent() != null; each = each.getParent()) {
            x += each.getX();
            y += each.getY();
        }
        return new Point2D.Double(x, y);
    }

    private static Point2D at(Point2D from, double x, double y) {
        return new Point2D.Double(from.getX() + x, from.getY() + y);
    }
}
