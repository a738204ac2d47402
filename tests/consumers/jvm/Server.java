import java.nio.file.Path;
import java.util.List;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;

/**
 * usage: Server IMPORTS PLUGINS: Neo4j with APOC, which may read files of the folder IMPORTS. Prints
 * where it listens, on this machine only, and ends with its standard input.
 */
final class Server {
  public static void main(String[] arguments) throws Exception {
    Path imports = Path.of(arguments[0]).toAbsolutePath().normalize();
    Path plugins = Path.of(arguments[1]).toAbsolutePath().normalize();
    Neo4j server = Neo4jBuilders.newInProcessBuilder()
        .withConfig(GraphDatabaseSettings.load_csv_file_url_root, imports)
        .withConfig(GraphDatabaseSettings.csv_legacy_quote_escaping, false)
        .withConfig(GraphDatabaseSettings.plugin_dir, plugins)
        .withConfig(GraphDatabaseSettings.procedure_unrestricted, List.of("apoc.*"))
        .build();
    System.out.println("listening " + server.httpURI());
    while (System.in.read() >= 0) {
    }
    server.close();
    System.exit(0);
  }
}
