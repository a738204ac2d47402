-- What happened in March 2021, by date? (States such as offices held are left out.)
SELECT f.time AS date, a.name AS who, f.relation AS relation, COALESCE(b.name, '') AS whom
FROM facts f
JOIN entities a ON a.id = f.from_id
LEFT JOIN entities b ON b.id = f.to_id
WHERE f.status = 'asserted' AND f.first_day >= '2021-03-01' AND f.last_day <= '2021-03-31'
  AND f.relation NOT IN ('holds_position', 'affiliated_with')
ORDER BY date, who, relation;
