-- What is denied, planned, threatened or asked for, and must not be read as done?
SELECT f.status AS status, a.name AS who, f.relation AS relation, b.name AS whom,
       COALESCE(f.time, '') AS date, COALESCE(s.name, '') AS said_by
FROM facts f
JOIN entities a ON a.id = f.from_id
JOIN entities b ON b.id = f.to_id
LEFT JOIN entities s ON s.id = f.source_id
WHERE f.status <> 'asserted'
ORDER BY status, who, relation, whom;
