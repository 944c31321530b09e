import { currentContent } from '../reader/current-content.ts';

/**
 * Says where in the content of a year stand characters that no face has, and what to do.
 * @param characters each a string of one code point
 */
export function missingCharacters(contentDir: string, year: number, characters: string[]): string {
  const { texts } = currentContent(contentDir);
  const places = [...texts]
    .filter(([path]) => path === 'site.yaml' || path.startsWith(`${year}/`))
    .flatMap(([path, text = '']) =>
      placesIn(text, characters).map(
        ({ line, column, character }) => `  ${path}:${line}:${column} ${nameOf(character)}`,
      ),
    );
  return [
    `${year}年的 PDF 不能制作，没有一种字体有这些字：`,
    ...(places.length > 0 ? places : characters.map((character) => `  ${nameOf(character)}`)),
    '请核对是否用字有误；确实要用的，把有这个字的字体放进内容文件夹的 fonts 里，例如 fonts/宋体.ttf。',
  ].join('\n');
}

const nameOf = (character: string): string =>
  `“${character}”（U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}）`;

/** Every place of the characters in a text, in order; lines and columns from 1. */
const placesIn = (
  text: string,
  characters: string[],
): { line: number; column: number; character: string }[] =>
  text.split('\n').flatMap((content, i) => {
    let column = 1;
    return Array.from(content).flatMap((character) => {
      const place = { line: i + 1, column, character };
      column += character.length;
      return characters.includes(character) ? [place] : [];
    });
  });
