// The modules of the page that need no browser.

import assert from 'node:assert/strict';
import test from 'node:test';

const page = new URL('../../../src/write/page/', import.meta.url);
const module = (name) => import(new URL(name, page));

const { fold, oneLine, pieces, spoken } = await module('text.js');
const { dayRange, isoDay, spokenDate } = await module('dates.js');
const { cell } = await module('csv.js');
const { shortestPath } = await module('path.js');
const { around, ringPlaces } = await module('around.js');
const { Boxes } = await module('geometry.js');

test('names fold to what two spellings share', () => {
  for (const [given, expected] of [
    ['Zoë', 'zoe'],
    ['ÅNGSTRÖM', 'angstrom'],
    ['  a\u00a0 b ', 'a b'],
    ['O\u2019Hara', "o'hara"],
    ['\uff21', 'a'],
    ['Økland', 'okland'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
  ])
    assert.equal(fold(given), expected);
});

test('spans count code points, also behind characters of two units', () => {
  const text = '\u{1F600}\u{1F600} Ana met Ben.';
  const marked = pieces(text, [
    { name: 'from', begin: 3, end: 6 },
    { name: 'trigger', begin: 7, end: 10 },
  ]);
  assert.deepEqual(
    marked.filter((p) => p.names.length).map((p) => [p.text, p.names[0]]),
    [
      ['Ana', 'from'],
      ['met', 'trigger'],
    ],
  );
  assert.equal(marked.map((p) => p.text).join(''), text);
});

test('the smaller of two spans over each other is the inner one', () => {
  const [, inner] = pieces('abcdef', [
    { name: 'trigger', begin: 0, end: 6 },
    { name: 'to', begin: 2, end: 4 },
  ]);
  assert.deepEqual([inner.text, inner.names], ['cd', ['to', 'trigger']]);
});

test('a span outside of its sentence marks nothing', () => {
  assert.equal(
    pieces('abc', [{ name: 'to', begin: 7, end: 9 }])
      .map((p) => p.text)
      .join(''),
    'abc',
  );
});

test('text for the canvas has one line and no marks of direction', () => {
  assert.equal(oneLine('a\r\nb\u202ec\u2028d'), 'a bc d');
  assert.equal(oneLine('\u{1F600}'.repeat(40), 5), '\u{1F600}'.repeat(4) + '\u2026');
});

test('words of packs are spoken', () => {
  assert.equal(spoken('hold_talks_with'), 'hold talks with');
  assert.equal(spoken('MediaOrg'), 'media org');
});

test('dates are ranges of days, as precise as known', () => {
  for (const [given, expected] of [
    ['2020-08-18', ['2020-08-18', '2020-08-18']],
    ['2020-02', ['2020-02-01', '2020-02-29']],
    ['2019', ['2019-01-01', '2019-12-31']],
    ['2013/2014', ['2013-01-01', '2014-12-31']],
    ['2020-W01', ['2019-12-30', '2020-01-05']],
    ['2020-07-09T11:00', ['2020-07-09', '2020-07-09']],
    ['0099', ['0099-01-01', '0099-12-31']],
    ['2019-02/..', ['2019-02-01', '2019-02-28']],
  ]) {
    assert.deepEqual(dayRange(given).map(isoDay), expected, given);
  }
  for (const bad of ['', 'P3D', '2020-1', 'a/b', '/', '2020/2021/2022'])
    assert.equal(dayRange(bad), null, bad);
});

test('dates are spoken', () => {
  for (const [given, expected] of [
    ['2020-08-18', '18 Aug 2020'],
    ['2020-08', 'Aug 2020'],
    ['2020', '2020'],
    ['2019-02/..', 'since Feb 2019'],
    ['2020-99', '2020-99'],
  ])
    assert.equal(spokenDate(given), expected);
});

test('no cell of a CSV is a formula, and all can be read back', () => {
  for (const [given, expected] of [
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@a', "'@a"],
    ['\t=1', "'\t=1"],
    [' =1', "' =1"],
    ['\uff1d1', "'\uff1d1"],
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    ['a\nb', '"a\nb"'],
    [null, ''],
    [0, '0'],
  ]) {
    assert.equal(cell(given), expected);
  }
});

const line = (from, to, style = 'solid') => ({
  line: { from, to, style },
  facts: [{ evidence: [1] }],
});

test('a path is the shortest, and prefers what is asserted', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'];
  const lines = [line(a, b), line(b, c), line(a, d, 'dotted'), line(d, c), line(c, 'e')];
  assert.deepEqual(
    shortestPath(lines, a, c).map((step) => [step.from, step.to]),
    [
      [a, b],
      [b, c],
    ],
  );
  assert.equal(shortestPath(lines, a, 'x'), null);
  assert.deepEqual(shortestPath(lines, a, a), []);
});

test('rings hold each name once and none over another', () => {
  const lines = Array.from({ length: 40 }, (_, i) => line('hub', `n${i}`)).concat([
    line('n1', 'm1'),
    line('n2', 'm2'),
  ]);
  const hops = around(lines, 'hub', 2);
  const places = [...ringPlaces(lines, 'hub', hops).values()].map((place) =>
    place.map(Math.round).join(),
  );
  assert.equal(hops.size, 43);
  assert.equal(new Set(places).size, 43);
  assert.equal(around(lines, 'hub', 1).size, 41);
});

test('boxes are taken once', () => {
  const boxes = new Boxes();
  assert.equal(boxes.take(0, 0, 100, 10), true);
  assert.equal(boxes.take(90, 5, 100, 10), false);
  assert.equal(boxes.take(101, 0, 100, 10), true);
  assert.equal(boxes.take(-50, -30, 200, 20), true);
});
