import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page } from 'playwright';
import { type FaceName, faceNames } from './face-names.ts';
import { fallbackFonts, fallbackFor, openFont } from './fallback.ts';
import { PrintProblem } from './problem.ts';
import { subsetFace } from './subset-face.ts';

/** A face of official documents, as a page can wear it. */
export interface Face {
  /** Its name in style sheets. */
  family: string;
  font: Buffer;
  /** What is drawn so poorly that the next face of the style sheet takes its place. */
  poor?: RegExp | undefined;
  /** Whether its strokes are heavy. */
  isHeavy?: boolean | undefined;
}

/**
 * The open fonts, those last that stand in for others. The Latin letters and digits of Fang and Kai are left to Song,
 * the ~ of Song, which hangs high, to the font that stands in for it.
 */
const open: Record<FaceName, Omit<Face, 'font'> & { file: string }> = {
  仿宋: { family: 'Report FangSong', file: 'FandolFang-Regular.otf', poor: /[\x20-\x7e]/g },
  楷体: { family: 'Report Kai', file: 'FandolKai-Regular.otf', poor: /[\x20-\x7e]/g },
  黑体: { family: 'Report Hei', file: 'FandolHei-Regular.otf', isHeavy: true },
  小标宋: { family: 'Report XiaoBiaoSong', file: 'FandolSong-Bold.otf', isHeavy: true },
  宋体: { family: 'Report Song', file: 'FandolSong-Regular.otf', poor: /~/g },
};

/**
 * The faces: the bureau's own where `fonts/` of its content has them, else the open ones.
 * @throws PrintProblem where a file of the bureau is no font, or many in one
 */
export const readFaces = (contentDir: string): Promise<Face[]> =>
  Promise.all(
    faceNames.map(async (name) => {
      const { file, poor, ...face } = open[name];
      const own = ownFont(contentDir, name);
      const path = own ?? openFont(file);
      const font = await readFile(path);
      if (!isFont(font))
        throw new PrintProblem(`字体文件 fonts/${basename(path)} 不能用：${remedy}`);
      return { ...face, font, poor: own ? undefined : poor };
    }),
  );

/** The bureau's own font for a face, where it has one. */
const ownFont = (contentDir: string, name: FaceName): string | undefined =>
  ['ttf', 'otf'].map((type) => join(contentDir, 'fonts', `${name}.${type}`)).find(existsSync);

/** All fonts that may draw a character: those of the faces, and those that stand in for them. */
export const drawingFonts = (contentDir: string): string[] => [
  ...fallbackFonts.map(openFont),
  ...faceNames.map((name) => ownFont(contentDir, name) ?? openFont(open[name].file)),
];

/** Whether bytes are one OpenType font, with TrueType or CFF outlines. */
const isFont = (bytes: Buffer): boolean =>
  ['\0\x01\0\0', 'true', 'OTTO'].includes(bytes.toString('latin1', 0, 4));

const remedy =
  '它不是单个的 TrueType 或 OpenType 字体（.ttc 是几个字体合在一起的）。请换一个文件。';

/**
 * Gives a page the faces that its style sheet names, each with the characters that the page needs of it. What the
 * faces of a text lack, others draw under the name of the first, so that no font of the machine is asked for.
 */
export async function wearFaces(page: Page, faces: Face[]): Promise<void> {
  const texts = await page.evaluate(textsByFamilies);
  const needs = texts.map(({ families, text }) => ({ families, characters: new Set(text.trim()) }));
  const rules: string[] = [];
  for (const { family, font, poor } of faces) {
    const served = needs.filter(({ families }) => families.includes(family));
    const wanted = served.flatMap(({ characters }) => [...characters]).join('') + drawn;
    const text = poor ? wanted.replace(poor, '') : wanted;
    const subset = await subsetFace(font, text);
    for (const { characters } of served) {
      for (const character of subset.characters) characters.delete(character);
    }
    rules.push(faceRule(family, subset.bytes));
  }
  for (const { family, isHeavy = false } of faces) {
    const lacking = needs
      .filter(({ families }) => firstOf(families, faces) === family)
      .flatMap(({ characters }) => [...characters].filter(isDrawn));
    for (const { bytes, characters } of await fallbackFor(lacking, isHeavy)) {
      rules.push(faceRule(family, bytes, [...characters]));
    }
  }
  await page.addStyleTag({ content: rules.join('\n') });
  await page.evaluate(() => Promise.all(Array.from(document.fonts, (face) => face.load())));
}

/** A rule that gives a family a font, for these characters only where they are told. */
function faceRule(family: string, bytes: Uint8Array, characters: string[] = []): string {
  const codes = characters.map((each) => `U+${each.codePointAt(0)?.toString(16)}`);
  const range = codes.length > 0 ? `;unicode-range:${codes.join()}` : '';
  const data = Buffer.from(bytes).toString('base64');
  return `@font-face{font-family:"${family}";src:url(data:font/ttf;base64,${data})${range}}`;
}

/** The first of our faces in a list of families. */
const firstOf = (families: string, faces: Face[]): string | undefined =>
  faces
    .map(({ family }) => ({ family, at: families.indexOf(family) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0]?.family;

/** Whether a character is one that is seen: no space, no joiner, no selector of a variant. */
export const isDrawn = (character: string): boolean =>
  !/[\s\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/u.test(character);

/**
 * What style sheets draw and pages do not hold: numbers of pages, lists and notes, the marks of a draft
 * and of a table that goes on.
 */
const drawn = ' 0123456789.—送审稿续表';

/** In the page: the visible text, by the families in which it is set. */
function textsByFamilies(): { families: string; text: string }[] {
  const texts = new Map<string, string>();
  const add = (families: string, text: string): void => {
    texts.set(families, (texts.get(families) ?? '') + text);
  };
  const addDrawn = (element: Element, pseudo: string): void => {
    const { content, fontFamily } = getComputedStyle(element, pseudo);
    for (const [, text = ''] of content.matchAll(/"([^"]*)"/g)) add(fontFamily, text);
    for (const [, name = ''] of content.matchAll(/attr\(([\w-]+)/g))
      add(fontFamily, element.getAttribute(name) ?? '');
  };
  for (const element of document.querySelectorAll('body, body *')) {
    if (!element.checkVisibility()) continue;
    const { fontFamily } = getComputedStyle(element);
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) add(fontFamily, node.textContent ?? '');
    }
    addDrawn(element, '::before');
    addDrawn(element, '::after');
  }
  return Array.from(texts, ([families, text]) => ({ families, text }));
}
