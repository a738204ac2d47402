import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** Prints what a reader found, a line of JSON each, for compare.py. */
final class Rows {
  private Rows() {}

  static void node(Object name, Object type) {
    System.out.println("[\"node\"," + text(name) + "," + text(type) + "]");
  }

  static void edge(Object id, Object tail, Object head, Map<String, ?> values) {
    StringJoiner all = new StringJoiner(",", "{", "}");
    new TreeMap<>(values).forEach((key, value) -> all.add(text(key) + ":" + text(value)));
    System.out.println(
        "[\"edge\"," + text(id) + "," + text(tail) + "," + text(head) + "," + all + "]");
  }

  /** A JSON string in ASCII, null for what is absent. */
  static String text(Object value) {
    if (value == null) return "null";
    StringBuilder out = new StringBuilder("\"");
    for (char c : value.toString().toCharArray()) {
      boolean plain = c >= ' ' && c < 127 && c != '"' && c != '\\';
      out.append(plain ? String.valueOf(c) : String.format("\\u%04x", (int) c));
    }
    return out.append('"').toString();
  }
}
