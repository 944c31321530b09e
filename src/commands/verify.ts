import { readFileSync, statSync } from 'node:fs';
import { printable } from '../check/reporters/printable.ts';
import { type SiteCopy, siteAt, siteInFolder } from '../gate/site-copy.ts';
import { type Outcome, verifyFiles } from '../gate/verify.ts';
import { type ManifestFile, manifestAddress, manifestFile } from '../report/open-data.ts';
import { sha256 } from '../report/sha256.ts';
import { Failure } from './failure.ts';
import { readOptions, userPath } from './options.ts';

const usage = {
  command: 'npm run verify -- 网址或文件夹 [选项]',
  about:
    '把网站与发布时的清单（manifest.json）逐个文件比对，看是不是发布时的原样。写网址，查网上的；写文件夹，查里面的。有对不上的，退出码是 1。',
  options: {
    manifest: {
      value: '文件',
      about: '用另外存档的清单来比对；不写的，用网站自己的清单',
    },
  },
  operand: '网址或文件夹',
};

/** `npm run verify`: whether a site is what was published. */
export async function command(args: string[]): Promise<void> {
  const { operand: place, manifest: kept } = readOptions(usage, args);
  if (!place) throw new Failure('请写网址或文件夹，例如 npm run verify -- dist', 2);
  const site = openSite(place);
  const own = await ownManifest(site, place);
  const bytes = kept ? readKept(kept) : own;
  if (!bytes) throw new Failure(`${place} 没有清单 ${manifestAddress}，无从比对。`);
  const manifest = readManifest(bytes, kept ?? `${place} 的 ${manifestAddress}`);
  console.log(aboutManifest(manifest, bytes));
  const files = kept ? [...manifest.files, listed(bytes)] : manifest.files;
  const outcomes = await verifyFiles(files, withoutManifest(site));
  console.log(tally(outcomes));
  const isSame = wrong.every((outcome) => !outcomes.has(outcome));
  console.log(conclusion(isSame, kept !== undefined));
  if (!isSame) throw new Failure('');
}

/** The manifest is no file of its own list; it stands for all others. */
const withoutManifest = ({ read, paths }: SiteCopy): SiteCopy => ({
  read,
  ...(paths && { paths: paths.filter((path) => path !== manifestAddress) }),
});

const listed = (bytes: Buffer): ManifestFile['files'][number] => ({
  path: manifestAddress,
  bytes: bytes.length,
  sha256: sha256(bytes),
});

function openSite(place: string): SiteCopy {
  if (/^https?:\/\//i.test(place)) {
    if (URL.canParse(place)) return siteAt(place);
    throw new Failure(`这不是完整的网址：${place}`, 2);
  }
  const dir = userPath(place);
  if (statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return siteInFolder(dir);
  throw new Failure(`没有这个文件夹：${dir}。网址要以 https:// 开头。`, 2);
}

async function ownManifest(site: SiteCopy, place: string): Promise<Buffer | undefined> {
  try {
    return await site.read(manifestAddress);
  } catch (error) {
    const reason = error instanceof Error ? causeOf(error) : String(error);
    throw new Failure(`打不开 ${place}（${reason}）。请检查网址和网络，再试一次。`);
  }
}

/** Why there was no answer: the network's own code, where it tells one. */
function causeOf({ message, cause }: Error): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : message;
}

function readKept(path: string): Buffer {
  try {
    return readFileSync(userPath(path));
  } catch {
    throw new Failure(`打不开 --manifest 后面的文件：${userPath(path)}`, 2);
  }
}

function readManifest(bytes: Buffer, name: string): ManifestFile {
  try {
    return manifestFile.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    throw new Failure(`${name} 不是网站文件清单，或者已经损坏，无从比对。`);
  }
}

function aboutManifest(manifest: ManifestFile, bytes: Buffer): string {
  const { url, commit, hasUncommittedChanges, reports, files } = manifest;
  const changed = hasUncommittedChanges ? '（生成时另有没提交的改动）' : '';
  return [
    `清单：${new URL(url).href}，共${files.length}个文件`,
    `清单本身的 SHA-256：${sha256(bytes)}`,
    ...(commit ? [`版本库的提交：${commit}${changed}`] : []),
    ...reports.map(({ year, textSha256 }) => `${year}年总结的文本版本：${textSha256.slice(0, 12)}`),
  ].join('\n');
}

const names: Record<Outcome, string> = {
  equal: '一致',
  different: '内容不同',
  missing: '缺少',
  unread: '没有读到，不能断定（网络或主机出错）',
  extra: '多出，不在清单里',
  hidden: '没有比对（主机自己用的设置，不对外提供）',
};

const wrong = ['different', 'missing', 'unread', 'extra'] as const;

/** So many files of each outcome are listed. */
const mostListed = 50;

function tally(outcomes: Map<Outcome, string[]>): string {
  const lines = [`\n一致：${outcomes.get('equal')?.length ?? 0}个文件`];
  for (const outcome of [...wrong, 'hidden'] as const) {
    const paths = outcomes.get(outcome) ?? [];
    if (paths.length === 0) continue;
    lines.push(`${names[outcome]}：${paths.length}个文件`);
    lines.push(...paths.slice(0, mostListed).map((path) => `  ${printable(path)}`));
    if (paths.length > mostListed) lines.push(`  还有${paths.length - mostListed}个，没有一一列出`);
  }
  return lines.join('\n');
}

function conclusion(isSame: boolean, isKept: boolean): string {
  if (!isSame) return '\n结论：与清单不一致，不是发布时的原样。';
  const own =
    '这里用的是网站自己的清单；要排除清单一同被改，请用 --manifest 指定发布时存档的清单。';
  return `\n结论：与清单完全一致，是发布时的原样。${isKept ? '' : `\n${own}`}`;
}
