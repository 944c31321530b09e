import { resolve } from 'node:path';
import type { Content } from '../reader/content.ts';
import { reportsOf } from '../reader/reports.ts';
import { address } from '../report/addresses.ts';
import { partsOf, type Report } from '../report/tree.ts';
import { expectedFiles } from './expected-files.ts';
import { type Fault, tellProgrammer } from './fault.ts';
import { Links } from './links.ts';
import { jsonFaults, readXml, xmlFault } from './machine-files.ts';
import { compareText, compareTextFiles, expectedTexts } from './official-text.ts';
import { readPage } from './page.ts';
import { PersonalNumbers } from './personal-data.ts';
import { type SiteFiles, siteFiles } from './site-files.ts';

/** A site that was built, and what it was built of. */
export interface FinishedSite {
  /** Its folder. */
  dir: string;
  /** Its full public address, with its base and a slash at its end. */
  root: string;
  /** The content as the check read it. */
  content: Content;
  /** The folder whose files go to the site as they are. */
  publicDir?: string;
}

/**
 * Examines a finished site before it replaces the old one, by the files as they will be published: that there is
 * everything that the checked reports make and nothing else; that each page's official text is the reports'; that
 * links lead somewhere, that programs can read what is made for them, and that no number of a person can be seen.
 */
export function examineSite(site: FinishedSite): Fault[] {
  const { content, publicDir = resolve('public') } = site;
  const reports = reportsOf(content).filter(({ data }) => data.status !== 'draft');
  const readable = reports.filter(({ data }) => data.status !== 'withdrawn');
  const files = siteFiles(site.dir);
  const paths = new Set(files.paths);
  const expected = expectedFiles(content, reports, publicDir);
  const missing = expected.needed.filter((path) => !paths.has(path));
  const read = readFiles(site, files, reports);
  const texts = readable.filter(({ year }) => paths.has(`${year}/report.txt`));
  // First what must not be published, for a long list is cut short.
  return [
    ...read.persons.faults(sourceIn(reports)),
    ...files.paths.filter((path) => !expected.allows(path)).map(unknown),
    ...files.others.map(unknown),
    ...unused(files, read.links.files()),
    ...missing.map((file) => ({ file, message: '缺少这个文件', remedy: tellProgrammer })),
    ...read.faults,
    ...compareTextFiles(texts, files.text),
    ...read.links.broken(paths, read.ids, sourceIn(reports)),
  ];
}

const unknown = (file: string): Fault => ({
  file,
  message: '这个文件不是由已发布的总结生成的，不应当公布',
  remedy:
    '查内容文件夹和 public 文件夹里有没有这个名字的东西，有就移出去；没有的，请把这一条原样告诉维护程序的人',
});

/** What reading all files gave. */
interface Read {
  faults: Fault[];
  links: Links;
  persons: PersonalNumbers;
  ids: Map<string, Set<string>>;
}

/** Reads each file of the site once. */
function readFiles({ root, content }: FinishedSite, files: SiteFiles, reports: Report[]): Read {
  const read: Read = {
    faults: [],
    links: new Links(root),
    persons: new PersonalNumbers(content),
    ids: new Map(),
  };
  const texts = expectedTexts(reports);
  for (const file of files.paths) {
    if (file.endsWith('.html')) {
      const page = readPage(files.text(file));
      read.ids.set(file, new Set(page.ids));
      read.links.add(file, page.targets);
      read.persons.add(file, page.displayed);
      read.faults.push(
        ...compareText(file, page.reportTexts, texts.get(file)),
        ...repeatedIds(file, page.ids),
      );
    }
    if (file.endsWith('.svg')) read.persons.add(file, readPage(files.text(file)).displayed);
    if (file.endsWith('.json')) read.faults.push(...jsonFaults(file, files.text(file)));
    if (file.endsWith('.xml')) readXmlFile(file, files.text(file), read);
  }
  return read;
}

function readXmlFile(file: string, text: string, { links, faults }: Read): void {
  const { addresses, problem } = readXml(text);
  links.add(file, addresses);
  if (problem) faults.push(xmlFault(file, problem));
}

function repeatedIds(file: string, ids: string[]): Fault[] {
  const seen = new Set<string>();
  const repeated = ids.filter((id) => seen.size === seen.add(id).size);
  return [...new Set(repeated)].map((id) => ({
    file,
    message: `“#${id}”在这一页上有两处，指向它的链接不知道去哪一处`,
    remedy: tellProgrammer,
  }));
}

/**
 * Images and other files of `_astro/` that nothing shows. Astro leaves a second copy of each SVG, which is no more than
 * what is shown.
 */
function unused(files: SiteFiles, named: Set<string>): Fault[] {
  const shown = files.paths.filter((path) => path.startsWith('_astro/') && named.has(path));
  const isCopy = (path: string): boolean =>
    shown.some(
      (each) =>
        each.startsWith(path.replace(/\.svg$/, '_')) && files.bytes(each).equals(files.bytes(path)),
    );
  return files.paths
    .filter((path) => /^_astro\/.*\.(svg|png|jpe?g|gif|webp|avif)$/.test(path))
    .filter((path) => !named.has(path) && !isCopy(path))
    .map((file) => ({
      file,
      message: '没有一页显示这张图片，不应当公布',
      remedy: tellProgrammer,
    }));
}

/** The content file of which a page is made, in words. */
function sourceIn(reports: Report[]): (file: string) => string {
  const parts = reports.flatMap(partsOf);
  const sources = new Map(parts.map(({ place, path }) => [`${address(place)}index.html`, path]));
  return (file) => {
    const year = /^\d{4}/.exec(file)?.[0];
    const source = sources.get(file);
    if (source) return `内容文件 ${source}`;
    return year ? `内容文件夹里的 ${year}` : '内容文件夹';
  };
}
