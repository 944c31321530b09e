import type { RootContent } from 'mdast';
import { sectionLabel, subsectionLabel } from '../report/numbering.ts';
import type { Context } from './chains.ts';
import { plain } from './inline.ts';
import { labelOf } from './labels.ts';
import { UnreadableManuscript } from './manuscript.ts';

/**
 * Numbers headings that have only a style, where no heading of their level has a number: the site numbers its
 * parts, and corrections of the original say so. Those that count otherwise (第一章, 1.1) stay as they are.
 * @throws UnreadableManuscript where there are more than can be numbered
 */
export function numberStyled(
  body: RootContent[],
  { corrections, notices }: Context,
): RootContent[] {
  const headings = body.filter((node) => outlineOf(node) !== undefined);
  const levels = body.flatMap((node) => labelOf(textOf(node))?.level ?? []);
  const isCounted = headings.some((node) => otherNumber.test(textOf(node)));
  const [first, second] = [...new Set(headings.map(outlineOf))].sort();
  if (isCounted || levels.includes('section') || first === undefined) return body;
  let section = 0;
  let subsection = 0;
  return body.map((node, i) => {
    const outline = outlineOf(node);
    const isSection = outline === first;
    const isSubsection =
      outline !== undefined && outline === second && !levels.includes('subsection') && section > 0;
    if (node.type !== 'paragraph' || !(isSection || isSubsection)) return node;
    subsection = isSection ? 0 : subsection + 1;
    if (isSection) section++;
    if (section > 99 || subsection > 99) throw new UnreadableManuscript(tooMany);
    const label = isSection ? sectionLabel(section) : subsectionLabel(subsection);
    const text = plain(node);
    const reason = `原件的标题没有序号，序号“${label}”是网站加的。`;
    corrections.add(text, label + text, plain(body.slice(i + 1, i + 3)), reason);
    notices.add('undecided', '标题在 Word 里没有序号，网站上加了序号，并记入勘误，请核对');
    return { ...node, children: [{ type: 'text', value: label }, ...node.children] };
  });
}

const tooMany =
  '同一级的标题超过99个，序号写不下，没有导入。通常是正文也用了标题样式：在 Word 里把它们改回正文样式；确实是标题的，分成几份';

/** A number that is none of official documents: 第一章, 1.1, 1、 */
const otherNumber = /^(第[\d一二三四五六七八九十]+(部分|章|节|篇)|\d)/;

const textOf = (node: RootContent): string => (node.type === 'paragraph' ? plain(node).trim() : '');

const outlineOf = (node: RootContent): number | undefined =>
  node.type === 'paragraph' ? node.data?.outline : undefined;
