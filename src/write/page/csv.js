// RFC 4180, safe to open in a spreadsheet.

// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
export function cell(value) {
  let text = String(value ?? '');
  if (/^[\s\u0000-\u0020]*[=+\-@|\uff1d\uff0b\uff0d\uff20]/.test(text)) text = `'${text}`;
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replace(/"/g, '""')}"` : text;
}

const COLUMNS = {
  fact: (f) => f.id,
  from: (f) => f.from?.name,
  from_type: (f) => f.from?.type,
  relation: (f) => f.relation,
  to: (f) => f.to?.name,
  to_type: (f) => f.to?.type,
  time: (f) => f.time,
  place: (f) => f.place?.name,
  roles: (f) => f.roles.map((role) => `${role.role}: ${role.text}`).join('; '),
  status: (f) => f.status,
  source: (f) => f.source?.name,
  confidence: (f) => f.confidence / 1000,
  reports: (f) => f.evidence.length,
  documents: (f) => [...new Set(f.evidence.map((each) => each.document.id))].join('; '),
  reported: (f) =>
    [...new Set(f.evidence.map((each) => each.document.date))].filter(Boolean).join('; '),
  sentence: (f) => f.evidence[0]?.text,
  rule: (f) => f.evidence[0]?.rule,
};

export function factsCsv(facts) {
  const lines = [Object.keys(COLUMNS).join(',')];
  for (const fact of facts)
    lines.push(
      Object.values(COLUMNS)
        .map((of) => cell(of(fact)))
        .join(','),
    );
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
