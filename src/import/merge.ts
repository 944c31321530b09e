import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { RootContent } from 'mdast';
import { stringify } from 'yaml';
import type { Doubt } from '../original/doubts.ts';
import { type Content, type MdxFile, mdxFiles } from '../reader/content.ts';
import { originalAt, originalPaths } from '../reader/originals.ts';
import { isAttachment, isImage } from '../reader/published/read.ts';
import { reportsOf } from '../reader/reports.ts';
import { textIn } from '../report/blocks.ts';
import { joinParts } from '../report/compare/parts.ts';
import { type Original, verify, wholeText, withGaps } from '../report/fidelity.ts';
import type {
  Correction,
  Question,
  ReportData,
  SectionData,
  SubsectionData,
} from '../report/schema.ts';
import { sha256 } from '../report/sha256.ts';
import { type Part, partsOf, type Report } from '../report/tree.ts';
import type { Files } from './files.ts';
import { labelOf } from './labels.ts';
import { type Body, type MergedBody, mergeBody } from './merge-body.ts';
import { questionsOf } from './questions.ts';

type AnyFile = MdxFile<ReportData | SectionData | SubsectionData>;

/** What a merge made: the year's files, and what became of the earlier work, in words. */
export interface Merged {
  files: Files;
  before: Report;
  changed: string[];
  lost: string[];
}

/**
 * Merges a year that is imported again with what was made of it before: status, dates, topics, figures, notes,
 * acknowledgements and descriptions of images stay wherever the text still holds them.
 * @param there the content as it is
 * @param stage the content that holds the new files of the year
 * @param keep whether corrections of before stay, though the new text as Word has it does not need them
 * @returns nothing where the year is not there, or cannot be read as a whole
 */
export function mergeYear(
  there: Content,
  stage: Content,
  year: number,
  original: Original,
  keep: 'if-equal' | 'always' = 'if-equal',
): Merged | undefined {
  const [before] = reportsOf(there, year);
  const [after] = reportsOf(stage, year);
  const isWhole = filesOf(there, year).every(
    ({ frontMatter, problems }) => frontMatter.data && problems.length === 0,
  );
  if (!before || !after || !isWhole) return undefined;
  const merged: Merged = { files: new Map(), before, changed: [], lost: [] };
  const joins = joined(before, after);
  const names = newNames(there, stage, year);
  const base = baseOf(there, year);
  const folders = new Map<string, string>();
  for (const part of partsOf(after)) {
    const fresh = filesOf(stage, year).find(({ path }) => path === part.path);
    const earlier = joins.get(part)?.path;
    const old = filesOf(there, year).find(({ path }) => path === earlier);
    if (!fresh) continue;
    const { text, changed, lost } = merge(old, fresh, there, stage, names, base);
    const data = {
      ...frontMatter(old, fresh, before.issuer, decidedOf(old, base)),
      ...(part === after && correctionsOf(before, after, original, keep)),
    };
    const file = `---\n${written(data, old)}---\n${text && `\n${text}\n`}`;
    merged.files.set(pathOf(part, old, folders), file);
    const said = (each: string): string => `${part.label}${part.title}：${each}`;
    merged.changed.push(...changed.map(said));
    merged.lost.push(...lost.map(said));
  }
  const taken = [...joins.values()];
  for (const part of partsOf(before).filter((each) => !taken.includes(each)))
    merged.lost.push(`${part.label}${part.title}（整个部分）`);
  keepFiles(there, year, merged.files, folders);
  addImages(stage, names, merged.files);
  addAttachments(stage, merged.files);
  return merged;
}

/** Each part with its earlier version: by place and title, by title, else as years are compared. */
function joined(before: Report, after: Report): Map<Part, Part> {
  const joins = new Map<Part, Part>();
  const join = (isSame: (old: Part, part: Part) => boolean): void => {
    for (const part of partsOf(after).filter((each) => !joins.has(each))) {
      const free = partsOf(before).filter((old) => ![...joins.values()].includes(old));
      const old = free.find((old) => levelOf(old) === levelOf(part) && isSame(old, part));
      if (old) joins.set(part, old);
    }
  };
  const isTitled = (old: Part, part: Part): boolean => old.title === part.title;
  join((old, part) => levelOf(part) === 0 || (isTitled(old, part) && old.label === part.label));
  join(isTitled);
  const alike = joinParts(before, after);
  join((old, part) => alike.some((each) => each.before === old && each.after === part));
  return joins;
}

const filesOf = (content: Content, year: number): AnyFile[] =>
  mdxFiles(content).filter(({ place }) => place.year === year);

function merge(
  old: AnyFile | undefined,
  fresh: AnyFile,
  there: Content,
  stage: Content,
  names: Map<string, string>,
  base: Original | undefined,
): MergedBody {
  const rename = (text: string): string => renamed(text, names);
  if (!old) return { text: rename(fresh.source.trim()), changed: [], lost: [] };
  return mergeBody(bodyOf(old, there), { ...bodyOf(fresh, stage), written: rename }, saidIn(base));
}

/** The original from which the year was imported before; none where it cannot be read. */
function baseOf(there: Content, year: number): (Original & { doubts?: Doubt[] }) | undefined {
  const [path] = originalPaths(there, year);
  try {
    return path ? originalAt(there, path) : undefined;
  } catch {
    return undefined;
  }
}

/** Tells whether a block stands in an original so: a paragraph is a line of it, or what runs on after a heading. */
function saidIn(base: Original | undefined): (node: RootContent) => boolean {
  if (!base) return () => true;
  const lines = wholeText(base).split('\n').map(withGaps);
  const all = withGaps(lines.join('\n'));
  return (node) => {
    const text = withGaps(textIn(node));
    if (node.type !== 'paragraph') return all.includes(text);
    return lines.some((line) => line === text || (line.endsWith(text) && labelOf(line)));
  };
}

/** The new images that the merged text names. */
function addImages({ dir }: Content, names: Map<string, string>, files: Files): void {
  const bodies = [...files.values()].filter((data) => typeof data === 'string').join('\n');
  for (const [name, path] of names) {
    if (bodies.includes(posix.basename(path))) files.set(path, readFileSync(join(dir, name)));
  }
}

/** The new attachments that the merged text names: they take the place of earlier ones of their names. */
function addAttachments({ dir, paths }: Content, files: Files): void {
  const bodies = [...files.values()].filter((data) => typeof data === 'string').join('\n');
  for (const path of paths.filter(isAttachment)) {
    if (bodies.includes(`file="${posix.basename(path)}"`))
      files.set(path, readFileSync(join(dir, path)));
  }
}

const levelOf = ({ place }: Part): number =>
  place.subsection !== undefined ? 2 : place.section !== undefined ? 1 : 0;

/**
 * A part's path: with its new numbers, and with the names that its folder and file had before.
 * @param folders the folders of sections: of the new files and of before → where they are now
 */
function pathOf(part: Part, old: AnyFile | undefined, folders: Map<string, string>): string {
  const { section, subsection } = part.place;
  if (section === undefined) return part.path;
  const [year = '', folder = '', file = ''] = part.path.split('/');
  const [, oldFolder, oldFile] = old?.path.split('/') ?? [];
  const named = (number: number, name: string, earlier: string | undefined): string =>
    earlier ? earlier.replace(/^\d+/, String(number)) : name;
  if (subsection === undefined) {
    const now = named(section, folder, oldFolder);
    folders.set(folder, now);
    if (oldFolder) folders.set(oldFolder, now);
  }
  const within = `${year}/${folders.get(folder) ?? folder}`;
  return `${within}/${subsection === undefined ? file : named(subsection, file, oldFile)}`;
}

/** What was asked when the year was imported before, and was decided since: it is not asked again. */
function decidedOf(old: AnyFile | undefined, base: { doubts?: Doubt[] } | undefined): Question[] {
  const open = questionsIn(old?.frontMatter.data);
  return questionsOf(base?.doubts ?? []).filter(
    (asked) => !open.some((each) => isDeepStrictEqual(each, asked)),
  );
}

const questionsIn = (data: object | undefined): Question[] =>
  data && 'questions' in data && Array.isArray(data.questions) ? data.questions : [];

/** What the new file tells. */
const ofTheText = new Set(['title', 'runIn', 'questions', 'corrections', 'signedOn', 'issuer']);

/**
 * The keys that the text does not tell, from before; the others from the new file.
 * @param issuer of the report before, which need not be written where the site's is the same
 * @param decided questions that are not asked again
 */
function frontMatter(
  old: AnyFile | undefined,
  fresh: AnyFile,
  issuer: string,
  decided: Question[],
): object {
  const earlier = old?.frontMatter.data ?? {};
  const later = fresh.frontMatter.data ?? {};
  const worked = Object.entries(earlier).filter(([key]) => !ofTheText.has(key));
  const isKnown = old && 'issuer' in later && !('issuer' in earlier) && later.issuer === issuer;
  const questions = questionsIn(later).filter(
    (each) => !decided.some((known) => isDeepStrictEqual(known, each)),
  );
  const all: Record<string, unknown> = {
    ...later,
    ...Object.fromEntries(worked),
    ...(questions.length > 0 && { status: 'draft' }),
    questions: questions.length > 0 ? questions : undefined,
    ...(isKnown && { issuer: undefined }),
    // What other years say of topics was looked at when the year was first imported.
    ...(old && !('topic' in earlier) && { topic: undefined }),
  };
  // Corrections are settled for the whole report.
  return { ...clean(all), corrections: undefined };
}

/** Without what says nothing: a key without a value, `runIn: true`, no corrections. */
const clean = (data: object): object =>
  Object.fromEntries(
    Object.entries(data).filter(
      ([key, value]) =>
        value !== undefined && !(key === 'runIn' && value) && !(key === 'corrections' && !value[0]),
    ),
  );

/** Front matter as it is written: as it was, letter for letter, where it says the same. */
function written(data: object, old: AnyFile | undefined): string {
  const earlier = old?.frontMatter;
  const isSame = isDeepStrictEqual(clean(data), clean(earlier?.data ?? {}));
  return earlier && isSame
    ? `${earlier.source.trim()}\n`
    : stringify(clean(data), { lineWidth: 0 });
}

function bodyOf(file: AnyFile, content: Content): Body {
  return {
    nodes: file.body.children,
    source: file.source,
    written: (text) => text,
    imageKey: (url) => {
      const path = posix.join(posix.dirname(file.path), decodeURI(url));
      if (!content.paths.includes(path) || !/\.(png|jpe?g|gif)$/i.test(path)) return '';
      return sha256(readFileSync(join(content.dir, path)));
    },
  };
}

/** Images and attachments of before that the merged text still names; those beside a section move with it. */
function keepFiles(
  { dir, paths }: Content,
  year: number,
  files: Files,
  folders: Map<string, string>,
): void {
  const bodies = [...files.values()].join('\n');
  for (const path of paths.filter((each) => each.startsWith(`${year}/`))) {
    const name = posix.basename(path);
    const isNamed = bodies.includes(name) || bodies.includes(encodeURI(name));
    if (!isNamed || !(isImage(path) || isAttachment(path))) continue;
    const [, folder = ''] = path.split('/');
    files.set(path.replace(folder, folders.get(folder) ?? folder), readFileSync(join(dir, path)));
  }
}

/** The new images by their paths, each with the path under which no earlier image lies. */
function newNames(there: Content, { paths }: Content, year: number): Map<string, string> {
  const images = paths.filter((path) => path.startsWith(`${year}/images/`));
  return new Map(
    images.map((path) => {
      let free = path;
      for (let n = 2; there.paths.includes(free); n++) free = path.replace(/(-\d+)?\./, `-${n}.`);
      return [path, free];
    }),
  );
}

/** A piece of new text with the names that footnotes and images have in the merged files. */
function renamed(text: string, names: Map<string, string>): string {
  const footnotes = text.replace(/\[\^(?=[^\]]+\])/g, '[^n');
  return [...names].reduce(
    (done, [path, free]) =>
      done
        .replaceAll(`images/${posix.basename(path)})`, `images/${posix.basename(free)})`)
        .replaceAll(`images/${posix.basename(path)} `, `images/${posix.basename(free)} `),
    footnotes,
  );
}

/** The corrections with which the new text equals the original: those of before with the new ones, or these alone. */
function correctionsOf(
  before: Report,
  after: Report,
  original: Original,
  keep: 'if-equal' | 'always',
): { corrections?: Correction[] } {
  const fresh = after.data.corrections;
  const isEqual = (corrections: Correction[]): boolean =>
    verify({ ...after, data: { ...after.data, corrections } }, original).result === 'equal';
  const worked = before.data.corrections;
  const known = fresh.filter((each) => !worked.some((old) => old.original === each.original));
  const all = [...worked, ...known];
  const corrections = keep === 'always' || isEqual(all) ? all : fresh;
  return corrections.length > 0 ? { corrections } : {};
}
