import { drawingFonts, isDrawn } from '../browser/faces.ts';
import { characterTest } from '../browser/font-characters.ts';
import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { publishedTexts } from '../reader/published-texts.ts';

/**
 * Characters that no font has with which the PDF is made: rare Han of names and places, signs that a program keeps for
 * itself. They are printed as a box with their code, so that nothing stops and nothing is left out.
 * @says 警告：没有一种字体有这个字，PDF 里印成方框
 * @like `𠮷`（U+20BB7）
 * @remedy 核对是不是错字；确实要用的，在 `fonts` 里放有这个字的字体
 * @example 𠮷某某 → 打印没有“𠮷”（U+20BB7）的字形
 * @right 张玥、李喆、刘昇、朱镕基、王䶮，绿地3.5㎡、400m³，PM₂.₅，☑是☐否，①⑳，10⁻³，𫖯
 */
export function* characters(content: Content): Iterable<Finding> {
  const texts = publishedTexts(content).filter(({ path }) => /\.(mdx|yaml)$/.test(path));
  const all = new Set(texts.flatMap(({ text }) => [...new Set(text)].filter(isDrawn)));
  const lacking = withoutFont(all, drawingFonts(content.dir));
  if (lacking.size === 0) return;
  for (const { path, text, pointAt } of texts) {
    for (const { 0: character, index } of text.matchAll(/./gsu)) {
      if (lacking.has(character))
        yield { path, ...pointAt(index), ...problem(character), severity: 'warning' };
    }
  }
}

/** Those characters that no font has; of the fonts no more are read than it takes. */
function withoutFont(characters: Set<string>, fonts: string[]): Set<string> {
  const left = new Set(characters);
  for (const font of fonts) {
    if (left.size === 0) break;
    const isKnown = characterTest(font);
    for (const character of left)
      if (isKnown(character.codePointAt(0) ?? 0)) left.delete(character);
  }
  return left;
}

const problem = (character: string): Pick<Finding, 'message' | 'remedy'> => ({
  message: `打印没有“${character}”（${codeOf(character)}）的字形，PDF 里印成写着代码的方框`,
  remedy:
    '先核对是不是错字；人名、地名确实要用的，把有这个字的字体放进内容文件夹的 fonts 里，例如 fonts/宋体.ttf',
});

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
