"""The graph behind our plain DOT: labels with their escapes undone, lines ended in one way."""
import collections


def text_of(label):
    out = []
    at = 0
    label = label[:-1] if label.endswith("\\\\ ") else label
    while at < len(label):
        pair = label[at:at + 2]
        if pair in ("\\\\", "\\n"):
            out.append("\\" if pair == "\\\\" else "\n")
            at += 2
        else:
            out.append(label[at])
            at += 1
    return "".join(out)


def label_of(label):
    return text_of(label).replace("&amp;", "&")


def plain_nodes(nodes):
    """The multiset of (name, type) of dictionaries of attributes."""
    return collections.Counter(
        (label_of(each["label"]), text_of(each["type"])) for each in nodes.values())


def plain_edges(nodes, edges):
    """The rows of `Expected.edge_rows` of dictionaries with the keys of `nodes` as tail and head."""
    return collections.Counter(
        (each["id"], label_of(each["label"]), each["status"],
         label_of(nodes[each["tail"]]["label"]), label_of(nodes[each["head"]]["label"]),
         text_of(each.get("date", "")) or None, text_of(each.get("source", "")) or None)
        for each in edges)


def lines(rows):
    """The same rows with line ends of one kind, as DOT has them."""
    def one_kind(text):
        return text.replace("\r\n", "\n").replace("\r", "\n") if text else text

    return collections.Counter(
        {tuple(one_kind(field) for field in row): count for row, count in rows.items()})
