// What is denied, planned, threatened or asked for, and must not be read as done?
MATCH (a:Entity)<-[:ROLE {role: 'from'}]-(f:Fact)-[:ROLE {role: 'to'}]->(b:Entity)
WHERE f.status <> 'asserted'
OPTIONAL MATCH (f)-[:ROLE {role: 'source'}]->(s:Entity)
RETURN f.status AS status, a.name AS who, f.relation AS relation, b.name AS whom,
       coalesce(f.time, '') AS date, coalesce(s.name, '') AS said_by
ORDER BY status, who, relation, whom;
