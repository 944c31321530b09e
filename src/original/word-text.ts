import type { SaxesTagNS } from 'saxes';
import { labeller, type Numbering } from './word-labels.ts';
import { openWord, UnreadableWord } from './word-package.ts';
import { attributeOf, isOn, walk } from './word-xml.ts';

/** The text of a Word file as Word shows it. */
export interface WordText {
  /** The paragraphs with their automatic numbers, one a line; those of text boxes follow the one they hang on. */
  lines: string[];
  /** The foot- and endnotes, in the order of their marks. */
  footnotes: string[];
}

/**
 * Reads a Word file's text in one pass, tracked changes as accepted; without hidden text, comments, headers,
 * footers and the table of contents. The import (src/import) reads Word by a code of its own that shares with this
 * one only the opening of the file and the names of numbers: that both agree is the proof that nothing was lost.
 * @throws UnreadableWord where the file is no Word document or damaged
 */
export function wordText(bytes: Uint8Array): WordText {
  const file = openWord(bytes);
  try {
    const label = labeller(file.part('numbering'), file.part('styles'));
    const hidden = hiddenStyles(file.part('styles') ?? '');
    const { lines, marks } = readPart(file.main, label, hidden);
    const notes = new Map([
      ...notesOf('footnote', file.part('footnotes'), hidden),
      ...notesOf('endnote', file.part('endnotes'), hidden),
    ]);
    return { lines, footnotes: [...new Set(marks)].map((mark) => notes.get(mark) ?? '') };
  } catch (error) {
    if (error instanceof UnreadableWord) throw error;
    throw new UnreadableWord(
      '这个 Word 文件已经损坏。用 Word 或 WPS 打开它，另存为新的 .docx 再试',
    );
  }
}

/** The styles whose text is hidden. */
function hiddenStyles(xml: string): Set<string> {
  const hidden = new Set<string>();
  let id = '';
  walk(xml, {
    open(tag) {
      if (tag.local === 'style') id = attributeOf(tag, 'styleId') ?? '';
      if (tag.local === 'vanish' && isOn(tag)) hidden.add(id);
    },
  });
  return hidden;
}

/** The text of each note, by its mark. */
function notesOf(kind: string, xml = '', hidden: Set<string>): [string, string][] {
  const notes: [string, string[]][] = [];
  let reader = new TextReader(() => '', hidden);
  walk(xml, {
    open(tag) {
      if (tag.local === kind) {
        reader = new TextReader(() => '', hidden);
        notes.push([`${kind} ${attributeOf(tag, 'id')}`, reader.lines]);
      } else reader.open(tag);
    },
    close: (tag) => (tag.local === kind ? undefined : reader.close(tag)),
    text: (text) => reader.text(text),
    openForeign: (tag) => reader.openForeign(tag),
    closeForeign: (tag) => reader.closeForeign(tag),
  });
  return notes.map(([mark, lines]) => [mark, lines.join('\n')]);
}

function readPart(
  xml: string,
  label: (own: Numbering, style?: string) => string,
  hidden: Set<string>,
): TextReader {
  const reader = new TextReader(label, hidden);
  walk(xml, reader);
  return reader;
}

/** A paragraph that is being read. */
interface Line {
  label: string;
  text: string;
  own: Numbering;
  style?: string | undefined;
  /** The lines of the text boxes that hang on it. */
  boxes: string[];
  isDeleted: boolean;
  isLabelled: boolean;
}

/** Elements whose text is no part of the document: deleted, alternative, or the reading aid of a character. */
const leftOut = new Set(['del', 'moveFrom', 'rt']);

/** Takes the text out of a stream of elements. */
class TextReader {
  readonly lines: string[] = [];
  readonly marks: string[] = [];
  readonly #label: (own: Numbering, style?: string) => string;
  readonly #hidden: Set<string>;
  readonly #path: string[] = [];
  readonly #open: Line[] = [];
  /** Fields that are being read; of a table of contents nothing is taken. */
  readonly #fields: { code: string; isContents: boolean }[] = [];
  /** How deep we are in elements that are left out; and from which depth a whole block is. */
  #skipped = 0;
  #skipFrom = Number.POSITIVE_INFINITY;
  #isHiddenRun = false;
  /** The text of a paragraph whose end was deleted. */
  #carried = '';

  constructor(label: (own: Numbering, style?: string) => string, hidden: Set<string>) {
    this.#label = label;
    this.#hidden = hidden;
  }

  open(tag: SaxesTagNS): void {
    const within = this.#path.at(-1);
    this.#path.push(tag.local);
    // Whether it is a table of contents is only said inside of what is left out anyway.
    if (
      tag.local === 'docPartGallery' &&
      /table of contents/i.test(attributeOf(tag, 'val') ?? '')
    ) {
      this.#skipFrom = Math.min(this.#skipFrom, this.#path.lastIndexOf('sdt'));
    }
    if (leftOut.has(tag.local) && within !== 'rPr' && within !== 'trPr') this.#skipped++;
    this.#openBlock(tag);
    this.#openInline(tag, within);
  }

  #openBlock(tag: SaxesTagNS): void {
    const line = this.#open.at(-1);
    const value = attributeOf(tag, 'val');
    switch (tag.local) {
      case 'p':
        this.#open.push({
          label: '',
          text: '',
          own: {},
          boxes: [],
          isDeleted: false,
          isLabelled: false,
        });
        break;
      case 'pStyle':
        if (line) line.style = value;
        break;
      case 'numId':
        if (line && this.#isIn('pPr')) line.own.list ??= value;
        break;
      case 'ilvl':
        if (line && this.#isIn('pPr')) line.own.level ??= value;
        break;
      case 'vMerge':
        // A cell that is swallowed by the one above.
        if (value !== 'restart')
          this.#skipFrom = Math.min(this.#skipFrom, this.#path.lastIndexOf('tc'));
        break;
    }
  }

  #openInline(tag: SaxesTagNS, within: string | undefined): void {
    const line = this.#open.at(-1);
    switch (tag.local) {
      case 'r':
        this.#isHiddenRun = this.#hidden.has(line?.style ?? '');
        break;
      case 'del':
      case 'moveFrom':
        // The mark at the paragraph's end: it goes on in the next one.
        if (line && within === 'rPr' && this.#isIn('pPr')) line.isDeleted = true;
        break;
      case 'vanish':
        if (!this.#isIn('pPr')) this.#isHiddenRun = isOn(tag);
        break;
      case 'rStyle':
        if (!this.#isIn('pPr') && this.#hidden.has(attributeOf(tag, 'val') ?? ''))
          this.#isHiddenRun = true;
        break;
      case 'fldChar':
        this.#field(attributeOf(tag, 'fldCharType'));
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        if (this.#isShown)
          this.marks.push(`${tag.local.replace('Reference', '')} ${attributeOf(tag, 'id')}`);
        break;
      default:
        if (within === 'r') this.#add(characterOf(tag));
    }
  }

  close(tag: SaxesTagNS): void {
    const line = this.#open.at(-1);
    if (tag.local === 'pPr' && line) this.#number(line);
    if (tag.local === 'p') this.#endLine();
    this.#path.pop();
    if (this.#path.length <= this.#skipFrom) this.#skipFrom = Number.POSITIVE_INFINITY;
    const within = this.#path.at(-1);
    if (leftOut.has(tag.local) && within !== 'rPr' && within !== 'trPr') this.#skipped--;
  }

  openForeign({ local, uri }: SaxesTagNS): void {
    this.#path.push(local === 't' && uri.endsWith('/math') ? 'math' : '');
    if (local === 'Fallback') this.#skipped++;
  }

  closeForeign({ local }: SaxesTagNS): void {
    this.#path.pop();
    if (local === 'Fallback') this.#skipped--;
  }

  text(text: string): void {
    const within = this.#path.at(-1);
    const field = this.#fields.at(-1);
    if (within === 'instrText' && field) {
      field.code += text;
      field.isContents ||= /^\s*TOC\b/.test(field.code);
    }
    if (within === 't' || within === 'math') this.#add(text);
  }

  get #isShown(): boolean {
    const isBlockShown = this.#path.length <= this.#skipFrom;
    return (
      isBlockShown && this.#skipped === 0 && !this.#fields.some(({ isContents }) => isContents)
    );
  }

  #isIn(name: string): boolean {
    return this.#path.lastIndexOf(name) > this.#path.lastIndexOf('p');
  }

  #add(text: string): void {
    const line = this.#open.at(-1);
    if (!line || this.#isHiddenRun || !this.#isShown) return;
    this.#number(line);
    line.text += text;
  }

  #number(line: Line): void {
    if (line.isLabelled || line.isDeleted) return;
    line.isLabelled = true;
    if (this.#isShown) line.label = this.#label(line.own, line.style);
  }

  #field(kind: string | undefined): void {
    if (kind === 'begin') this.#fields.push({ code: '', isContents: false });
    if (kind === 'end') this.#fields.pop();
  }

  #endLine(): void {
    const line = this.#open.pop();
    if (!line) return;
    this.#number(line);
    const whole = line.label + this.#carried + line.text;
    this.#carried = line.isDeleted ? whole : '';
    const lines = [line.isDeleted ? '' : whole, ...line.boxes].filter((text) => text.trim());
    const frame = this.#open.at(-1);
    (frame ? frame.boxes : this.lines).push(...lines);
  }
}

/** The character that an element of a run stands for; empty where it stands for none. */
function characterOf(tag: SaxesTagNS): string {
  switch (tag.local) {
    case 'br':
    case 'cr':
    case 'tab':
      return ' ';
    case 'noBreakHyphen':
      return '\u2011';
    case 'sym':
      return symbol(Number.parseInt(attributeOf(tag, 'char') ?? '', 16));
    default:
      return '';
  }
}

/** The character of a symbol; those of private fonts have none of their own. */
const symbol = (code: number): string =>
  code > 0 && !(code >= 0xe000 && code <= 0xf8ff) ? String.fromCodePoint(code) : '';
