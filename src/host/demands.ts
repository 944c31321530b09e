/** What a host must do with the site's files, and what to do where it does not. */

/** What was got from the site: the status, the headers in lower case, and the bytes. */
export interface Answer {
  status: number;
  headers: Headers;
  bytes: Uint8Array;
}

/** Whether a host meets one demand. */
export interface Result {
  /** The demand, as staff read it. */
  demand: string;
  isMet: boolean;
  /** What was found, where it is not met. */
  found?: string;
  remedy?: string;
  /** Where nothing is broken without it. */
  isAdvice?: boolean;
}

/** Asks the site for a file, by its path below the site's address. */
export type Ask = (path: string) => Promise<Answer>;

/** The files of the site by which it is tested; empty where the site has none of the kind. */
export interface Samples {
  text?: string | undefined;
  hashed?: string | undefined;
  search?: string | undefined;
  attachment?: string | undefined;
}

/** Picks the samples from the paths of the site's manifest. */
export const samplesOf = (paths: string[]): Samples => ({
  text: paths.find((path) => /^\d{4}\/report\.txt$/.test(path)),
  hashed: paths.find((path) => /^_astro\/.*\.css$/.test(path)),
  search: paths.find((path) => /^pagefind\/.*\.pf_\w+$/.test(path)),
  attachment: paths.find((path) => /^\d{4}\/attachments\//.test(path)),
});

/** Tests a site against all demands. @throws whatever asking throws where there is no answer at all */
export async function testHost(ask: Ask, isHttps: boolean, samples: Samples): Promise<Result[]> {
  return [
    ...pageResults(await ask(''), isHttps),
    ...missingResults(await ask('no-such-page/')),
    ...(samples.text ? textResults(await ask(samples.text)) : []),
    ...(samples.hashed ? hashedResults(await ask(samples.hashed)) : []),
    ...(samples.search ? searchResults(await ask(samples.search)) : []),
    ...(samples.attachment ? attachmentResults(await ask(samples.attachment)) : []),
  ];
}

const header = ({ headers }: Answer, name: string): string => headers.get(name) ?? '';

const shown = (text: string): string => text || '没有';

function pageResults(page: Answer, isHttps: boolean): Result[] {
  const policy = header(page, 'content-security-policy');
  const transport = header(page, 'strict-transport-security');
  return [
    {
      demand: '首页打得开',
      isMet: page.status === 200 && header(page, 'content-type').startsWith('text/html'),
      found: `状态码 ${page.status}，类型 ${shown(header(page, 'content-type'))}`,
      remedy: '把 dist 里的全部文件放到这个网址对应的文件夹，默认文档设为 index.html',
    },
    {
      demand: '用 HTTPS',
      isMet: isHttps,
      found: '网址以 http:// 开头',
      remedy: '为域名申请证书，并把 http 的访问转到 https',
      isAdvice: true,
    },
    {
      demand: '要求浏览器一直用 HTTPS（Strict-Transport-Security）',
      isMet: !isHttps || /max-age=[1-9]/.test(transport),
      found: shown(transport),
      remedy: '加响应头 Strict-Transport-Security: max-age=31536000',
    },
    {
      demand: '不让浏览器自己猜文件类型（X-Content-Type-Options）',
      isMet: header(page, 'x-content-type-options').toLowerCase() === 'nosniff',
      found: shown(header(page, 'x-content-type-options')),
      remedy: '加响应头 X-Content-Type-Options: nosniff',
    },
    {
      demand: '不让别的网站把页面嵌进去（frame-ancestors）',
      isMet: /frame-ancestors/.test(policy) || header(page, 'x-frame-options') !== '',
      found: shown(policy),
      remedy: "加响应头 Content-Security-Policy: frame-ancestors 'self'",
    },
    {
      demand: '不把完整网址告诉别的网站（Referrer-Policy）',
      isMet: header(page, 'referrer-policy') !== '',
      found: '没有',
      remedy: '加响应头 Referrer-Policy: strict-origin-when-cross-origin',
    },
    {
      demand: '改了的网页很快看得到（Cache-Control）',
      isMet: longestCache(page) <= 3600,
      found: header(page, 'cache-control'),
      remedy: '网页的响应头改为 Cache-Control: no-cache',
    },
  ];
}

const longestCache = (answer: Answer): number =>
  Number(/max-age=(\d+)/.exec(header(answer, 'cache-control'))?.[1] ?? 0);

function missingResults(answer: Answer): Result[] {
  const text = new TextDecoder().decode(answer.bytes);
  return [
    {
      demand: '没有的网址答复 404，并显示网站自己的说明页',
      isMet: answer.status === 404 && text.includes('lang="zh-CN"'),
      found: `状态码 ${answer.status}${answer.status === 404 ? '，但不是网站的 404.html' : ''}`,
      remedy: '把“找不到网页”的页面设为 404.html，状态码保持 404',
    },
  ];
}

function textResults(answer: Answer): Result[] {
  const type = header(answer, 'content-type');
  const hasMark = answer.bytes[0] === 0xef && answer.bytes[1] === 0xbb && answer.bytes[2] === 0xbf;
  return [
    {
      demand: '纯文本是 UTF-8，不是乱码',
      isMet: type.startsWith('text/plain') && (hasMark || /charset=utf-8/i.test(type)),
      found: `类型 ${shown(type)}`,
      remedy: '.txt 的类型设为 text/plain; charset=utf-8，文件原样上传，不要转码',
    },
  ];
}

function hashedResults(answer: Answer): Result[] {
  return [
    {
      demand: '样式和脚本（_astro/）打得开',
      isMet: answer.status === 200 && header(answer, 'content-type').startsWith('text/css'),
      found: `状态码 ${answer.status}，类型 ${shown(header(answer, 'content-type'))}`,
      remedy: '_astro 文件夹要一起上传；GitHub Pages 上要有 .nojekyll；.css 的类型是 text/css',
    },
    {
      demand: '样式和脚本（_astro/）可以长期缓存',
      isMet: longestCache(answer) >= 86400,
      found: shown(header(answer, 'cache-control')),
      remedy: '_astro/ 的响应头设为 Cache-Control: public, max-age=31536000, immutable',
      isAdvice: true,
    },
  ];
}

const searchResults = (answer: Answer): Result[] => [
  {
    demand: '搜索用的文件（pagefind/）取得到',
    isMet: answer.status === 200 && !header(answer, 'content-type').startsWith('text/html'),
    found: `状态码 ${answer.status}，类型 ${shown(header(answer, 'content-type'))}`,
    remedy:
      '.pf_meta、.pf_index、.pf_fragment、.pf_filter、.pagefind 的类型设为 application/octet-stream',
  },
];

const attachmentResults = (answer: Answer): Result[] => [
  {
    demand: '附件只能下载，不在网站的网址下运行',
    isMet:
      /^attachment/.test(header(answer, 'content-disposition')) ||
      /sandbox/.test(header(answer, 'content-security-policy')),
    found: '没有 Content-Disposition，也没有 sandbox',
    remedy: 'attachments/ 的响应头加 Content-Disposition: attachment',
  },
];

/** The results as staff read them. */
export function hostReport(results: Result[], server: string): string {
  const lines = results.map(({ demand, isMet, found, remedy, isAdvice }) =>
    isMet
      ? `通过　${demand}`
      : `${isAdvice ? '建议' : '错误'}　${demand}\n  实际：${found}\n  → ${remedy}`,
  );
  const faults = faultsOf(results).length;
  const end = faults > 0 ? `\n有${faults}处不合要求。${readyFile(server)}` : '\n主机合乎要求。';
  return [...lines, end].join('\n');
}

/** What must be mended. */
export const faultsOf = (results: Result[]): Result[] =>
  results.filter(({ isMet, isAdvice }) => !isMet && !isAdvice);

/** Which ready file has all that is asked, by the name that the server gives itself. */
function readyFile(server: string): string {
  if (/nginx|openresty|tengine/i.test(server)) return '现成的设置见 .github/hosting/nginx.conf。';
  if (/caddy/i.test(server)) return '现成的设置见 .github/hosting/Caddyfile。';
  if (/iis/i.test(server)) return '现成的设置是网站里的 web.config，请确认它一起上传了。';
  if (/cloudflare|netlify/i.test(server))
    return '现成的设置是网站里的 _headers，请确认它在网站的根目录。';
  return '各种主机现成的设置见 content/部署.md。';
}
