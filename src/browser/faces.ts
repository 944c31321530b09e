import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { type FaceName, faceNames } from './face-names.ts';
import { PrintProblem } from './problem.ts';
import { subsetFace } from './subset-face.ts';

/** A face of official documents, as a page can wear it. */
export interface Face {
  /** Its name in style sheets. */
  family: string;
  font: Buffer;
  /** What is drawn so poorly that the next face of the style sheet takes its place. */
  poor?: RegExp | undefined;
}

/** The open fonts, those last that stand in for others. The Latin letters and digits of Fang and Kai are left to Song. */
const open: Record<FaceName, { family: string; file: string; poor?: RegExp }> = {
  仿宋: { family: 'Report FangSong', file: 'FandolFang-Regular.otf', poor: /[\x20-\x7e]/g },
  楷体: { family: 'Report Kai', file: 'FandolKai-Regular.otf', poor: /[\x20-\x7e]/g },
  黑体: { family: 'Report Hei', file: 'FandolHei-Regular.otf' },
  小标宋: { family: 'Report XiaoBiaoSong', file: 'FandolSong-Bold.otf' },
  宋体: { family: 'Report Song', file: 'FandolSong-Regular.otf' },
};

/**
 * The faces: the bureau's own where `fonts/` of its content has them, else the open ones.
 * @throws PrintProblem where a file of the bureau is no font, or many in one
 */
export const readFaces = (contentDir: string): Promise<Face[]> =>
  Promise.all(
    faceNames.map(async (name) => {
      const { family, file, poor } = open[name];
      const own = ['ttf', 'otf']
        .map((type) => join(contentDir, 'fonts', `${name}.${type}`))
        .find(existsSync);
      const path = own ?? fileURLToPath(new URL(`./fonts/${file}`, import.meta.url));
      const font = await readFile(path);
      if (!isFont(font))
        throw new PrintProblem(`字体文件 fonts/${basename(path)} 不能用：${remedy}`);
      return { family, font, poor: own ? undefined : poor };
    }),
  );

/** Whether bytes are one OpenType font, with TrueType or CFF outlines. */
const isFont = (bytes: Buffer): boolean =>
  ['\0\x01\0\0', 'true', 'OTTO'].includes(bytes.toString('latin1', 0, 4));

const remedy =
  '它不是单个的 TrueType 或 OpenType 字体（.ttc 是几个字体合在一起的）。请换一个文件。';

/**
 * Gives a page the faces that its style sheet names, each with the characters that the page needs of it.
 * @returns the characters that no face has
 */
export async function wearFaces(page: Page, faces: Face[]): Promise<string[]> {
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
    const data = Buffer.from(subset.bytes).toString('base64');
    rules.push(`@font-face{font-family:"${family}";src:url(data:font/ttf;base64,${data})}`);
  }
  await page.addStyleTag({ content: rules.join('\n') });
  await page.evaluate(() => Promise.all(Array.from(document.fonts, (face) => face.load())));
  const own = needs.filter(({ families }) => faces.some(({ family }) => families.includes(family)));
  return [...new Set(own.flatMap(({ characters }) => [...characters]))].filter((c) => c.trim());
}

/** What style sheets draw and pages do not hold: numbers of pages, lists and notes, and the mark of a draft. */
const drawn = ' 0123456789.—送审稿';

/** In the page: the visible text, by the families in which it is set. */
function textsByFamilies(): { families: string; text: string }[] {
  const texts = new Map<string, string>();
  const add = (families: string, text: string): void => {
    texts.set(families, (texts.get(families) ?? '') + text);
  };
  for (const element of document.querySelectorAll('body, body *')) {
    if (!element.checkVisibility()) continue;
    const { fontFamily } = getComputedStyle(element);
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) add(fontFamily, node.textContent ?? '');
    }
    for (const pseudo of ['::before', '::after']) {
      const style = getComputedStyle(element, pseudo);
      for (const [, text = ''] of style.content.matchAll(/"([^"]*)"/g)) add(style.fontFamily, text);
    }
  }
  return Array.from(texts, ([families, text]) => ({ families, text }));
}
