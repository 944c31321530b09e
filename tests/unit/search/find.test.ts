import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Narrowing, type Order, openIndex } from '../../../src/search/find.ts';
import { makeIndex } from '../../../src/search/make-index.ts';
import type { SearchRecord } from '../../../src/search/records.ts';

/** Records of two years, three parts each. */
const records: SearchRecord[] = [2024, 2023].flatMap((year) => [
  heading(`${year}/1/`, '一、公园建设'),
  text(`${year}/1/#p1`, '新建公园3个，改造ＸＸ个。'),
  heading(`${year}/1/1/`, '（一）服务群众。', 'service'),
  { ...text(`${year}/1/1/#p1`, '深入社区，“面对面”服务。', 'service'), lead: '（一）服务群众。' },
  text(`${year}/1/1/#p2`, `办结热线${year}件。`, 'service'),
  heading(`${year}/2/`, '二、绿化'),
  text(`${year}/2/#p1`, 'Open Day活动，café，公园绿化，公园管护，公园公园。'),
]);

function text(address: string, text: string, topic?: string): SearchRecord {
  const [year, section] = address.split('/').map(Number);
  const titles = [`${year}年总结`, '标题'];
  return { address, isHeading: false, year: year ?? 0, section, topic, titles, text };
}

function heading(address: string, title: string, topic?: string): SearchRecord {
  return { ...text(address, title, topic), isHeading: true };
}

const folder = mkdtempSync(join(tmpdir(), 'index-'));
let find: ReturnType<typeof openIndex>;

beforeAll(async () => {
  for (const [path, content] of await makeIndex(records)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  vi.stubGlobal(
    'fetch',
    async (url: string) => new Response(readFileSync(url.split('?')[0] ?? '')),
  );
  const pagefind = await import(join(folder, 'pagefind.js'));
  const options = { basePath: `${folder}/`, baseUrl: '/base/', language: 'zh-cn' };
  find = openIndex(await pagefind.createInstance({ ...options, exactDiacritics: true }));
});
afterAll(() => {
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true });
});

async function addresses(query: string, by: Narrowing = {}, order: Order = 'relevance') {
  const { hits } = await find(query, by, order);
  const found = await Promise.all(hits.map((hit) => hit.load()));
  return found.map(({ address }) => address.replace('/base/', ''));
}

const in2024 = (query: string) => addresses(query, { year: '2024' });

describe('exact', () => {
  test.each([
    ['社区', ['2024/1/1/#p1']],
    ['区社', []],
    ['，', ['2024/1/#p1', '2024/1/1/#p1', '2024/2/#p1']],
    ['个，改', ['2024/1/#p1']],
    ['个改', []],
    ['x', ['2024/1/#p1']],
    ['202', ['2024/1/1/#p2']],
    ['é', ['2024/2/#p1']],
    ['e，', []],
    ['社習', []],
    ['\ud800', []],
    ['社'.repeat(10_000), []],
    ['', []],
    [' 　', []],
  ])('%j', async (query, expected) => {
    expect((await in2024(query)).sort()).toEqual(expected.sort());
  });
});

test.each(['"面对面"', '“面对面”', '面 对 面', '＂面对面＂'])(
  'forgives the form of %j',
  async (query) => {
    expect(await in2024(query)).toEqual(['2024/1/1/#p1']);
  },
);

describe('a run-in heading and its paragraph', () => {
  test('are found over their seam', async () => {
    expect(await in2024('服务群众。深入社区')).toEqual(['2024/1/1/#p1']);
    expect(await in2024('众。深')).toEqual(['2024/1/1/#p1']);
  });

  test('are found apart else', async () => {
    expect(await in2024('服务群众。')).toEqual(['2024/1/1/']);
    expect(await in2024('群众')).toEqual(['2024/1/1/']);
  });
});

describe('several words', () => {
  test('must all be in one paragraph', async () => {
    const { isScattered } = await find('公园 个', {}, 'relevance');
    expect(isScattered).toBe(false);
    expect(await in2024('公园 xx')).toEqual(['2024/1/#p1']);
  });

  test('are else looked for in one part, which is said', async () => {
    const { isScattered } = await find('社区 热线', {}, 'relevance');
    expect(isScattered).toBe(true);
    expect(await in2024('社区 热线')).toEqual(['2024/1/1/#p1', '2024/1/1/#p2']);
  });

  test('are not found where no part has them all', async () => {
    expect(await addresses('社区 绿化')).toEqual([]);
  });
});

describe('order', () => {
  test('headings come first, then what says it most', async () => {
    expect(await in2024('公园')).toEqual(['2024/1/', '2024/2/#p1', '2024/1/#p1']);
  });

  test('or the newest year first, in the order of reading', async () => {
    expect(await addresses('公园', {}, 'year')).toEqual([
      '2024/1/',
      '2024/1/#p1',
      '2024/2/#p1',
      '2023/1/',
      '2023/1/#p1',
      '2023/2/#p1',
    ]);
  });
});

test('filters narrow, and count what each choice would have', async () => {
  expect(await addresses('公园', { year: '2023', section: '2' })).toEqual(['2023/2/#p1']);
  expect(await addresses('社区', { topic: 'service', year: '2023' })).toEqual(['2023/1/1/#p1']);
  const { hits, total, count } = await find('公园', { year: '2023', section: '2' }, 'relevance');
  expect([hits.length, total]).toEqual([1, 6]);
  expect(await count('section', '1')).toBe(2);
  expect(await count('section', '')).toBe(3);
  expect(await count('year', '2024')).toBe(1);
  expect(await count('topic', 'service')).toBe(0);
});

test('what is found comes as it was published', async () => {
  const { hits } = await find('open', { year: '2024' }, 'relevance');
  expect(await hits[0]?.load()).toEqual({
    address: '/base/2024/2/#p1',
    isHeading: false,
    year: '2024',
    titles: ['2024年总结', '标题'],
    text: 'Open Day活动，café，公园绿化，公园管护，公园公园。',
    lead: '',
  });
});

test('two indexes of the same records are the same, and hold nothing that is not used', async () => {
  const files = async () => Object.fromEntries(await makeIndex(records));
  const first = await files();
  expect(await files()).toEqual(first);
  expect(Object.keys(first).filter((path) => /ui|worker|highlight/.test(path))).toEqual([]);
});
