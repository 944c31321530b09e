import { statSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Finding, Severity } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { readPublished } from '../reader/published/read.ts';
import { readContent } from '../reader/read-content.ts';
import { allowedMarkdown } from '../rules/allowed-markdown.ts';
import { allowedMdx } from '../rules/allowed-mdx.ts';
import { anniversaries } from '../rules/anniversaries.ts';
import { approximateNumbers } from '../rules/approximate-numbers.ts';
import { attachmentMentions } from '../rules/attachment-mentions.ts';
import { attachments } from '../rules/attachments.ts';
import { blanks } from '../rules/blanks.ts';
import { bookTitles } from '../rules/book-titles.ts';
import { calendar } from '../rules/calendar.ts';
import { characters } from '../rules/characters.ts';
import { completion } from '../rules/completion.ts';
import { contentVersion } from '../rules/content-version.ts';
import { controlCharacters } from '../rules/control-characters.ts';
import { copiedYears } from '../rules/copied-years.ts';
import { dateOrder } from '../rules/date-order.ts';
import { dates } from '../rules/dates.ts';
import { documentNumbers } from '../rules/document-numbers.ts';
import { doubledWords } from '../rules/doubled-words.ts';
import { duplicates } from '../rules/duplicates.ts';
import { encoding } from '../rules/encoding.ts';
import { enumerationCommas } from '../rules/enumeration-commas.ts';
import { fidelity } from '../rules/fidelity.ts';
import { figures } from '../rules/figures.ts';
import { fileProperties } from '../rules/file-properties.ts';
import { fileTree } from '../rules/file-tree.ts';
import { footnotes } from '../rules/footnotes.ts';
import { growth } from '../rules/growth.ts';
import { headingMarks } from '../rules/heading-marks.ts';
import { images } from '../rules/images.ts';
import { keptPdf } from '../rules/kept-pdf.ts';
import { lastYearsNumbers } from '../rules/last-years-numbers.ts';
import { laws } from '../rules/laws.ts';
import { leftovers } from '../rules/leftovers.ts';
import { links } from '../rules/links.ts';
import { marks } from '../rules/marks.ts';
import { mergeConflicts } from '../rules/merge-conflicts.ts';
import { misnamedBodies } from '../rules/misnamed-bodies.ts';
import { mixedNumbers } from '../rules/mixed-numbers.ts';
import { namesOfBodies } from '../rules/names-of-bodies.ts';
import { numberRanges } from '../rules/number-ranges.ts';
import { numbering } from '../rules/numbering.ts';
import { oddCharacters } from '../rules/odd-characters.ts';
import { ordinals } from '../rules/ordinals.ts';
import { pairedWords } from '../rules/paired-words.ts';
import { paragraphEnds } from '../rules/paragraph-ends.ts';
import { percentages } from '../rules/percentages.ts';
import { personalData } from '../rules/personal-data.ts';
import { phrases } from '../rules/phrases.ts';
import { placeholders } from '../rules/placeholders.ts';
import { printedAttachments } from '../rules/printed-attachments.ts';
import { questions } from '../rules/questions.ts';
import { redirects } from '../rules/redirects.ts';
import { redundantWording } from '../rules/redundant-wording.ts';
import { renamedBodies } from '../rules/renamed-bodies.ts';
import { repetition } from '../rules/repetition.ts';
import { scales } from '../rules/scales.ts';
import { secrecy } from '../rules/secrecy.ts';
import { sequences } from '../rules/sequences.ts';
import { series } from '../rules/series.ts';
import { sessions } from '../rules/sessions.ts';
import { settings } from '../rules/settings.ts';
import { shares } from '../rules/shares.ts';
import { similarWords } from '../rules/similar-words.ts';
import { spaces } from '../rules/spaces.ts';
import { strays } from '../rules/strays.ts';
import { structuralParticles } from '../rules/structural-particles.ts';
import { sums } from '../rules/sums.ts';
import { swallowedCharacters } from '../rules/swallowed-characters.ts';
import { syntax } from '../rules/syntax.ts';
import { tableSums } from '../rules/table-sums.ts';
import { tables } from '../rules/tables.ts';
import { textAndTable } from '../rules/text-and-table.ts';
import { titles } from '../rules/titles.ts';
import { topicSuggestions } from '../rules/topic-suggestions.ts';
import { topics } from '../rules/topics.ts';
import { traditionalCharacters } from '../rules/traditional-characters.ts';
import { unitSymbols } from '../rules/unit-symbols.ts';
import { units } from '../rules/units.ts';
import { wording } from '../rules/wording.ts';
import { years } from '../rules/years.ts';
import { zodiac } from '../rules/zodiac.ts';
import { acknowledge, type Ruled } from './acknowledgements.ts';

/** A rule looks at the whole content; its id is its file's name. */
type Rule = (content: Content) => Iterable<Finding>;

const rules: Record<string, Rule> = {
  'content-version': (content) => contentVersion(content),
  'file-tree': fileTree,
  strays,
  numbering,
  encoding,
  'merge-conflicts': mergeConflicts,
  'control-characters': controlCharacters,
  characters,
  settings,
  syntax,
  'allowed-mdx': allowedMdx,
  'allowed-markdown': allowedMarkdown,
  'swallowed-characters': swallowedCharacters,
  tables,
  titles,
  topics,
  'topic-suggestions': topicSuggestions,
  redirects,
  images,
  attachments,
  links,
  footnotes,
  wording,
  'similar-words': similarWords,
  'traditional-characters': traditionalCharacters,
  'doubled-words': doubledWords,
  'redundant-wording': redundantWording,
  'structural-particles': structuralParticles,
  marks,
  'paragraph-ends': paragraphEnds,
  'odd-characters': oddCharacters,
  'book-titles': bookTitles,
  ordinals,
  sequences,
  'heading-marks': headingMarks,
  spaces,
  'mixed-numbers': mixedNumbers,
  'number-ranges': numberRanges,
  'approximate-numbers': approximateNumbers,
  percentages,
  'unit-symbols': unitSymbols,
  'enumeration-commas': enumerationCommas,
  'paired-words': pairedWords,
  years,
  dates,
  anniversaries,
  calendar,
  'date-order': dateOrder,
  zodiac,
  'copied-years': copiedYears,
  sessions,
  phrases,
  laws,
  'document-numbers': documentNumbers,
  'attachment-mentions': attachmentMentions,
  'printed-attachments': printedAttachments,
  'kept-pdf': keptPdf,
  duplicates,
  leftovers,
  'renamed-bodies': renamedBodies,
  'misnamed-bodies': misnamedBodies,
  'names-of-bodies': namesOfBodies,
  growth,
  shares,
  completion,
  sums,
  'table-sums': tableSums,
  scales,
  'text-and-table': textAndTable,
  'last-years-numbers': lastYearsNumbers,
  figures,
  series,
  units,
  'personal-data': personalData,
  secrecy,
  'file-properties': fileProperties,
  blanks,
  fidelity,
  placeholders,
  questions,
  repetition,
};

/** The ids of all rules. */
export const ruleNames = Object.keys(rules);

/** What a check found: the files that have findings, each with its messages in order, and what was read. */
export interface Outcome {
  files: VFile[];
  /** Absent where there is no such folder. */
  content?: Content;
}

/**
 * Checks a content folder by all rules, in one run. Each finding is a message of its file (vfile): `ruleId` is the
 * rule, `fatal` is true for an error, false for a warning, undefined for a hint, `note` is the remedy, `actual` the text that it is about.
 * @param dir the folder, absolute
 * @param known content that was read before, whose unchanged files are not parsed again
 */
export async function checkContent(dir: string, known?: Content): Promise<Outcome> {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory())
    return { files: [missingFolder(dir)] };
  const content = await contentOf(dir, known);
  const files = new Map<string, VFile>();
  const found = Object.entries(rules).flatMap(([name, rule]) =>
    [...rule(content)].map((finding) => ({ rule: name, finding })),
  );
  for (const { rule, finding } of shortened(acknowledge(content, withoutFollowing(found)))) {
    const file = files.get(finding.path) ?? fileOf(content, finding.path);
    files.set(finding.path, file);
    addMessage(file, finding, rule);
  }
  return { content, files: [...files.values()].sort(byPath).map(inOrder) };
}

/** What one rule says of a content folder, before acknowledgements and limits: for its tests. */
export async function ruleFindings(name: string, dir: string): Promise<Finding[]> {
  const content = await contentOf(dir);
  return [...(rules[name]?.(content) ?? [])];
}

async function contentOf(dir: string, known?: Content): Promise<Content> {
  const read = readContent(dir, known);
  return { ...read, published: await readPublished(dir, read.paths) };
}

/** Without what follows from another version's way of writing, or from the marks that Git left in a file. */
function withoutFollowing(found: Ruled[]): Ruled[] {
  const ofVersion = found.filter(({ rule }) => rule === 'content-version');
  if (ofVersion.length > 0) return ofVersion;
  const isConflict = ({ rule }: Ruled): boolean => rule === 'merge-conflicts';
  const paths = new Set(found.filter(isConflict).map(({ finding }) => finding.path));
  return found.filter((each) => isConflict(each) || !paths.has(each.finding.path));
}

/** So many findings of one rule in one file are told one by one: no one reads on, and a slip may make thousands. */
const mostFindings = 100;

/** The findings without those that only say once more what a hundred before them say; the next says how many there are. */
function shortened(found: Ruled[]): Ruled[] {
  const groups = Map.groupBy(found, ({ rule, finding }) => `${rule} ${finding.path}`);
  return [...groups.values()].flatMap((group) => {
    // The severest first: what stops a build is never among those left out.
    const sorted = group.toSorted((a, b) => rank(a) - rank(b));
    const next = sorted[mostFindings];
    return next ? [...sorted.slice(0, mostFindings), furtherOnes(next, sorted)] : group;
  });
}

const rank = ({ finding: { severity = 'error' } }: Ruled): number =>
  ['error', 'warning', 'hint'].indexOf(severity);

const furtherOnes = ({ rule, finding }: Ruled, all: Ruled[]): Ruled => ({
  rule,
  finding: {
    ...finding,
    message: `这个文件里这一类问题还有${all.length - mostFindings}处，从这里起没有列出`,
    remedy: '先改好已经列出的，再检查一次',
  },
});

function missingFolder(dir: string): VFile {
  const file = new VFile({ path: dir });
  addMessage(
    file,
    { path: '', message: '没有这个内容文件夹', remedy: '检查 --content 后面的路径' },
    'file-tree',
  );
  return file;
}

const fileOf = ({ dir, texts }: Content, path: string): VFile =>
  new VFile({ path: join(dir, path), value: texts.get(path) ?? '' });

function addMessage(file: VFile, finding: Finding, ruleId: string): void {
  const { line, column, message, remedy, severity = 'error' } = finding;
  const place = line ? { line, column: column ?? 1 } : undefined;
  const note = file.message(message, { ruleId, source: 'report', ...(place && { place }) });
  note.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined;
  note.note = remedy;
  note.actual = finding.excerpt;
}

const byPath = (a: VFile, b: VFile): number => (a.path < b.path ? -1 : 1);

function inOrder(file: VFile): VFile {
  file.messages.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  return file;
}

/** The severity of a message of a check, as vfile encodes it. */
export function severityOf({ fatal }: VFileMessage): Severity {
  if (fatal === true) return 'error';
  return fatal === false ? 'warning' : 'hint';
}

/** Whether a check found an error, that is something that stops a build. */
export const hasErrors = ({ files }: Outcome): boolean =>
  files.some(({ messages }) => messages.some((message) => severityOf(message) === 'error'));
