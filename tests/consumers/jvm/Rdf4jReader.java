import java.io.FileInputStream;
import java.util.TreeSet;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;

/** usage: Rdf4jReader FILE..: the triples of each file, sorted, an empty line behind each file. */
final class Rdf4jReader {
  public static void main(String[] arguments) throws Exception {
    for (String file : arguments) {
      RDFFormat format = file.endsWith(".nq") ? RDFFormat.NQUADS : RDFFormat.JSONLD;
      RDFParser parser = Rio.createParser(format);
      parser.getParserConfig().set(
          org.eclipse.rdf4j.rio.helpers.BasicParserSettings.VERIFY_DATATYPE_VALUES, true);
      StatementCollector found = new StatementCollector();
      parser.setRDFHandler(found);
      try (FileInputStream in = new FileInputStream(file)) {
        parser.parse(in, "https://example.org/");
      }
      TreeSet<String> lines = new TreeSet<>();
      for (Statement s : found.getStatements()) lines.add(Rows.text(s));
      lines.forEach(System.out::println);
      System.out.println();
    }
  }
}
