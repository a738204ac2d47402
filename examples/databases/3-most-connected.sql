-- Who is linked to the most others by what is asserted?
SELECT e.name AS name, e.type AS type, COUNT(DISTINCT l.other) AS neighbours
FROM (SELECT from_id AS one, to_id AS other FROM facts WHERE status = 'asserted'
      UNION ALL
      SELECT to_id AS one, from_id AS other FROM facts WHERE status = 'asserted') l
JOIN entities e ON e.id = l.one
JOIN entities o ON o.id = l.other
GROUP BY e.id, e.name, e.type
ORDER BY neighbours DESC, name
LIMIT 5;
