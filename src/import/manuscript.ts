import type { FootnoteDefinition, RootContent } from 'mdast';
import type { Doubt } from '../original/doubts.ts';

/** What a file says that is to be imported, whatever its format; its structure is not yet found. */
export interface Manuscript {
  /** Paragraphs, tables and lists in order. Headings are paragraphs still, with their numbers as text. */
  body: RootContent[];
  /** By the identifier of their marks. */
  footnotes: Map<string, FootnoteDefinition>;
  /** Images by their name; the body names them as `images/NAME`. */
  images: Map<string, Uint8Array>;
  notices: Notices;
  /** What cannot be carried over exactly. */
  doubts: Doubt[];
}

declare module 'mdast' {
  interface ParagraphData {
    /** The level of a heading style, from 1. */
    outline?: number;
    /** Whether it has the style of a document's title. */
    isTitle?: boolean;
    /** Whether it has the style of a caption. */
    isCaption?: boolean;
    /** Whether it is centred, as titles are. */
    isCentred?: boolean;
    /** The level, from 0, of an item of a list without numbers. */
    bullet?: number;
  }
}

/** What to tell whoever imports: what was left out, what is written in another way, what only a person can decide. */
export interface Notice {
  kind: 'left-out' | 'changed' | 'undecided';
  message: string;
}

/** Collects notices; those that say the same are one, with their number. */
export class Notices {
  readonly #counts = new Map<string, { notice: Notice; count: number }>();

  add(kind: Notice['kind'], message: string): void {
    const found = this.#counts.get(message);
    if (found) found.count++;
    else this.#counts.set(message, { notice: { kind, message }, count: 1 });
  }

  /** The messages of a kind, in the order in which they were first added. */
  of(kind: Notice['kind']): string[] {
    return [...this.#counts.values()]
      .filter(({ notice }) => notice.kind === kind)
      .map(({ notice, count }) => (count > 1 ? `${notice.message}（${count}处）` : notice.message));
  }
}

/** A file that cannot be imported; the message says why and what to do, in Chinese. */
export class UnreadableManuscript extends Error {}

/** A .doc or .wps: the formats that came before .docx, and of files with a password. */
export class OldWord extends UnreadableManuscript {}

/** The beginning of a text, by which people find it again in Word. */
export function quote(text: string): string {
  const characters = [...text.trim()];
  return `“${characters.slice(0, 20).join('')}${characters.length > 20 ? '……' : ''}”`;
}

/** What an image shows, where its file does not say it. */
export const unknownAlt = '【待填：图片说明】';
