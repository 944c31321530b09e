import type { Paragraph, RootContent } from 'mdast';
import { withCaptions } from './captions.ts';
import { type Context, type Found, findChain } from './chains.ts';
import { Corrections } from './corrections.ts';
import type { Draft, DraftSection, DraftSubsection } from './draft.ts';
import { splitGlued } from './glued.ts';
import { headingOf } from './headings.ts';
import { paragraph, plain, tidy } from './inline.ts';
import { innerHeadings } from './inner-headings.ts';
import { type Manuscript, type Notices, quote } from './manuscript.ts';
import { renumber } from './renumber.ts';
import { takeEnd, takeHeadline } from './signature.ts';
import { numberStyled } from './styled-headings.ts';
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
  const { body: untitled, ...head } = takeTitle(all, year, corrections, notices);
  const { body: unsigned, ...end } = takeEnd(untitled, corrections, notices);
  const { body: text, ...signed } = end.signedOn
    ? { body: unsigned }
    : takeHeadline(unsigned, corrections, notices);
  const body = splitGlued(numberStyled(renumber(text, context), context), notices);
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
  return { ...head, body: preamble, sections, ...end, ...signed, corrections: corrections.list };
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
  // What follows a section's heading that stayed text belongs to that one.
  const stray = body.findIndex((node) => headingOf(node)?.label.level === 'section');
  const found = findChain(stray === -1 ? body : body.slice(0, stray), 'subsection', context);
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
