-- Who met or spoke with whom, who says so, and in which article?
SELECT DISTINCT a.name AS who, f.relation AS relation, b.name AS whom,
       COALESCE(f.time, '') AS date, COALESCE(s.name, '') AS said_by, m.document AS document
FROM facts f
JOIN entities a ON a.id = f.from_id
JOIN entities b ON b.id = f.to_id
JOIN mentions m ON m.fact = f.id
LEFT JOIN entities s ON s.id = f.source_id
WHERE f.status = 'asserted' AND f.relation IN ('meet', 'communicate_with')
ORDER BY who, document;
