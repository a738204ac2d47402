import java.io.File;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.graphml.GraphMLImporter;

/** usage: JGraphTReader FILE.graphml: checks the file against the schema of GraphML, too. */
final class JGraphTReader {
  public static void main(String[] arguments) {
    int[] count = {0};
    Supplier<Integer> number = () -> count[0]++;
    Graph<Integer, DefaultEdge> graph =
        new DirectedPseudograph<>(number, DefaultEdge::new, false);
    Map<Integer, Map<String, Attribute>> nodes = new HashMap<>();
    Map<DefaultEdge, Map<String, Attribute>> edges = new HashMap<>();
    GraphMLImporter<Integer, DefaultEdge> importer = new GraphMLImporter<>();
    importer.setSchemaValidation(true);
    importer.addVertexAttributeConsumer((at, value) ->
        nodes.computeIfAbsent(at.getFirst(), key -> new HashMap<>()).put(at.getSecond(), value));
    importer.addEdgeAttributeConsumer((at, value) ->
        edges.computeIfAbsent(at.getFirst(), key -> new HashMap<>()).put(at.getSecond(), value));
    importer.importGraph(graph, new File(arguments[0]));
    graph.vertexSet().forEach(v -> Rows.node(nodes.get(v).get("name"), nodes.get(v).get("labelV")));
    graph.edgeSet().forEach(e -> Rows.edge(id(edges.get(e).get("iri").getValue()),
        nodes.get(graph.getEdgeSource(e)).get("name"),
        nodes.get(graph.getEdgeTarget(e)).get("name"), edges.get(e)));
  }

  /** The importer drops the ids of edges; each is the end of its edge's IRI, too. */
  static String id(String iri) {
    return "f:" + iri.substring(iri.lastIndexOf('/') + 1);
  }
}
