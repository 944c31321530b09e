import { createServer } from 'node:http';
import { describe, expect, test } from 'vitest';
import {
  type Answer,
  faultsOf,
  hostReport,
  samplesOf,
  testHost,
} from '../../../src/host/demands.ts';

type Headers = Record<string, string>;

const everywhere: Headers = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "frame-ancestors 'self'",
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

/** A site of one file of each kind. */
const site: Record<string, { type: string; text: string; headers?: Headers }> = {
  '/': { type: 'text/html', text: '<html lang="zh-CN">' },
  '/2024/report.txt': { type: 'text/plain; charset=utf-8', text: '总结' },
  '/_astro/a.css': {
    type: 'text/css',
    text: '',
    headers: { 'cache-control': 'public, max-age=31536000, immutable' },
  },
  '/pagefind/index/a.pf_index': { type: 'application/octet-stream', text: '' },
  '/2024/attachments/a.csv': {
    type: 'text/csv',
    text: '',
    headers: { 'content-disposition': 'attachment' },
  },
};

/** What is found where a server answers so; `change` alters what it says of a path. */
async function found(change: (path: string, headers: Headers) => Headers): Promise<string[]> {
  const server = createServer(({ url = '/' }, response) => {
    const file = site[url];
    const type = file?.type ?? 'text/html';
    const headers = change(url, { ...everywhere, 'content-type': type, ...file?.headers });
    response.writeHead(file ? 200 : 404, headers).end(file?.text ?? '<html lang="zh-CN">');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  const ask = async (path: string): Promise<Answer> => {
    const response = await fetch(`http://127.0.0.1:${port}/${path}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, bytes };
  };
  const paths = Object.keys(site).map((path) => path.slice(1));
  try {
    const results = await testHost(ask, false, samplesOf(paths));
    return faultsOf(results).map(({ demand }) => demand);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

describe('a host', () => {
  test('that does all that is asked has no fault', async () => {
    expect(await found((_path, headers) => headers)).toEqual([]);
  });

  test.each([
    ['x-content-type-options', '不让浏览器自己猜文件类型'],
    ['content-security-policy', '不让别的网站把页面嵌进去'],
    ['referrer-policy', '不把完整网址告诉别的网站'],
    ['content-disposition', '附件只能下载'],
  ])('that does not send %s is told so', async (name, demand) => {
    const faults = await found((_path, { [name]: _left, ...headers }) => headers);
    expect(faults).toEqual([expect.stringContaining(demand)]);
  });

  test('that leaves the encoding of a text open is told so', async () => {
    const faults = await found((path, headers) =>
      path.endsWith('.txt') ? { ...headers, 'content-type': 'text/plain' } : headers,
    );
    expect(faults).toEqual(['纯文本是 UTF-8，不是乱码']);
  });

  test('that keeps pages for long is told so', async () => {
    const faults = await found((path, headers) =>
      path === '/' ? { ...headers, 'cache-control': 'max-age=86400' } : headers,
    );
    expect(faults).toEqual(['改了的网页很快看得到（Cache-Control）']);
  });

  test('is told which ready file mends it', () => {
    const fault = { demand: '某项', isMet: false, found: '没有', remedy: '加上' };
    expect(hostReport([fault], 'nginx/1.22')).toContain('.github/hosting/nginx.conf');
    expect(hostReport([{ ...fault, isMet: true }], 'nginx')).toContain('主机合乎要求。');
  });
});
