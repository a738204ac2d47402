// Words, as people read and type them. Facts count code points; JavaScript counts UTF-16 units.

// Letters that Unicode does not take apart.
const LETTERS = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

// Lower case without marks: what two spellings of one name share.
export function fold(text) {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[øđðłħıßæœþ]/g, (letter) => LETTERS[letter])
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

// "hold_talks_with" is "hold talks with", "MediaOrg" is "media org".
export function spoken(name) {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/_/g, ' ')
    .toLowerCase();
}

// One line for the canvas, which knows no isolation: controls, line ends and marks of direction go.
export function oneLine(text, most = 32) {
  const clean = text
    .replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
  const points = Array.from(clean);
  return points.length > most
    ? points
        .slice(0, most - 1)
        .join('')
        .trimEnd() + '\u2026'
    : clean;
}

export const counted = (count, one, many = one + 's') =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

// The sentence cut where a span begins or ends: [{ text, names }], names innermost first.
export function pieces(text, spans) {
  const points = Array.from(text);
  const cuts = new Set([0, points.length]);
  for (const span of spans) {
    cuts.add(Math.min(span.begin, points.length));
    cuts.add(Math.min(span.end, points.length));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  const inner = [...spans].sort((a, b) => a.end - a.begin - (b.end - b.begin));
  const result = [];
  for (let i = 0; i + 1 < sorted.length; ++i) {
    const names = inner.filter((s) => s.begin <= sorted[i] && sorted[i + 1] <= s.end);
    result.push({
      text: points.slice(sorted[i], sorted[i + 1]).join(''),
      names: [...new Set(names.map((s) => s.name))],
      ends: names.filter((s) => s.end === sorted[i + 1]).map((s) => s.name),
    });
  }
  return result;
}
