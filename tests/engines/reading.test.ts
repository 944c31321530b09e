import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Engine } from './engine.ts';
import { firefoxEngine } from './firefox-engine.ts';
import { focusedName, markStops, nextStop, stops, stopsAfterSkip } from './keyboard-walk.ts';
import { mainPages } from './main-pages.ts';
import { playwrightEngines } from './playwright-engine.ts';
import { webkitGtkEngine } from './webkitgtk-engine.ts';

/** Reading, search and keyboard in the engines of this machine beside Chromium, in which all other tests run. */

const candidates = [...playwrightEngines(), firefoxEngine(), webkitGtkEngine()];
const lacking = candidates.filter(({ start }) => !start);
if (lacking.length > 0) {
  console.log(
    `这台机器没有下面的浏览器，没有用它们测试：\n${lacking.map(({ name, remedy }) => `  ${name}：${remedy}`).join('\n')}`,
  );
}

test('there is an engine beside Chromium', () => {
  expect(candidates.length).toBeGreaterThan(lacking.length);
});

describe.each(candidates.filter(({ start }) => start))('$name', ({ start }) => {
  const site = inject('site');
  let engine: Engine;
  const value = (expression: string) =>
    expect.poll(() => engine.run(`return ${expression}`), { timeout: 30_000 });

  beforeAll(async () => {
    if (!start) throw new Error('It is on the machine.');
    engine = await start();
  });
  afterAll(() => engine?.close());

  test('the text begins on the first screen in the largest type', async () => {
    await engine.open(`${site}2024/2/3/`, 1280, 900);
    await engine.run("localStorage.setItem('size', 'largest')");
    await engine.open(`${site}2024/2/3/`, 1280, 900);
    await value("document.querySelector('#p1').getBoundingClientRect().top").toBeLessThan(500);
    await engine.run("localStorage.removeItem('size')");
  });

  test('Han and digits do not overlap', async () => {
    await engine.open(`${site}2024/`, 1280, 900);
    await value(overlaps).toEqual([]);
  });

  test('nothing scrolls sideways on a narrow window', async () => {
    await engine.open(`${site}2024/`, 375, 812);
    await value('document.documentElement.scrollWidth - innerWidth').toBeLessThanOrEqual(0);
  });

  test('by keyboard the first stop leads to the heading of the text', async () => {
    await engine.open(`${site}2024/2/3/`, 1280, 900);
    await engine.press('Tab');
    await value('document.activeElement.textContent').toBe('跳到正文');
    await engine.press('Enter');
    await value('document.activeElement.parentElement.tagName').toBe('H1');
  });

  test('by keyboard a page is walked in the order in which it is read', async () => {
    const walk = async (stops: string[]) => {
      for (const stop of stops) {
        await engine.press('Tab');
        await expect.poll(() => engine.run(focusedName), { timeout: 30_000 }).toBe(stop);
      }
    };
    await engine.open(`${site}2024/2/3/`, 1280, 900);
    await walk(stops);
    await engine.open(`${site}2024/2/3/`, 1280, 900);
    await walk(stops.slice(0, 1));
    await engine.press('Enter');
    await value('document.activeElement.parentElement.tagName').toBe('H1');
    await walk(stopsAfterSkip);
  });

  test.each(mainPages)(
    'by keyboard all of %s is reached, in its order, and seen',
    async (_, site, path) => {
      await engine.open(inject(site) + path, 1280, 900);
      // The answer of the search brings stops of its own.
      if (path.includes('?q='))
        await value("document.querySelector('#search-results').ariaBusy").toBe('false');
      const count = Number(await engine.run(markStops));
      const reached: number[] = [];
      while (reached.length < count) {
        await engine.press('Tab');
        const stop = await nextOf(engine);
        if (stop !== -1) reached.push(stop);
      }
      expect(reached).toEqual(reached.map((_, i) => i));
    },
  );

  test('by keyboard the sheet of a paragraph takes the focus, is seen whole, and gives the focus back', async () => {
    await engine.open(`${site}2024/`, 390, 700);
    await engine.run('document.querySelector(\'[id="2-4-p1"] .paragraph-link\').focus()');
    await engine.press('Enter');
    await value('document.activeElement.textContent').toBe('复制链接');
    await value(`[document.querySelector('#paragraph-tools').getBoundingClientRect()]
      .every(({ top, bottom }) => top >= 0 && bottom <= innerHeight)`).toBe(true);
    await engine.press('Escape');
    await value('document.activeElement.className').toBe('paragraph-link');
  });

  test('the search finds, and marks what it found', async () => {
    await engine.open(`${site}search/?q=${encodeURIComponent('文明城市')}`, 1280, 900);
    await value("document.querySelector('#search-status').textContent").toMatch(/找到 \d+ 处/);
    await value("document.querySelector('#search-results mark').textContent").toBe('文明城市');
  });

  test('the offline copy opens from the disk, and its search answers, misspellings too', async () => {
    const offline = inject('offline');
    await engine.open(`${offline}/2024/report.html`, 1280, 900);
    await value("document.querySelector('h1').textContent").toContain('工作总结');
    for (const [typed, said] of [
      ['文明城市', /^找到 \d+ 处$/],
      ['文明成市', /按“文明城市”找到 \d+ 处/],
    ] as const) {
      await engine.open(`${offline}/search/index.html?q=${encodeURIComponent(typed)}`, 1280, 900);
      await value("document.querySelector('#search-status').textContent").toMatch(said);
      await value("document.querySelector('#search-results mark').textContent").toBe('文明城市');
    }
    await engine.run("document.querySelector('#search-results a').click()");
    await value("document.querySelector('[data-report-text]')?.textContent ?? ''").toContain(
      '文明城市',
    );
  });

  test('reading aloud reads, or says why not', async () => {
    await engine.open(`${site}2024/2/3/`, 1280, 900);
    await value("document.querySelector('#listen').disabled").toBe(false);
    await engine.run("document.querySelector('#listen').click()");
    await value(`[...document.querySelectorAll('.listening')].some((bar) =>
      bar.querySelector('[role=status]').textContent !== '' || bar.textContent.includes('暂停'))`).toBe(
      true,
    );
  });
});

/** The stop at which the Tab key that was just pressed arrives (keyboard-walk.ts). */
async function nextOf(engine: Engine): Promise<number> {
  let stop: unknown = null;
  const look = async (): Promise<unknown> => {
    stop = await engine.run(nextStop);
    return stop;
  };
  await expect.poll(look, { timeout: 30_000 }).not.toBeNull();
  return Number(stop);
}

/** Pairs of a Han character and a digit in a line of which one stands over the other. */
const overlaps = `[...document.querySelectorAll('[data-report-text] p')].flatMap((block) => {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const boxOf = (at) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect();
    };
    for (const { index } of node.data.matchAll(/[\\u4e00-\\u9fff](?=\\d)|\\d(?=[\\u4e00-\\u9fff])/g)) {
      const [before, after] = [boxOf(index), boxOf(index + 1)];
      const isInLine = Math.abs(before.top - after.top) < before.height / 2;
      if (isInLine && after.left < before.right - 1) found.push(node.data.slice(index, index + 2));
    }
  }
  return found;
})`;
