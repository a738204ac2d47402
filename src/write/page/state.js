// What the user has chosen, told to all who listen, and as the hash of a link.

const FACETS = ['type', 'relation', 'status', 'source'];

export function emptyChoice() {
  return {
    entity: null,
    line: null,
    fact: null,
    path: null,
    hidden: Object.fromEntries(FACETS.map((name) => [name, new Set()])),
    from: null,
    to: null,
    undated: true,
    confidence: 0,
    document: null,
    loose: true,
    around: null,
    hops: 1,
    view: 'picture',
    at: null,
  };
}

export function toHash(choice) {
  const words = new URLSearchParams();
  const put = (name, value, usual) => {
    if (value !== usual) words.append(name, value);
  };
  if (choice.entity) words.append('name', choice.entity.id);
  if (choice.line) words.append('line', choice.line.facts[0].id);
  if (choice.fact) words.append('fact', choice.fact.id);
  if (choice.path) words.append('path', choice.path.map((entity) => entity.id).join(' '));
  if (choice.around) words.append('around', choice.around.id);
  if (choice.document) words.append('document', choice.document.id);
  put('hops', choice.hops, 1);
  for (const name of FACETS) {
    for (const value of [...choice.hidden[name]].sort()) words.append(`no-${name}`, value);
  }
  put('from', choice.from, null);
  put('to', choice.to, null);
  put('undated', choice.undated ? 'yes' : 'no', 'yes');
  put('loose', choice.loose ? 'yes' : 'no', 'yes');
  put('confidence', choice.confidence, 0);
  put('view', choice.view, 'picture');
  if (choice.at) words.append('at', choice.at.map((value) => +value.toFixed(3)).join(' '));
  return words.toString();
}

const whole = (text, usual) => (/^-?\d{1,7}$/.test(text ?? '') ? Number(text) : usual);

// A link that names what is not there, or nonsense, leaves the usual choice.
export function fromHash(hash, graph) {
  const words = new URLSearchParams(hash.replace(/^#/, ''));
  const choice = emptyChoice();
  const entity = (id) => graph.entities.find((each) => each.id === id) ?? null;
  choice.entity = entity(words.get('name'));
  const fact = (id) => graph.facts.find((each) => each.id === id) ?? null;
  choice.line = fact(words.get('line'))?.line ?? null;
  choice.fact = fact(words.get('fact'));
  const path = (words.get('path') ?? '').split(' ').map(entity);
  if (path.length === 2 && path.every(Boolean)) choice.path = path;
  choice.around = entity(words.get('around'));
  choice.document = graph.documents.find((each) => each.id === words.get('document')) ?? null;
  choice.hops = Math.min(4, Math.max(1, whole(words.get('hops'), 1)));
  for (const name of FACETS) choice.hidden[name] = new Set(words.getAll(`no-${name}`));
  choice.from = whole(words.get('from'), null);
  choice.to = whole(words.get('to'), null);
  choice.undated = words.get('undated') !== 'no';
  choice.loose = words.get('loose') !== 'no';
  choice.confidence = Math.min(1000, Math.max(0, whole(words.get('confidence'), 0)));
  if (['picture', 'both', 'table'].includes(words.get('view'))) choice.view = words.get('view');
  const at = (words.get('at') ?? '').split(' ').map(Number);
  if (at.length === 3 && at.every(Number.isFinite) && at[2] > 0) choice.at = at;
  return choice;
}

// set({ .. }) changes the choice and calls each listener with the names of what changed.
export class State {
  constructor(choice) {
    this.choice = choice;
    this.listeners = [];
  }

  listen(listener) {
    this.listeners.push(listener);
  }

  set(change) {
    const names = new Set(Object.keys(change).filter((name) => this.choice[name] !== change[name]));
    if (names.size === 0) return;
    Object.assign(this.choice, change);
    for (const listener of this.listeners) listener(names);
  }

  // Leaves one kind of thing selected.
  select(kind, value) {
    this.set({ entity: null, line: null, fact: null, path: null, [kind]: value });
  }
}
