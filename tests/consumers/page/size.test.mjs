// Large pages stay usable. What is measured is printed, never asserted: machines differ, and are
// busy; hence also the time that the page itself computed. PAGES names the files, by `:`; a
// screenshot of each is left beside it.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openPage, settled, startBrowser } from './browser.mjs';

const browser = await startBrowser();
after(() => browser.close());

const PATIENCE = 180000;
const rounded = (times) => `${Math.round(times)} ms`;
const sorted = (times) => [...times].sort((a, b) => a - b);

// Until something is so and the next frame is shown, from the action that leads to it.
async function timeOf(page, action, done, argument) {
  await page.evaluate(() => {
    window.acted = 0;
    const note = () => (window.acted ||= performance.now());
    for (const type of ['input', 'click', 'keydown'])
      window.addEventListener(type, note, { capture: true });
  });
  const shown = page.waitForFunction(done, argument, { polling: 'raf' });
  await action();
  await shown;
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now() - acted))),
  );
}

// How long each frame takes while the wheel turns and the picture is dragged.
async function framesOf(page) {
  const box = await page.locator('#canvas').boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.evaluate(() => {
    window.frames_seen = [];
    let last = performance.now();
    const note = (now) => {
      if (!window.frames_seen) return;
      window.frames_seen.push(now - last);
      last = now;
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  await page.mouse.move(x, y);
  for (let turn = 0; turn < 12; ++turn) await page.mouse.wheel(0, turn < 6 ? -120 : 120);
  await page.mouse.down();
  await page.mouse.move(x + 300, y + 120, { steps: 20 });
  await page.mouse.up();
  const frames = sorted(
    await page.evaluate(() => {
      const seen = window.frames_seen;
      window.frames_seen = null;
      return seen;
    }),
  );
  const at = (share) => rounded(frames[Math.floor(share * (frames.length - 1))]);
  return `half within ${at(0.5)}, nine of ten within ${at(0.9)}, the longest ${at(1)}`;
}

for (const file of process.env.PAGES.split(':')) {
  const count = Number(/(\d+)\.html$/.exec(file)[1]);
  const words = count.toLocaleString('en');

  test(`${words} lines are drawn, moved, searched and filtered`, async () => {
    const { page, complaints, computed } = await openPage(browser, file, { patience: PATIENCE });
    assert.ok((await page.textContent('#summary')).endsWith(` ${words} facts`));
    const first = await page.evaluate(() => [
      performance.getEntriesByName('first-contentful-paint')[0].startTime,
      Number(document.documentElement.dataset.painted),
    ]);
    console.log(
      `${words}: first paint after ${rounded(first[0])}, picture after ${rounded(first[1])}, ` +
        `computed ${rounded(await computed())}`,
    );
    await page.screenshot({ path: file.replace(/html$/, 'png') });
    console.log(`${words}: frames of zooming and dragging: ${await framesOf(page)}`);
    await settled(page);

    const find = await timeOf(
      page,
      () => page.fill('#find', 'alias 20'),
      () => document.querySelectorAll('#find-list [role=option]').length > 0,
    );
    const open = await timeOf(
      page,
      () => page.press('#find', 'Enter'),
      () => /^Name 20/.test(document.querySelector('#details h2').textContent),
    );
    await settled(page);
    const filter = await timeOf(
      page,
      () => page.click('[data-facet=status] label:has-text("planned")'),
      (total) => document.getElementById('summary').textContent.endsWith(total),
      `of ${words} facts`,
    );
    await page.click('#reset');
    await page.click('#views [data-view=table]');
    const sort = await timeOf(
      page,
      () => page.click('#table th:has-text("From") button'),
      () => document.querySelector('#table th[aria-sort=ascending]'),
    );
    console.log(
      `${words}: find a name ${rounded(find)}, open it ${rounded(open)}, filter ${rounded(filter)}, ` +
        `sort the table ${rounded(sort)}`,
    );
    assert.deepEqual(complaints, []);
    await page.context().close();
  });
}
