import java.io.File;
import java.util.HashMap;
import java.util.Map;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/** usage: GephiReader FILE.gexf */
final class GephiReader {
  public static void main(String[] arguments) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    ImportController imports = Lookup.getDefault().lookup(ImportController.class);
    Container container = imports.importFile(new File(arguments[0]));
    container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
    imports.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
    GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel();
    for (Node node : model.getGraph().getNodes()) {
      Rows.node(node.getLabel(), node.getAttribute("type"));
    }
    for (Edge edge : model.getGraph().getEdges()) {
      Map<String, Object> values = new HashMap<>();
      for (String key : edge.getAttributeKeys()) {
        if (edge.getAttribute(key) != null) values.put(key, edge.getAttribute(key));
      }
      values.put("label", edge.getAttribute("relation"));
      Rows.edge(edge.getId(), edge.getSource().getLabel(), edge.getTarget().getLabel(), values);
    }
    System.exit(0);
  }
}
