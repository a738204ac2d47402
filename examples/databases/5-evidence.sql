-- Which sentences say that Lucia Armendi met Sverre Dahlmo on 2 March 2021, found by which rule?
SELECT m.document AS document, m.text AS sentence, m.rule AS rule
FROM facts f
JOIN entities a ON a.id = f.from_id
JOIN entities b ON b.id = f.to_id
JOIN mentions m ON m.fact = f.id
WHERE a.name = 'Lucia Armendi' AND f.relation = 'meet' AND b.name = 'Sverre Dahlmo'
  AND f.time = '2021-03-02'
ORDER BY document, sentence;
