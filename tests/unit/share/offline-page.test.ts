import { expect, test } from 'vitest';
import { offlineAddress, offlinePage } from '../../../src/share/offline/page.ts';

const place = { file: '2024/1/index.html', base: '/zj/' };

test.each([
  ['/zj/', '../../index.html'],
  ['/zj/2024/1/2/#p3', '2/index.html#p3'],
  ['/zj/search/?q=甲', '../../search/index.html?q=甲'],
  ['/zj/2024/report.pdf', '../report.pdf'],
  ['/zj/2024/1/', 'index.html'],
  ['#p1', '#p1'],
  ['https://www.gov.cn/zj/', 'https://www.gov.cn/zj/'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
])('%s becomes %s', (address, file) => {
  expect(offlineAddress(address, place)).toBe(file);
});

test('addresses in tags change, the same in the text does not', () => {
  const html =
    '<html><head><meta http-equiv="content-security-policy" content="x"><script type="module" src="/zj/_astro/a.js"></script></head>' +
    '<body><p>写成 href="/zj/2024/" 的 <a class="b" href="/zj/2024/">样子</a></p><img src="/zj/a.png" srcset="/zj/a.png 1x, /zj/b.png 2x"></body></html>';
  expect(offlinePage(html, place)).toBe(
    '<html><head><script src="../../offline.js" data-base="/zj/"></script><script defer src="../../_astro/a.js"></script></head>' +
      '<body><p>写成 href="/zj/2024/" 的 <a class="b" href="../index.html">样子</a></p><img src="../../a.png" srcset="../../a.png 1x, ../../b.png 2x"></body></html>',
  );
});
