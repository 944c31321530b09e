import { toString as textOf } from 'mdast-util-to-string';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { literalAsterisks } from './literal-asterisks.ts';
import { literalNumbers } from './literal-numbers.ts';
import { plainConstructs } from './plain-constructs.ts';

/** The names under which the bureau's original may lie in a year's folder, best first. */
export const originalNames = ['original.txt', 'original.md'] as const;

const markdown = unified()
  .use(remarkParse)
  .use(plainConstructs)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(literalNumbers)
  .use(literalAsterisks)
  .freeze();

/**
 * The text of an original as it was filed: `.txt` as it stands, `.md` without its marks.
 * @param bytes UTF-8, UTF-16 with a byte order mark, or GB18030, in that order of trial
 * @throws TypeError where the bytes are none of these
 */
export function originalText(name: string, bytes: Uint8Array): string {
  const text = decode(bytes);
  return name.endsWith('.md') ? textOf(markdown.runSync(markdown.parse(text), text)) : text;
}

function decode(bytes: Uint8Array): string {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if (mark === 0xfffe) return new TextDecoder('utf-16le', { fatal: true }).decode(bytes);
  if (mark === 0xfeff) return new TextDecoder('utf-16be', { fatal: true }).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}
