import { type Content, mdxFiles } from '../reader/content.ts';
import { findPersonalData } from '../report/personal-data.ts';
import type { Fault } from './fault.ts';

/** Numbers of persons in what the site shows. */
export class PersonalNumbers {
  readonly #accepted: string;
  /** Each number once, with the page on which it was found that says best where it comes from. */
  readonly #found = new Map<string, { name: string; file: string; pages: number }>();

  constructor(content: Content) {
    this.#accepted = digitsOf(acceptedTexts(content).join('\n'));
  }

  /** Looks through what a page shows. */
  add(file: string, displayed: string): void {
    for (const { name, start, end } of findPersonalData(displayed)) {
      const digits = digitsOf(displayed.slice(start, end));
      if (this.#accepted.includes(digits)) continue;
      const before = this.#found.get(digits);
      const isBetter = !before || depth(file) > depth(before.file);
      this.#found.set(digits, {
        name,
        file: isBetter ? file : before.file,
        pages: (before?.pages ?? 0) + 1,
      });
    }
  }

  faults(sourceOf: (file: string) => string): Fault[] {
    return [...this.#found].map(([digits, { name, file, pages }]) => ({
      file,
      message: `网页上看得到疑似${name}：${digits.slice(0, 3)}……${pages > 1 ? `（共${pages}处）` : ''}`,
      remedy: `个人信息不能公开：查${sourceOf(file)}，删去，或者隐去中间几位`,
    }));
  }
}

/** Pages of subsections say best which file a text comes from. */
const depth = (file: string): number => (/^\d/.test(file) ? file.split('/').length : 0);

/** What staff have looked at and let stand, and the office's own telephone. */
const acceptedTexts = (content: Content): string[] => [
  content.site.data?.contact ?? '',
  ...mdxFiles(content)
    .flatMap(({ frontMatter }) => frontMatter.data?.acknowledged ?? [])
    .filter(({ rule }) => rule === 'personal-data')
    .map(({ text }) => text),
];

/** A text without what may stand between the digits of a number. */
const digitsOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\dX\n]/gi, '')
    .toUpperCase();
