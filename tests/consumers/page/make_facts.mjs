// usage: make_facts.mjs few|NUMBER > facts.jsonl: a small harbour with hostile names, or a graph of
// so many lines for the tests and measurements of size. The same bytes each time.

const hex = (prefix, number) => `${prefix}:${number.toString(16).padStart(16, '0')}`;

const PEOPLE = [
  ['Ana Ruiz', 'Person', ['Ruiz']],
  ['Tom Cole', 'Person', []],
  ['Eva Lind', 'Person', []],
  ['Nils Økland', 'Person', ['the harbour master']],
  ['Harbour Union', 'Organization', []],
  [
    '<img src=x onerror="window.hacked=1">',
    'Organization',
    ['</script><script>window.hacked=1</script>'],
  ],
  ['=HYPERLINK("http://example.org")', 'Company', []],
  ['\u202egnp.evil\u2028two', 'Text', []],
  ['김하늘', 'Person', ['Kim Ha-neul']],
  ['Oslo', 'City', []],
  ['Far Isle', 'Place', []],
  ['Far Boat', 'Vehicle', []],
];

// relation, from, to, time, status, confidence, [[document, sentence, trigger, from, to]..]
const SAYINGS = [
  [
    'meet',
    0,
    1,
    '2020-08-18',
    'asserted',
    1,
    [
      ['a.txt', 'Ana Ruiz met Tom Cole in Oslo.', 'met', 'Ana Ruiz', 'Tom Cole'],
      ['b.txt', 'Cole and Ruiz met.', 'met', 'Ruiz', 'Cole'],
    ],
  ],
  [
    'meet',
    1,
    2,
    '2020-09',
    'planned',
    1,
    [['a.txt', 'Cole will meet Eva Lind next month.', 'meet', 'Cole', 'Eva Lind']],
  ],
  [
    'meet',
    2,
    0,
    null,
    'negated',
    1,
    [['b.txt', 'Lind did not meet Ruiz.', 'meet', 'Lind', 'Ruiz']],
  ],
  [
    'criticize',
    0,
    4,
    null,
    'asserted',
    1,
    [
      [
        'b.txt',
        '\u{1F600}\u{1F600} Ana Ruiz criticised the Harbour Union.',
        'criticised',
        'Ana Ruiz',
        'the Harbour Union',
      ],
    ],
  ],
  [
    'lead',
    3,
    4,
    '2019',
    'asserted',
    0.5,
    [
      [
        'c.txt',
        'Nils Økland leads the Harbour Union.',
        'leads',
        'Nils Økland',
        'the Harbour Union',
      ],
    ],
  ],
  [
    'visit',
    8,
    4,
    '2020-08-19',
    'asserted',
    1,
    [['c.txt', '김하늘 visited the Harbour Union.', 'visited', '김하늘', 'the Harbour Union']],
  ],
  [
    'own',
    5,
    6,
    null,
    'asserted',
    1,
    [
      [
        '<b>d</b>.txt',
        'A </script><img src=x onerror=window.hacked=1> owned it.',
        'owned',
        'A',
        'it',
      ],
    ],
  ],
  [
    'announce',
    5,
    7,
    null,
    'asserted',
    1,
    [['c.txt', 'It announced \u202egnp.evil.', 'announced', 'It', 'gnp.evil']],
  ],
  [
    'announce',
    6,
    null,
    null,
    'asserted',
    1,
    [['c.txt', 'The firm announced something.', 'announced', 'The firm', null]],
  ],
  [
    'own',
    11,
    10,
    null,
    'asserted',
    1,
    [['c.txt', 'The boat is of the isle.', 'is', 'The boat', 'the isle']],
  ],
];

function entity([name, type, aliases], i) {
  return { id: hex('e', i + 1), name, type, aliases };
}

function span(begin, sentence, part) {
  if (!part) return undefined;
  const at = Array.from(sentence.slice(0, sentence.indexOf(part))).length + begin;
  return [at, at + Array.from(part).length];
}

function evidence([document, text, trigger, from, to], i) {
  const begin = 40 * i;
  return {
    document,
    begin,
    end: begin + Array.from(text).length,
    text,
    spans: {
      trigger: span(begin, text, trigger),
      from: span(begin, text, from),
      to: span(begin, text, to),
    },
    rule: 'news/harbour',
    pack: 'news 1',
    via: [],
  };
}

function fact([relation, from, to, time, status, confidence, reports], i) {
  return {
    id: hex('f', i + 1),
    event: hex('v', i + 1),
    relation,
    from: from === null ? null : entity(PEOPLE[from], from),
    to: to === null ? null : entity(PEOPLE[to], to),
    roles: {},
    time,
    place: null,
    status,
    source: i === 3 ? 'Norland News' : null,
    confidence,
    properties: {},
    evidence: reports.map(evidence),
  };
}

// Hubs, chains and pairs, as a news graph has them.
function* many(lines) {
  let seed = 12345;
  const random = (below) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  const names = Math.ceil(lines * 0.6);
  const types = ['Person', 'Person', 'Person', 'Organization', 'City', 'Event', 'Text', 'Role'];
  const name = (i) => [`Name ${i}`, types[i % types.length], i % 5 === 0 ? [`Alias ${i}`] : []];
  for (let i = 0; i < lines; ++i) {
    const [from, to] = [random(random(names) + 1), random(names)];
    const text = `Name ${from} met Name ${to} on that day, said report number ${i}, and no more was known of it then.`;
    const base = fact(
      [
        'meet',
        null,
        null,
        i % 3 ? null : `2020-0${1 + (i % 9)}-1${i % 10}`,
        i % 9 ? 'asserted' : 'planned',
        1,
        [[`d${i % 500}.txt`, text, 'met', `Name ${from}`, `Name ${to}`]],
      ],
      i,
    );
    yield {
      ...base,
      relation: ['meet', 'visit', 'support', 'accuse'][i % 4],
      from: entity(name(from), from),
      to: entity(name(to), to),
    };
  }
}

const facts = process.argv[2] === 'few' ? SAYINGS.map(fact) : many(Number(process.argv[2]));
for (const each of facts) process.stdout.write(`${JSON.stringify(each)}\n`);
