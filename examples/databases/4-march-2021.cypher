// What happened in March 2021, by date? (States such as offices held are left out.)
MATCH (a:Entity)<-[:ROLE {role: 'from'}]-(f:Fact {status: 'asserted'})
WHERE f.first_day >= date('2021-03-01') AND f.last_day <= date('2021-03-31')
  AND NOT f.relation IN ['holds_position', 'affiliated_with']
OPTIONAL MATCH (f)-[:ROLE {role: 'to'}]->(b:Entity)
RETURN f.time AS date, a.name AS who, f.relation AS relation, coalesce(b.name, '') AS whom
ORDER BY date, who, relation;
