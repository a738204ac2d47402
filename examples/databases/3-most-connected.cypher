// Who is linked to the most others by what is asserted?
MATCH (e:Entity)<-[r:ROLE]-(f:Fact {status: 'asserted'})-[s:ROLE]->(o:Entity)
WHERE (r.role = 'from' AND s.role = 'to') OR (r.role = 'to' AND s.role = 'from')
RETURN e.name AS name, e.type AS type, count(DISTINCT o.id) AS neighbours
ORDER BY neighbours DESC, name
LIMIT 5;
