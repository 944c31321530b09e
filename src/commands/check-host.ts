import { type Answer, faultsOf, hostReport, samplesOf, testHost } from '../host/demands.ts';
import { manifestAddress, manifestFile } from '../report/open-data.ts';
import { Failure } from './failure.ts';
import { readOptions } from './options.ts';

const usage = {
  command: 'npm run check-host -- 网址',
  about:
    '检查已经上线的网站：主机给的类型、编码、安全设置、缓存对不对，不对的怎样改。有错误时退出码是 1。',
  options: {},
  operand: '网址',
};

/** `npm run check-host`: whether the host of a live site does what the site needs. */
export async function command(args: string[]): Promise<void> {
  const { operand } = readOptions(usage, args);
  if (!operand || !/^https?:\/\//.test(operand) || !URL.canParse(operand))
    throw new Failure('请写完整的网址，例如 npm run check-host -- https://www.example.org/', 2);
  const root = new URL(operand.endsWith('/') ? operand : `${operand}/`);
  const ask = (path: string): Promise<Answer> => askFor(new URL(path, root));
  const { headers } = await ask('');
  const samples = samplesOf(await pathsOf(ask));
  const results = await testHost(ask, root.protocol === 'https:', samples);
  console.log(hostReport(results, headers.get('server') ?? ''));
  if (faultsOf(results).length > 0) throw new Failure('');
}

async function askFor(url: URL): Promise<Answer> {
  try {
    const response = await fetch(url);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, bytes };
  } catch {
    throw new Failure(`连不上 ${url.href}：请看看网址写得对不对，网站开没开，网络通不通。`);
  }
}

/** The files of the site, by its manifest. @throws Failure where it has none */
async function pathsOf(ask: (path: string) => Promise<Answer>): Promise<string[]> {
  const { status, bytes } = await ask(manifestAddress);
  try {
    const file = manifestFile.parse(JSON.parse(new TextDecoder().decode(bytes)));
    return file.files.map(({ path }) => path);
  } catch {
    throw new Failure(
      `这个网址下没有网站的清单 ${manifestAddress}（状态码 ${status}）：请看看网址是不是网站的首页，文件是不是都上传了。`,
    );
  }
}
