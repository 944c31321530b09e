import type { Paragraph, RootContent } from 'mdast';
import { sectionLabel, subsectionLabel } from '../report/numbering.ts';
import { withCaptions } from './captions.ts';
import { type Context, type Found, findChain } from './chains.ts';
import { Corrections } from './corrections.ts';
import type { Draft, DraftSection, DraftSubsection } from './draft.ts';
import { headingOf } from './headings.ts';
import { paragraph, plain, slice, tidy } from './inline.ts';
import { innerHeadings } from './inner-headings.ts';
import { type Label, labelOf, labelsInside } from './labels.ts';
import { type Manuscript, type Notices, quote } from './manuscript.ts';
import { takeSignature } from './signature.ts';
import { takeTitle } from './title.ts';

/**
 * Finds the structure of a report: title, preamble, sections 一、, subsections （一）, levels 1. and （1）, 署名 and
 * date. What does not fit (a gap in the numbers, a second 一、) stays text, and is said for a person to decide.
 * @param year of a report without a title
 * @param original the whole text of the original, for corrections
 */
export function structure(
  { body: all, notices }: Manuscript,
  year: number,
  original: string,
): Draft {
  const corrections = new Corrections(original);
  const context = { corrections, notices };
  const { title, body: untitled } = takeTitle(all, year, corrections, notices);
  const { body: unsigned, ...signature } = takeSignature(untitled, notices);
  const body = splitGlued(numberStyled(unsigned, context), notices);
  const found = findChain(body, 'section', context);
  const sections = found.map(
    ({ heading }, i): DraftSection => ({
      // Only subsections run on; a section's full stop stays in its title.
      title:
        heading.runIn && !/[！？：]$/.test(heading.title) ? `${heading.title}。` : heading.title,
      ...withSubsections([...heading.rest, ...between(body, found, i)], context),
    }),
  );
  if (found.length === 0 && body.length > 5) notices.add('undecided', noSections(body));
  const preamble = finished(between(body, found, -1), notices);
  return { title, body: preamble, sections, ...signature, corrections: corrections.list };
}

function noSections(body: RootContent[]): string {
  const other = body
    .map((node) => plain(node))
    .find((text) => /^第[一二三四五六七八九十]+(部分|章|篇)/.test(text));
  const message = '没有找到“一、”“二、”这样的标题，全文放在 report.mdx 里';
  return other
    ? `${message}：${quote(other)}这样的分法，网站上要改成“一、”“二、”，请另建各部分的文件夹`
    : message;
}

/** What stands between a heading and the next, or with -1 before the first. */
const between = (body: RootContent[], found: Found[], i: number): RootContent[] =>
  body.slice((found[i]?.index ?? -1) + 1, found[i + 1]?.index);

function withSubsections(body: RootContent[], context: Context): Omit<DraftSection, 'title'> {
  const found = findChain(body, 'subsection', context);
  return {
    body: finished(between(body, found, -1), context.notices),
    subsections: found.map(
      ({ heading: { title, runIn, rest } }, i): DraftSubsection => ({
        title,
        runIn,
        body: finished([...rest, ...between(body, found, i)], context.notices),
      }),
    ),
  };
}

/** The body of a part: with headings of its own, captions, and what looks like a heading but is none in bold. */
const finished = (body: RootContent[], notices: Notices): RootContent[] =>
  withCaptions(innerHeadings(body)).map((node) => {
    if (node.type !== 'paragraph' || !plain(node)) return node;
    if (node.data?.outline !== undefined) {
      notices.add('changed', `用了标题样式、没有成为标题的，写成加粗的一段：${quote(plain(node))}`);
      return inBold(node);
    }
    const heading = headingOf(node);
    return heading && !heading.runIn && !heading.isClause && !heading.isLong ? inBold(node) : node;
  });

const inBold = ({ children }: Paragraph): Paragraph => {
  const inner = children.flatMap((each) => (each.type === 'strong' ? each.children : [each]));
  return paragraph(tidy([{ type: 'strong', children: inner }]));
};

/**
 * Numbers headings that have only a style, where no heading of their level has a number: the site numbers its
 * parts, and corrections of the original say so.
 */
function numberStyled(body: RootContent[], { corrections, notices }: Context): RootContent[] {
  const labels = body.flatMap((node) =>
    node.type === 'paragraph' ? (labelOf(plain(node)) ?? []) : [],
  );
  const isFree = (level: Label['level']): boolean => !labels.some((label) => label.level === level);
  const outlines = body.flatMap((node) =>
    outlineOf(node) !== undefined && !labelOf(plain(node)) ? [outlineOf(node) ?? 0] : [],
  );
  const [first, second] = [...new Set(outlines)].sort();
  if (!isFree('section') || first === undefined) return body;
  let section = 0;
  let subsection = 0;
  return body.map((node, i) => {
    const outline = outlineOf(node);
    if (node.type !== 'paragraph' || outline === undefined) return node;
    const isSection = outline === first;
    if (!isSection && !(outline === second && isFree('subsection') && section > 0)) return node;
    subsection = isSection ? 0 : subsection + 1;
    if (isSection) section++;
    const label = isSection ? sectionLabel(section) : subsectionLabel(subsection);
    const text = plain(node);
    corrections.add(
      text,
      label + text,
      plain(body.slice(i + 1, i + 3)),
      `原件的标题没有序号，序号“${label}”是网站加的。`,
    );
    notices.add('undecided', '标题在 Word 里没有序号，网站上加了序号，并记入勘误，请核对');
    return { ...node, children: [{ type: 'text', value: label }, ...node.children] };
  });
}

const outlineOf = (node: RootContent): number | undefined =>
  node.type === 'paragraph' ? node.data?.outline : undefined;

/**
 * Parts headings from the paragraph to whose end they are glued, as in “……小使者。（七）以人为本……”: only after the
 * end of a sentence, only the next number, and only where no paragraph begins with it.
 */
function splitGlued(body: RootContent[], notices: Notices): RootContent[] {
  const done: RootContent[] = [];
  const rest = [...body];
  const numbers = { section: 0, subsection: 0 };
  for (let node = rest.shift(); node; node = rest.shift()) {
    const text = node.type === 'paragraph' ? plain(node) : '';
    const own = text.includes('\t') ? undefined : labelOf(text);
    if (own) {
      numbers[own.level] = own.number;
      if (own.level === 'section') numbers.subsection = 0;
    }
    const glued = labelsInside(text).find(({ label }) => isNext(label, numbers, rest));
    if (!glued || node.type !== 'paragraph') {
      done.push(node);
      continue;
    }
    done.push({ ...node, children: tidy(slice(node.children, 0, glued.offset)) });
    rest.unshift({ ...node, children: tidy(slice(node.children, glued.offset)) });
    notices.add('changed', `${quote(text.slice(glued.offset))}接在上一段的末尾，已另起一段`);
  }
  return done;
}

function isNext(
  label: Label,
  numbers: Record<Label['level'], number>,
  rest: RootContent[],
): boolean {
  if (label.number < 2 || label.number !== numbers[label.level] + 1) return false;
  const following = rest.flatMap((node) =>
    node.type === 'paragraph' ? (labelOf(plain(node)) ?? []) : [],
  );
  const end =
    label.level === 'section' ? -1 : following.findIndex(({ level }) => level === 'section');
  const within = end === -1 ? following : following.slice(0, end);
  return !within.some(({ level, number }) => level === label.level && number === label.number);
}
