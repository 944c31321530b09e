import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type PluggableList, unified } from 'unified';
import { bareAddresses } from './bare-addresses.ts';
import { blockIds } from './block-ids.ts';
import { componentParagraphs } from './component-paragraphs.ts';
import { fullWidthIndents } from './full-width-indents.ts';
import { headingNumbers } from './heading-numbers.ts';
import { joinLines } from './join-lines.ts';
import { lineEnds } from './line-ends.ts';
import { literalAsterisks } from './literal-asterisks.ts';
import { literalNumbers } from './literal-numbers.ts';
import { plainConstructs } from './plain-constructs.ts';

/** The Markdown that reports are written in: GFM that reads Chinese official text as its writers mean it. */
export const reportSyntax: PluggableList = [
  plainConstructs,
  [remarkGfm, { singleTilde: false }],
  remarkCjkFriendly,
  [remarkCjkFriendlyStrikethrough, { singleTilde: false }],
  lineEnds,
  literalNumbers,
  literalAsterisks,
  fullWidthIndents,
  joinLines,
  bareAddresses,
  componentParagraphs,
  headingNumbers,
  blockIds,
];

const processor = unified().use(remarkParse).use(remarkMdx).use(reportSyntax).freeze();

/**
 * Reads the body of a content file into a syntax tree, just as the site will show it.
 * @param source MDX; where lines must count from the file's start, with its front matter blanked out
 * @throws VFileMessage at the place of a syntax error of MDX
 */
export function parseBody(source: string): Root {
  const tree = processor.parse(source);
  processor.runSync(tree, source);
  return tree;
}
