// Who met or spoke with whom, who says so, and in which article?
MATCH (a:Entity)<-[:ROLE {role: 'from'}]-(f:Fact {status: 'asserted'})-[:ROLE {role: 'to'}]->(b:Entity)
MATCH (f)-[:EVIDENCE]->(:Mention)-[:IN_DOCUMENT]->(d:Document)
WHERE f.relation IN ['meet', 'communicate_with']
OPTIONAL MATCH (f)-[:ROLE {role: 'source'}]->(s:Entity)
RETURN DISTINCT a.name AS who, f.relation AS relation, b.name AS whom,
       coalesce(f.time, '') AS date, coalesce(s.name, '') AS said_by, d.id AS document
ORDER BY who, document;
