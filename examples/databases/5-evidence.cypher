// Which sentences say that Lucia Armendi met Sverre Dahlmo on 2 March 2021, found by which rule?
MATCH (:Entity {name: 'Lucia Armendi'})<-[:ROLE {role: 'from'}]-(f:Fact {relation: 'meet', time: '2021-03-02'})
MATCH (f)-[:ROLE {role: 'to'}]->(:Entity {name: 'Sverre Dahlmo'})
MATCH (f)-[:EVIDENCE]->(m:Mention)-[:IN_DOCUMENT]->(d:Document)
RETURN d.id AS document, m.text AS sentence, m.rule AS rule
ORDER BY document, sentence;
