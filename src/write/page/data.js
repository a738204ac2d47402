// The columns of the data block as entities, facts and the lines that are drawn for them.

import { dayRange } from './dates.js';
import { fold, spoken } from './text.js';

function pairsUp(flat, size) {
  const rows = [];
  for (let i = 0; i < flat.length; i += size) rows.push(flat.slice(i, i + size));
  return rows;
}

function readEntities(raw) {
  const columns = raw.entities;
  return columns.id.map((id, index) => ({
    index,
    id,
    name: columns.name[index],
    type: raw.types[columns.type[index]],
    look: raw.looks[columns.type[index]],
    aliases: columns.aliases[index],
    sameAs: columns.sameAs[index],
    office: columns.office[index],
    x: columns.places[2 * index],
    y: columns.places[2 * index + 1],
    keys: [columns.name[index], ...columns.aliases[index]].map(fold),
    facts: [],
    degree: 0,
  }));
}

function readDocuments(raw) {
  const { id, title, publisher, date, url } = raw.documents;
  return id.map((name, i) => ({
    index: i,
    id: name,
    title: title[i],
    publisher: publisher[i],
    date: date[i],
    url: url[i],
    days: date[i] ? dayRange(date[i]) : null,
  }));
}

function readEvidence(raw, documents, at) {
  const sentence = raw.evidence.sentence[at];
  return {
    document: documents[raw.sentences.document[sentence]],
    begin: raw.sentences.begin[sentence],
    text: raw.sentences.text[sentence],
    rule: raw.rules[raw.evidence.rule[at]],
    pack: raw.packs[raw.evidence.pack[at]],
    via: raw.evidence.via[at],
    spans: pairsUp(raw.evidence.spans[at], 3).map(([name, begin, end]) => ({
      name: raw.spanNames[name],
      begin,
      end,
    })),
  };
}

// The days of a fact: its own, or else those of the reports.
function daysOf(time, evidence) {
  const own = time ? dayRange(time) : null;
  if (own) return { days: own, dated: true };
  const reported = evidence.map((each) => each.document.days).filter(Boolean);
  if (reported.length === 0) return { days: null, dated: false };
  const first = Math.min(...reported.map((range) => range[0]));
  return { days: [first, Math.max(...reported.map((range) => range[1]))], dated: false };
}

function readFacts(raw, entities, documents) {
  const columns = raw.facts;
  const entity = (index) => (index === null ? null : entities[index]);
  let at = 0;
  return columns.id.map((id, index) => {
    const evidence = [];
    for (let i = 0; i < columns.reports[index]; ++i)
      evidence.push(readEvidence(raw, documents, at++));
    return {
      index,
      id,
      evidence,
      event: columns.event[index],
      relation: raw.relations[columns.relation[index]],
      from: entity(columns.from[index]),
      to: entity(columns.to[index]),
      symmetric: columns.symmetric[index] === 1,
      time: columns.time[index],
      place: entity(columns.place[index]),
      status: raw.statuses[columns.status[index]],
      style: raw.lines[columns.status[index]],
      source: entity(columns.source[index]),
      confidence: columns.confidence[index],
      roles: pairsUp(columns.roles[index], 4).map(([role, text, filler, fact]) => ({
        role,
        text,
        entity: entity(filler),
        fact,
      })),
      properties: pairsUp(columns.properties[index], 2),
      ...daysOf(columns.time[index], evidence),
    };
  });
}

function joinFacts(facts) {
  for (const fact of facts) {
    const fillers = fact.roles.map((role) => role.entity);
    const all = new Set([fact.from, fact.to, fact.place, fact.source, ...fillers]);
    for (const entity of all) if (entity) entity.facts.push(fact);
    for (const role of fact.roles) role.fact = role.fact === null ? null : facts[role.fact];
    if (fact.from && fact.to) {
      ++fact.from.degree;
      ++fact.to.degree;
    }
  }
}

// Facts of the same ends, relation and status are one line; lines between the same two names are
// bent apart.
function readLines(facts) {
  const lines = new Map();
  for (const fact of facts) {
    if (!fact.from || !fact.to) continue;
    const key = `${fact.from.index} ${fact.to.index} ${fact.relation} ${fact.status}`;
    if (!lines.has(key)) {
      const { from, to, relation, status, style, symmetric } = fact;
      lines.set(key, {
        from,
        to,
        relation,
        status,
        style,
        symmetric,
        facts: [],
        bend: 0,
        label: spoken(relation),
      });
    }
    lines.get(key).facts.push(fact);
    fact.line = lines.get(key);
  }
  const all = [...lines.values()];
  bendApart(all);
  all.forEach((line, index) => {
    line.index = index;
  });
  return all;
}

function bendApart(lines) {
  const between = new Map();
  for (const line of lines) {
    const [low, high] = [line.from.index, line.to.index].sort((a, b) => a - b);
    const key = `${low} ${high}`;
    if (!between.has(key)) between.set(key, []);
    between.get(key).push(line);
  }
  for (const group of between.values()) {
    group.forEach((line, i) => {
      const side = line.from.index <= line.to.index ? 1 : -1;
      line.bend = line.from === line.to ? i + 1 : side * (i - (group.length - 1) / 2);
    });
  }
}

export function readGraph(text) {
  const raw = JSON.parse(text);
  const entities = readEntities(raw);
  const documents = readDocuments(raw);
  const facts = readFacts(raw, entities, documents);
  joinFacts(facts);
  const lines = readLines(facts);
  const byId = new Map([...entities, ...facts].map((item) => [item.id, item]));
  return { title: raw.title, entities, documents, facts, lines, byId };
}
