// Days since 1970 for ISO 8601 texts that are as precise as known.

const DAY = 86400000;
const OPEN = new Set(['', '..']);
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function dayOf(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return Math.round(date.getTime() / DAY);
}

function weekRange(year, week) {
  const fourth = dayOf(year, 0, 4);
  const monday = fourth - ((((fourth + 3) % 7) + 7) % 7) + (week - 1) * 7;
  return [monday, monday + 6];
}

function singleRange(text) {
  let match = /^(\d{4})-W(\d{2})/.exec(text);
  if (match) return weekRange(+match[1], +match[2]);
  match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [+match[1], match[2], match[3]];
  if (!month) return [dayOf(year, 0, 1), dayOf(year, 11, 31)];
  if (!day) return [dayOf(year, +month - 1, 1), dayOf(year, +month, 0)];
  return [dayOf(year, +month - 1, +day), dayOf(year, +month - 1, +day)];
}

// First and last day that the text may mean ("2020-08", "2013/2019", "2020-W05"), or null. An open
// end ("2019-02/..") is as far as is known.
export function dayRange(text) {
  const parts = text.split('/');
  const ranges = parts.filter((part) => !OPEN.has(part)).map(singleRange);
  if (parts.length > 2 || ranges.length === 0 || ranges.includes(null)) return null;
  return [ranges[0][0], ranges[ranges.length - 1][1]];
}

export const toDate = (day) => new Date(day * DAY);
export const fromDate = (date) => Math.floor(date.getTime() / DAY);
export const isoDay = (day) => toDate(day).toISOString().slice(0, 10);

function spokenOne(text) {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:T(\d{2}:\d{2}))?/.exec(text);
  if (!match || !MONTHS[match[2] - 1]) return text;
  const month = `${MONTHS[match[2] - 1]} ${match[1]}`;
  const day = match[3] ? `${+match[3]} ${month}` : month;
  return match[4] ? `${day}, ${match[4]}` : day;
}

// "2020-08-18" is "18 Aug 2020"; what it cannot read stays.
export function spokenDate(text) {
  const [from, to] = text.split('/');
  if (to === undefined) return spokenOne(from);
  if (OPEN.has(to)) return `since ${spokenOne(from)}`;
  return OPEN.has(from) ? `until ${spokenOne(to)}` : `${spokenOne(from)} \u2013 ${spokenOne(to)}`;
}
