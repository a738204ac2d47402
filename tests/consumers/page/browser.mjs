// Opens pages in headless Chromium and keeps what they say and ask for.

import { existsSync } from 'node:fs';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// A browser, or leaves with 77, which ctest takes for skipped.
export async function startBrowser() {
  const library = await import('playwright-core').catch(() => null);
  if (!library || !CHROMIUM) {
    console.log(
      `skipped: ${CHROMIUM ? 'playwright-core' : 'chromium'} is missing (tests/consumers/page/setup)`,
    );
    process.exit(77);
  }
  return library.chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

// { page, complaints, computed }: everything on the console, every error, dialog and request but the
// page's own; how many milliseconds the page's thread has computed so far.
export async function openPage(browser, file, { hash = '', patience = 30000, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 860 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => {
    complaints.push('a dialog');
    dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`file://${file}`)) complaints.push(request.url());
  });
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const computed = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  await page.goto(`file://${file}${hash}`);
  await page.waitForFunction(() => document.querySelector('#details h2'));
  await settled(page);
  return { page, complaints, computed };
}

// Waits until the picture stands still: it then writes its place into the address.
export async function settled(page) {
  for (let last = null; ;) {
    await page.waitForTimeout(450);
    const now = await page.evaluate(() => location.hash);
    if (now === last) return;
    last = now;
  }
}

// Where a point of the picture is in the window.
export async function onScreen(page, [x, y]) {
  return page.evaluate(
    ([wx, wy]) => {
      const at = new URLSearchParams(location.hash.slice(1)).get('at').split(' ').map(Number);
      const box = document.getElementById('canvas').getBoundingClientRect();
      return [
        box.left + box.width / 2 + (wx - at[0]) * at[2],
        box.top + box.height / 2 + (wy - at[1]) * at[2],
      ];
    },
    [x, y],
  );
}

// Places of names in the picture, from the data of the page.
export async function placesOf(page) {
  return page.evaluate(() => {
    const { entities } = JSON.parse(document.getElementById('data').textContent);
    return Object.fromEntries(
      entities.name.map((name, i) => [name, entities.places.slice(2 * i, 2 * i + 2)]),
    );
  });
}
