"""What a store of our triples is asked, in SPARQL, and the answers that it must give."""
import collections

from expected import same

PREFIXES = """
PREFIX fw: <https://factwright.org/ns#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX oa: <http://www.w3.org/ns/oa#>
"""
ENTITIES = "SELECT ?n ?t WHERE { ?e a fw:Entity ; rdfs:label ?n ; fw:packType ?t }"
ALIASES = "SELECT ?n ?alias WHERE { ?e a fw:Entity ; rdfs:label ?n ; skos:altLabel ?alias }"
FACTS = """SELECT ?r ?s ?a ?b ?d ?p ?by ?c WHERE {
  ?f a fw:Fact ; rdf:predicate/rdfs:label ?r ; fw:status ?s ; fw:confidence ?c
  OPTIONAL { ?f rdf:subject/rdfs:label ?a } OPTIONAL { ?f rdf:object/rdfs:label ?b }
  OPTIONAL { ?f fw:dateText ?d } OPTIONAL { ?f fw:place/rdfs:label ?p }
  OPTIONAL { ?f fw:attributedTo/rdfs:label ?by } }"""
ROLES = """SELECT ?f ?role ?text WHERE { ?f a fw:Fact ; ?p ?v
  FILTER(STRSTARTS(STR(?p), "https://factwright.org/role/"))
  OPTIONAL { ?v rdfs:label ?label } FILTER(BOUND(?label) || isLiteral(?v))
  BIND(STRAFTER(STR(?p), "/role/") AS ?role) BIND(STR(COALESCE(?label, ?v)) AS ?text) }"""
PROPERTIES = """SELECT ?f ?key ?value WHERE { ?f a fw:Fact ; ?p ?value
  FILTER(STRSTARTS(STR(?p), "https://factwright.org/property/"))
  BIND(STRAFTER(STR(?p), "/property/") AS ?key) }"""
SENTENCES = """SELECT ?d ?b ?t WHERE { ?f prov:wasDerivedFrom ?m .
  ?m fw:document ?d ; oa:hasSelector/oa:start ?b ; oa:hasSelector/oa:exact ?t }"""
DIRECT = "SELECT ?a ?r ?b WHERE { ?a ?r ?b . ?r a rdf:Property }"
# The audit: a direct triple that no asserted fact of the document itself backs.
AUDIT = """SELECT ?a ?r ?b WHERE { ?a ?r ?b . ?r a rdf:Property
  MINUS { ?f a fw:Fact ; rdf:subject ?a ; rdf:predicate ?r ; rdf:object ?b ; fw:status "asserted"
          MINUS { ?f fw:attributedTo ?s } } }"""


def name(end):
    return end and end["name"]


def with_id(row):
    """The same row with the id of a fact instead of its IRI."""
    return ("f:" + row[0].rpartition("/")[2], *row[1:])


def with_number(row):
    """The same row with its last field as a number: stores write decimals in several forms."""
    return (*row[:-1], float(row[-1]))


def ask(expected, query):
    """Asks all questions; query(text) gives a list of tuples of text, None where nothing is bound."""
    def rows(question):
        return collections.Counter(query(PREFIXES + question))

    same("entities", rows(ENTITIES), expected.nodes())
    same("aliases", rows(ALIASES), collections.Counter(
        (each["name"], alias) for each in expected.entities.values() for alias in each["aliases"]))
    same("facts", collections.Counter(map(with_number, query(PREFIXES + FACTS))), collections.Counter(
        (f["relation"].replace("_", " "), f["status"], name(f["from"]), name(f["to"]), f["time"],
         f["place"], f["source"], f["confidence"]) for f in expected.facts))
    same("roles", collections.Counter(map(with_id, query(PREFIXES + ROLES))), collections.Counter(
        (f["id"], role, text) for f in expected.facts for role, fillers in f["roles"].items()
        for text in (fillers if isinstance(fillers, list) else [fillers]) if isinstance(text, str)))
    same("properties", collections.Counter(map(with_id, query(PREFIXES + PROPERTIES))),
         collections.Counter((f["id"], key, value) for f in expected.facts
                             for key, value in f["properties"].items()))
    same("sentences", rows(SENTENCES), collections.Counter(
        (e["document"], str(e["begin"]), e["text"]) for f in expected.facts for e in f["evidence"]))
    same("direct triples", rows(DIRECT).total(),
         len({(f["relation"], f["from"]["id"], f["to"]["id"]) for f in expected.edges
              if f["status"] == "asserted" and not f["source"]}))
    same("direct triples that no asserted fact backs", rows(AUDIT).total(), 0)
