import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { checkContent, type Outcome } from '../check/check.ts';
import { readOriginal } from '../original/original.ts';
import type { Content } from '../reader/content.ts';
import { readContent } from '../reader/read-content.ts';
import { reportsOf } from '../reader/reports.ts';
import { isYear } from '../report/addresses.ts';
import { compareReports } from '../report/compare/compare.ts';
import type { Comparison as YearComparison } from '../report/compare/comparison.ts';
import { type Original, verify, wholeText } from '../report/fidelity.ts';
import type { Question } from '../report/schema.ts';
import type { Report } from '../report/tree.ts';
import { attachmentFiles } from './attachment-files.ts';
import { type Comparison, compare } from './differences.ts';
import type { Draft } from './draft.ts';
import { type FigureHint, figureHints } from './figures.ts';
import { type Files, filesOf } from './files.ts';
import type { Notices } from './manuscript.ts';
import { type Merged, mergeYear } from './merge.ts';
import { questionsOf } from './questions.ts';
import { readManuscript } from './read.ts';
import { siteFiles } from './site-files.ts';
import { structure } from './structure.ts';
import { type ProposedTopic, proposeTopics } from './topics.ts';

/** What is to be imported. */
export interface Order {
  /** The file, absolute. */
  file: string;
  year: number;
  /** The content folder, absolute; it may be empty or absent. */
  content: string;
  /** Whether a year that is there already may be changed; a copy of it is kept. Else it is only said what would. */
  force: boolean;
}

/** What an import made. */
export interface Imported {
  draft: Draft;
  notices: Notices;
  /** What must be decided before the report is published. */
  questions: Question[];
  /** The files that were written, relative to the content folder. */
  paths: string[];
  /** The topics that were written, after other years. */
  topics: ProposedTopic[];
  /** Numbers that may be figures of other years again. */
  figures: FigureHint[];
  /** The original beside the report as the site reads it from these files. */
  comparison: Comparison;
  /** What the check finds in it. */
  check: Outcome;
  /** Whether `site.yaml` was made, since there was none. */
  isNewSite: boolean;
  /** Of a year that was there: what of its work stays and falls away, and how its text changed. */
  merge?: Pick<Merged, 'changed' | 'lost'> & { comparison: YearComparison };
  /** Whether what was made is a draft, which may differ from its original. */
  isDraft: boolean;
  /** Whether nothing was written, since the year was there and was not to be changed. */
  isPreview: boolean;
  /** Where the year's earlier files are kept, absolute. */
  copy?: string;
}

/**
 * Imports a file as the report of a year. All is written and checked in a folder of its own, which then takes its
 * place: whatever fails, the content folder stays as it was. A year that is there is merged with what is imported.
 * @throws UnreadableManuscript where the file cannot be read; an Error of the file system
 */
export async function importReport({ file, year, content, force }: Order): Promise<Imported> {
  const target = join(content, String(year));
  const isPreview = existsSync(target) && !force;
  const bytes = readFileSync(file);
  const { manuscript, extension } = readManuscript(basename(file), bytes);
  const originalName = `original${extension}`;
  const original = readOriginal(originalName, bytes);
  const questions = questionsOf(manuscript.doubts, original.doubts);
  const draft = structure(manuscript, year, wholeText(original));
  const there = existsSync(content) ? readContent(content) : undefined;
  const earlier = there ? otherReports(there, year) : [];
  const topics = proposeTopics(draft, earlier, there?.topics.data ?? {});
  const settings = siteFiles(draft.issuer).filter(([path]) => !there?.paths.includes(path));
  const files: Files = new Map([
    ...settings,
    ...filesOf(
      draft,
      year,
      manuscript,
      new Map(topics.map(({ part, topic }) => [part, topic])),
      questions,
    ),
    ...(await attachmentFiles(draft, year, manuscript)),
    [`${year}/${originalName}`, bytes],
  ]);
  return staged(content, files, async (stage) => {
    const file = { ...original, name: originalName, bytes };
    const merged = there && mergeInto(stage, there, year, file);
    const check = await checkContent(stage, there);
    const report = check.content && reportsOf(check.content, year)[0];
    const copy = isPreview ? undefined : moveIn(stage, content, year, files);
    return {
      draft,
      topics: merged ? [] : topics,
      questions: merged ? (report?.data.questions ?? []) : questions,
      check,
      isNewSite: settings.some(([path]) => path === 'site.yaml'),
      notices: manuscript.notices,
      paths: [...settings.map(([path]) => path), ...pathsOf(check, year)],
      isPreview,
      isDraft: report?.data.status === 'draft',
      comparison: compare(report, original),
      figures: report && !merged ? figureHints(report, earlier) : [],
      ...(merged &&
        report && {
          merge: {
            changed: merged.changed,
            lost: merged.lost,
            comparison: compareReports(merged.before, report),
          },
        }),
      ...(copy && { copy }),
    };
  });
}

/** An original with the file that it was read from. */
type OriginalFile = Original & { name: string; bytes: Uint8Array };

/**
 * Merges the year that was written with the one that is there. Where staff corrected the original, their corrections
 * stay if the merged text equals it by them.
 * @returns nothing where the year is not there
 */
function mergeInto(
  stage: string,
  there: Content,
  year: number,
  original: OriginalFile,
): Merged | undefined {
  if (!there.paths.some((path) => path.startsWith(`${year}/`))) return undefined;
  const fresh = readContent(stage, there);
  // Both before anything is written: they read the images that the stage holds now.
  const [merged, corrected] = (['if-equal', 'always'] as const).map((keep) =>
    mergeYear(there, fresh, year, original, keep),
  );
  const put = ({ files }: Merged): boolean => {
    rmSync(join(stage, String(year)), { recursive: true });
    write(stage, new Map([...files, [`${year}/${original.name}`, original.bytes]]));
    const [report] = reportsOf(readContent(stage, fresh), year);
    return report !== undefined && verify(report, original).result === 'equal';
  };
  if (!merged || put(merged)) return merged;
  if (corrected && put(corrected)) return corrected;
  put(merged);
  return merged;
}

/**
 * Writes files into a new folder beside the content, with the settings that they need to be checked.
 * @param use what is done with the folder, which goes afterwards
 */
async function staged<T>(
  content: string,
  files: Files,
  use: (stage: string) => Promise<T>,
): Promise<T> {
  mkdirSync(dirname(content), { recursive: true });
  const stage = mkdtempSync(`${content}.import-`);
  try {
    const isSetting = (path: string): boolean => !isYear(basename(path));
    if (existsSync(content))
      cpSync(content, stage, {
        recursive: true,
        filter: (path) => dirname(path) !== content || isSetting(path),
      });
    write(stage, files);
    return await use(stage);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

function write(stage: string, files: Files): void {
  for (const [path, data] of files) {
    mkdirSync(dirname(join(stage, path)), { recursive: true });
    writeFileSync(join(stage, path), data);
  }
}

const pathsOf = ({ content }: Outcome, year: number): string[] =>
  (content?.paths ?? []).filter((path) => path.startsWith(`${year}/`));

/** The reports of other years, the nearest first. */
function otherReports(content: Content, year: number): Report[] {
  const distance = (report: Report): number => Math.abs(report.year - year);
  return reportsOf(content)
    .filter((report) => report.year !== year)
    .sort((a, b) => distance(a) - distance(b));
}

/**
 * Moves what was made into the content folder.
 * @returns where the year's earlier files now are, if there were any
 */
function moveIn(stage: string, content: string, year: number, files: Files): string | undefined {
  const target = join(content, String(year));
  const copy = existsSync(target) ? freeName(`${content}-旧稿`, year) : undefined;
  mkdirSync(content, { recursive: true });
  if (copy) {
    mkdirSync(dirname(copy), { recursive: true });
    renameSync(target, copy);
  }
  try {
    renameSync(join(stage, String(year)), target);
  } catch (error) {
    if (copy) renameSync(copy, target);
    throw error;
  }
  for (const path of files.keys()) {
    if (!path.includes('/')) renameSync(join(stage, path), join(content, path));
  }
  return copy;
}

/** A folder that does not exist yet: 2024, 2024-2, 2024-3 … */
function freeName(folder: string, year: number): string {
  for (let n = 1; ; n++) {
    const path = join(folder, n === 1 ? String(year) : `${year}-${n}`);
    if (!existsSync(path)) return path;
  }
}
