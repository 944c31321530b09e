import type { RootContent } from 'mdast';
import { withoutSpace } from '../report/fidelity.ts';
import { sectionLabel, subsectionLabel } from '../report/numbering.ts';
import type { Corrections } from './corrections.ts';
import { type Heading, headingOf } from './headings.ts';
import { plain } from './inline.ts';
import type { Level } from './labels.ts';
import { type Notices, quote } from './manuscript.ts';

/** A heading, and which block it is. */
export interface Found {
  index: number;
  heading: Heading;
}

/** What is gathered while a structure is found. */
export interface Context {
  corrections: Corrections;
  notices: Notices;
}

/**
 * The headings of a level in a body: the longest row of numbers 一 二 三 …, without gaps, since the site numbers
 * its parts without gaps. Others stay text; why, is said.
 */
export function findChain(body: RootContent[], level: Level, context: Context): Found[] {
  const all = body.flatMap((node, index): Found[] => {
    const heading = headingOf(node);
    return heading?.label.level === level ? [{ index, heading }] : [];
  });
  const rows = rowsOf(all);
  const chain = rows
    .filter((row) => row[0]?.heading.label.number === 1 && !isText(row))
    .reduce<Found[]>((best, row) => (row.length > best.length ? row : best), []);
  noticeStrays(
    rows.filter((row) => row !== chain),
    chain,
    context.notices,
  );
  for (const each of chain) propose(each, body, context);
  return chain;
}

/** Rows of numbers, each without a gap; one that does not go on the row before begins another. */
function rowsOf(all: Found[]): Found[][] {
  const rows: Found[][] = [];
  for (const each of all) {
    const last = rows.at(-1);
    const isNext = last?.at(-1)?.heading.label.number === each.heading.label.number - 1;
    if (last && isNext) last.push(each);
    else rows.push([each]);
  }
  return rows;
}

/** Whether most of a row are clauses, or long sentences after which nothing comes, and no titles. */
const isText = (row: Found[]): boolean =>
  2 * row.filter(({ heading }) => heading.isClause || (heading.isLong && !heading.runIn)).length >
  row.length;

/** Says of each row that is no chain why it stays text, and where; what looks like a title is set in bold. */
function noticeStrays(strays: Found[][], chain: Found[], notices: Notices): void {
  for (const row of strays) {
    const [first] = row;
    if (!first) continue;
    const what = `${shown(first)}${row.length > 1 ? `等${row.length}处` : ''}`;
    notices.add(
      'undecided',
      `${what}${why(row, chain)}，留在正文里：请对照原件，决定是标题还是正文`,
    );
  }
}

function why(row: Found[], chain: Found[]): string {
  if (isText(row)) return '是条款或长句，不像标题';
  const { number, level } = row[0]?.heading.label ?? { number: 0, level: 'section' };
  if (number === 1) return '的序号又从头开始';
  const label = level === 'section' ? sectionLabel : subsectionLabel;
  const isNext = chain.some(({ heading }) => heading.label.number === number);
  return isNext ? '的序号前面已经用过' : `之前缺少“${label(number - 1)}”`;
}

const shown = ({ heading }: Found): string => quote(heading.label.typed + heading.title);

/** Proposes what only a correction can change, and asks about titles that are too long. */
function propose(
  { index, heading }: Found,
  body: RootContent[],
  { corrections, notices }: Context,
): void {
  const { typed, right } = heading.label;
  if (heading.isLong) {
    notices.add(
      'undecided',
      `标题太长（${heading.title.length}个字）：${quote(typed + heading.title)}。标题与正文之间没有句号的，把 title 断开，写 runIn: false`,
    );
  }
  if (withoutSpace(typed) === right) return;
  const text = plain(body.slice(index, index + 2));
  corrections.add(
    typed,
    right,
    text.slice(typed.length),
    `原件的序号写作“${typed}”，网站按公文格式写作“${right}”。`,
  );
  notices.add('undecided', '序号的写法不合公文格式，网站上改为“一、”“（一）”，并记入勘误，请核对');
}
