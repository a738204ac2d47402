import java.io.FileInputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.tinkerpop.gremlin.structure.io.graphml.GraphMLReader;
import org.apache.tinkerpop.gremlin.tinkergraph.structure.TinkerGraph;

/** usage: TinkerGraphReader FILE.graphml */
final class TinkerGraphReader {
  public static void main(String[] arguments) throws Exception {
    TinkerGraph graph = TinkerGraph.open();
    try (FileInputStream in = new FileInputStream(arguments[0])) {
      GraphMLReader.build().create().readGraph(in, graph);
    }
    graph.vertices().forEachRemaining(v -> Rows.node(v.value("name"), v.label()));
    graph.edges().forEachRemaining(e -> {
      Map<String, Object> values = new HashMap<>();
      e.properties().forEachRemaining(p -> values.put(p.key(), p.value()));
      values.put("label", e.label());
      Rows.edge(e.id(), e.outVertex().value("name"), e.inVertex().value("name"), values);
    });
  }
}
