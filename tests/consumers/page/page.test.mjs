// What a user does with the page; PAGE and LARGE_PAGE name the files.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { onScreen, openPage, placesOf, settled, startBrowser } from './browser.mjs';

const [file, large] = [process.env.PAGE, process.env.LARGE_PAGE];
const browser = await startBrowser();
after(() => browser.close());

// A test on a fresh page; the page must have said nothing and asked for nothing.
function onPage(name, body, options) {
  test(name, async () => {
    const { page, complaints } = await openPage(browser, file, options);
    await body(page);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });
}

const summary = (page) => page.textContent('#summary');
const heading = (page) => page.textContent('#details h2');
const rows = (page) =>
  page.$$eval('#table tbody tr[data-fact]', (all) => all.map((row) => row.textContent));

// Waits until the first row of the table, which is drawn with the next frame, is of a fact.
const rowFirst = (page, fact) =>
  page.waitForFunction(
    (id) => document.querySelector('#table tbody tr[data-fact]').dataset.fact === id,
    fact,
  );

async function find(page, words) {
  await page.fill('#find', words);
  await page.press('#find', 'Enter');
  await settled(page);
}

onPage('it opens without a network and counts what it holds', async (page) => {
  assert.equal(await summary(page), '11 names, 9 lines, 10 facts');
  assert.match(await page.title(), /^Harbour <\/title>/);
  assert.equal(
    await page.textContent('#title'),
    'Harbour </title><script>window.hacked = 1</script>',
  );
});

onPage('a name is found by any spelling, with and without marks', async (page) => {
  for (const [words, name] of [
    ['okland', 'Nils Økland'],
    ['HARBOUR MAS', 'Nils Økland'],
    ['kim', '김하늘'],
    ['하늘', '김하늘'],
    ['cole tom', 'Tom Cole'],
  ]) {
    await find(page, words);
    assert.equal(await heading(page), name, words);
  }
  await page.fill('#find', 'nobody at all');
  assert.equal(await page.textContent('#find-list'), 'No such name');
});

onPage(
  'a click on a name shows its facts, on a line every sentence with its words marked',
  async (page) => {
    const places = await placesOf(page);
    await page.mouse.click(...(await onScreen(page, places['Harbour Union'])));
    assert.equal(await heading(page), 'Harbour Union');
    assert.equal(await page.locator('#details .fact').count(), 3);
    const [a, b] = [places['Ana Ruiz'], places['Tom Cole']];
    await page.mouse.click(...(await onScreen(page, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2])));
    assert.equal(await heading(page), 'Ana Ruiz \u2192 Tom Cole');
    assert.deepEqual(
      await page.$$eval('#details mark.trigger', (all) => all.map((each) => each.textContent)),
      ['met', 'met'],
    );
    assert.match(
      await page.textContent('#details .origin'),
      /Report a\.txt.*Norland News.*20 Aug 2020.*a\.txt.*rule news\/harbour/,
    );
    assert.match(await page.textContent('#details dl'), /when18 Aug 2020/);
  },
);

onPage('marks stand right behind characters of two units', async (page) => {
  await find(page, 'harbour union');
  const marks = page.locator('.fact[data-fact="f:0000000000000004"] mark');
  assert.deepEqual(await marks.allTextContents(), ['Ana Ruiz', 'criticised', 'the Harbour Union']);
});

onPage('a bar of the panel leaves only the facts of its relation', async (page) => {
  await find(page, 'harbour union');
  await page.click('.bars button:has-text("lead")');
  assert.equal(await page.locator('#details .fact').count(), 1);
  await page.click('.bars button:has-text("lead")');
  assert.equal(await page.locator('#details .fact').count(), 3);
});

onPage('filters of status, type, relation, source and confidence work together', async (page) => {
  await page.click('[data-facet=status] label:has-text("planned")');
  assert.match(await summary(page), /9 of 10 facts/);
  await page.click('[data-facet=relation] label:has-text("meet")');
  assert.match(await summary(page), /7 of 10 facts/);
  await page.click('[data-facet=type] label:has-text("Vehicle")');
  assert.match(await summary(page), /6 of 10 facts/);
  await page.fill('#confidence', '600');
  assert.match(await summary(page), /5 of 10 facts/);
  await page.click('[data-facet=source] summary');
  await page.click('[data-facet=source] label:has-text("Norland News")');
  assert.match(await summary(page), /4 of 10 facts/);
  await page.click('#reset');
  assert.equal(await summary(page), '11 names, 9 lines, 10 facts');
});

onPage('a range of days keeps what happened or was reported within it', async (page) => {
  await page.fill('#time-to', '2019-12-31');
  await page.uncheck('#undated');
  assert.match(await summary(page), /1 of 10 facts/);
  await page.fill('#time-to', '');
  await page.fill('#time-from', '2020-09-01');
  assert.match(await summary(page), /1 of 10 facts/);
});

onPage('the brush of the timeline chooses a range', async (page) => {
  const box = await page.locator('#timeline .overlay').boundingBox();
  await page.mouse.move(box.x + box.width * 0.5, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.75, box.y + 20, { steps: 4 });
  await page.mouse.up();
  assert.notEqual(await page.inputValue('#time-from'), '');
  assert.match(await page.textContent('#chips'), /\d{4}-\d\d-\d\d/);
});

onPage('around a name there is only what is near', async (page) => {
  await find(page, 'okland');
  await page.click('#around');
  assert.match(await summary(page), /^2 names, 1 line/);
  await page.fill('#hops', '2');
  await settled(page);
  assert.match(await summary(page), /^4 names, 3 lines/);
  await page.click('#around');
  assert.equal(await summary(page), '11 names, 9 lines, 10 facts');
});

onPage('a path shows the evidence of each step', async (page) => {
  await find(page, 'okland');
  await page.fill('#path-to', 'tom');
  await page.press('#path-to', 'Enter');
  assert.match(await page.textContent('#details'), /3 steps/);
  const steps = await page.$$eval('.steps > li .relation', (all) =>
    all.map((each) => each.textContent),
  );
  assert.deepEqual(steps, ['lead', 'criticize', 'meet']);
  await find(page, 'okland');
  await page.fill('#path-to', 'boat');
  await page.press('#path-to', 'Enter');
  assert.match(await page.textContent('#details'), /do not connect/);
});

test('a link restores the view', async () => {
  const first = await openPage(browser, file);
  await find(first.page, 'okland');
  await first.page.click('#around');
  await first.page.fill('#hops', '2');
  await first.page.click('[data-facet=status] label:has-text("negated")');
  await first.page.click('#views [data-view=both]');
  await settled(first.page);
  const look = async (page) => [
    await summary(page),
    await heading(page),
    await page.textContent('#chips'),
    await page.getAttribute('body', 'data-view'),
    await page.evaluate(() => location.hash),
  ];
  const before = await look(first.page);
  const again = await openPage(browser, file, { hash: before[4] });
  assert.deepEqual(await look(again.page), before);
  assert.deepEqual([...first.complaints, ...again.complaints], []);
});

onPage(
  'a link to the table alone leads to the picture too',
  async (page) => {
    assert.equal(await heading(page), 'Ana Ruiz');
    await page.click('#around');
    assert.match(await summary(page), /^4 names/);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#png')]);
    assert.equal(
      readFileSync(await download.path())
        .subarray(1, 4)
        .toString(),
      'PNG',
    );
    assert.equal(await page.getAttribute('body', 'data-view'), 'both');
  },
  { hash: '#view=table&name=e:0000000000000001' },
);

onPage(
  'a link of nonsense opens the usual view',
  async (page) => {
    assert.equal(await summary(page), '11 names, 9 lines, 10 facts');
  },
  {
    hash: '#name=%3Cimg%3E&around=x&hops=99999999999&from=abc&at=NaN%20x&view=%22&confidence=-5&path=a%20b',
  },
);

onPage('the table sorts, is filtered and is walked by keys', async (page) => {
  await page.click('#views [data-view=table]');
  await page.click('#table th:has-text("From") button');
  assert.equal(await page.getAttribute('#table th:has-text("From")', 'aria-sort'), 'ascending');
  assert.equal((await rows(page)).length, 10);
  await rowFirst(page, 'f:0000000000000007');
  await page.click('#table th:has-text("From") button');
  assert.equal(await page.getAttribute('#table th:has-text("From")', 'aria-sort'), 'descending');
  await rowFirst(page, 'f:0000000000000006');
  await page.click('[data-facet=relation] label:has-text("own")');
  await page.waitForFunction(
    () => document.querySelectorAll('#table tbody tr[data-fact]').length === 8,
  );
  await page.focus('#table table');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('#details .fact').count(), 1);
});

onPage('the facts that are shown are saved as CSV without formulas', async (page) => {
  await page.click('[data-facet=status] label:has-text("planned")');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#csv')]);
  const text = readFileSync(await download.path(), 'utf8');
  assert.match(download.suggestedFilename(), /^[A-Za-z0-9-]+\.csv$/);
  assert.ok(text.startsWith('\ufefffact,from,from_type,relation'));
  assert.equal(text.split('\r\n').length, 11);
  assert.ok(text.includes('"\'=HYPERLINK(""http://example.org"")"'));
});

onPage('the picture is saved as PNG', async (page) => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#png')]);
  const bytes = readFileSync(await download.path());
  assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
  const canvas = await page.locator('#canvas').boundingBox();
  assert.equal(bytes.readUInt32BE(16), Math.round(canvas.width) * 2);
  assert.ok(bytes.readUInt32BE(20) > Math.round(canvas.height) * 2);
});

onPage('hostile names and texts stay text', async (page) => {
  await find(page, 'img');
  assert.equal(await heading(page), '<img src=x onerror="window.hacked=1">');
  assert.match(
    await page.textContent('#details'),
    /<\/script><img src=x onerror=window\.hacked=1> owned it\./,
  );
  await page.click('#views [data-view=both]');
  await page.hover('#canvas');
  assert.equal(await page.locator('img').count(), 0);
  assert.equal(await page.locator('script').count(), 2);
  assert.equal(await page.evaluate(() => window.hacked), undefined);
  const unguarded = await page.$$eval('#details, #table', (all) =>
    all.flatMap((root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found = [];
      while (walker.nextNode()) {
        if (
          walker.currentNode.data.includes('\u202e') &&
          !walker.currentNode.parentElement.closest('bdi, blockquote')
        )
          found.push(walker.currentNode.data);
      }
      return found;
    }),
  );
  assert.deepEqual(unguarded, []);
});

test('the page makes no markup out of text, even if a script asks for it', async () => {
  const { page } = await openPage(browser, file);
  const tried = await page.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<b>x</b>';
      return 'markup';
    } catch (error) {
      return error.name;
    }
  });
  assert.equal(tried, 'TypeError');
  assert.match(
    await page.getAttribute('meta[http-equiv]', 'content'),
    /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-/,
  );
});

onPage('keys reach everything', async (page) => {
  await page.keyboard.press('/');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'find');
  await page.keyboard.type('union');
  await page.keyboard.press('Enter');
  await settled(page);
  await page.focus('#canvas');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  assert.notEqual(await page.textContent('#live'), '');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#details .top').count(), 1);
  await page.keyboard.press('t');
  assert.equal(await page.getAttribute('body', 'data-view'), 'both');
  await page.keyboard.press('?');
  assert.equal(await page.locator('#help').isVisible(), true);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#help').isVisible(), false);
});

onPage(
  'colours follow the system until the user chooses',
  async (page) => {
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await ground();
    await page.click('#theme');
    assert.notEqual(await ground(), dark);
    assert.equal(await page.getAttribute('#theme', 'aria-pressed'), 'false');
  },
  { colorScheme: 'dark' },
);

onPage(
  'a narrow window keeps everything within it',
  async (page) => {
    await find(page, 'ruiz');
    assert.equal(
      await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
      true,
    );
    assert.equal(await page.locator('#details .fact').first().isVisible(), true);
  },
  { viewport: { width: 390, height: 780 } },
);

test('5,000 lines are drawn, searched and filtered', async () => {
  const { page, complaints } = await openPage(browser, large);
  assert.match(await summary(page), / 5,000 facts$/);
  await find(page, 'alias 20');
  assert.match(await heading(page), /^Name 20/);
  await page.click('[data-facet=status] label:has-text("planned")');
  assert.match(await summary(page), /of 5,000 facts$/);
  assert.deepEqual(complaints, []);
});
