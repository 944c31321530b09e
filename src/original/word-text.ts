import type { SaxesTagNS } from 'saxes';
import { type Doubt, type DoubtKind, Doubts } from './doubts.ts';
import { type Script, scripted, shownAs, unknownCharacter } from './word-characters.ts';
import { type Field, fieldText } from './word-fields.ts';
import { labeller, type Numbering } from './word-labels.ts';
import { addProperty, Looks, type RunLook } from './word-looks.ts';
import { openWord, UnreadableWord } from './word-package.ts';
import { attributeOf, isOn, walk } from './word-xml.ts';

/** The text of a Word file as Word shows it. */
export interface WordText {
  /** The paragraphs with their automatic numbers, one a line; those of text boxes follow the one they hang on. */
  lines: string[];
  /** The foot- and endnotes, in the order of their marks. */
  footnotes: string[];
  /** What the characters do not say. */
  doubts: Doubt[];
}

/**
 * Reads a Word file's text in one pass, tracked changes as accepted; without hidden text, comments, headers,
 * footers and the table of contents. The import (src/import) reads Word by a code of its own that shares with this
 * one only the opening of the file, the names of numbers, symbols and fields: that both agree is the proof that nothing was lost.
 * @throws UnreadableWord where the file is no Word document or damaged
 */
export function wordText(bytes: Uint8Array): WordText {
  const file = openWord(bytes);
  try {
    const doubts = new Doubts();
    const document: Document = {
      label: labeller(file.part('numbering'), file.part('styles'), () => doubts.at('number')),
      looks: new Looks(file.part('styles') ?? ''),
      doubts,
    };
    const { lines, marks } = readPart(file.main, document);
    const inNotes = { ...document, label: () => '' };
    const notes = new Map([
      ...notesOf('footnote', file.part('footnotes'), inNotes),
      ...notesOf('endnote', file.part('endnotes'), inNotes),
    ]);
    return {
      lines,
      footnotes: [...new Set(marks)].map((mark) => notes.get(mark) ?? ''),
      doubts: doubts.list,
    };
  } catch (error) {
    if (error instanceof UnreadableWord) throw error;
    throw new UnreadableWord(
      '这个 Word 文件已经损坏。用 Word 或 WPS 打开它，另存为新的 .docx 再试',
    );
  }
}

/** What holds for all parts of a document. */
interface Document {
  label: (own: Numbering, style?: string) => string;
  looks: Looks;
  doubts: Doubts;
}

/** The text of each note, by its mark. */
function notesOf(kind: string, xml = '', document: Document): [string, string][] {
  const notes: [string, string[]][] = [];
  let reader = new TextReader(document);
  walk(xml, {
    open(tag) {
      if (tag.local === kind) {
        reader = new TextReader(document);
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

function readPart(xml: string, document: Document): TextReader {
  const reader = new TextReader(document);
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

const isRemoval = (name: string): boolean => name === 'del' || name === 'moveFrom';
const isAddition = (name: string): boolean => name === 'ins' || name === 'moveTo';

/** A run that is being read. */
interface Run {
  look: RunLook;
  style?: string | undefined;
}

/** A row of a table that is being read: at which column it is, and what cells reach down into it. */
interface TableState {
  column: number;
  /** Of the cell that is being read: how many columns it has, and how it is merged. */
  width: number;
  merge: 'restart' | 'continue' | undefined;
  /** The columns at which a merged cell goes on downwards. */
  open: Set<number>;
}

/** Signs before the parts of a formula on one line; each part stands in brackets. */
const formulaSigns: Record<string, string> = {
  d: '',
  num: '',
  den: '/',
  sup: '^',
  sub: '_',
  rad: '√',
};

/** What has no text: charts, SmartArt, embedded objects, WordArt. */
const textless = /^(chart|relIds|OLEObject|textpath)$/;

/** Takes the text out of a stream of elements. */
class TextReader {
  readonly lines: string[] = [];
  readonly marks: string[] = [];
  readonly #document: Document;
  readonly #path: string[] = [];
  readonly #open: Line[] = [];
  readonly #tables: TableState[] = [];
  /** Fields that are being read; of a table of contents nothing is taken. */
  readonly #fields: (Field & { entries: string[]; chosen: number })[] = [];
  /** How deep we are in elements that are left out; and from which depth a whole block is. */
  #skipped = 0;
  #skipFrom = Number.POSITIVE_INFINITY;
  /** Whether we are in text that was taken out, and have not said so. */
  #isRemoving = false;
  #run: Run = { look: {} };
  /** The formulas' parts that are open, by where their text begins. */
  readonly #formula: { sign: string; text: string }[] = [];
  /** Content controls that are open: whether each shows only what is to be typed. */
  readonly #prompts: boolean[] = [];
  /** The text of a paragraph whose end was deleted. */
  #carried = '';

  constructor(document: Document) {
    this.#document = document;
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
    const isOfText = within !== 'rPr' && within !== 'trPr';
    if (isRemoval(tag.local) && isOfText) this.#isRemoving = this.#isShown;
    if (leftOut.has(tag.local) && isOfText) this.#skipped++;
    if (isAddition(tag.local)) this.#document.doubts.beginRevision();
    // A row that was deleted.
    if (tag.local === 'del' && within === 'trPr')
      this.#skipFrom = Math.min(this.#skipFrom, this.#path.lastIndexOf('tr'));
    this.#openBlock(tag);
    this.#openCell(tag);
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
        this.#document.doubts.openParagraph();
        break;
      case 'altChunk':
        this.#missing();
        break;
      case 'sdt':
        this.#prompts.push(false);
        break;
      case 'showingPlcHdr':
        if (isOn(tag)) this.#prompts.splice(-1, 1, true);
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
    }
  }

  #openCell(tag: SaxesTagNS): void {
    const table = this.#tables.at(-1);
    const value = attributeOf(tag, 'val');
    switch (tag.local) {
      case 'tbl':
        this.#tables.push({ column: 0, width: 1, merge: undefined, open: new Set() });
        break;
      case 'tr':
        if (table) table.column = 0;
        break;
      case 'gridBefore':
        if (table) table.column = Number(value);
        break;
      case 'tc':
        if (table) Object.assign(table, { width: 1, merge: undefined });
        break;
      case 'vMerge':
        if (table) table.merge = value === 'restart' ? 'restart' : 'continue';
        break;
      case 'gridSpan':
        if (table) table.width = Math.max(1, Number(value));
        break;
    }
  }

  /** A cell's properties are known: it may be swallowed by the one above, or begin one that reaches down. */
  #mergeCell(): void {
    const table = this.#tables.at(-1);
    if (!table || this.#path.length > this.#skipFrom) return;
    const { merge } = table;
    if (merge === 'continue' && table.open.has(table.column))
      this.#skipFrom = Math.min(this.#skipFrom, this.#path.lastIndexOf('tc'));
    else if (merge) table.open.add(table.column);
    else table.open.delete(table.column);
  }

  #openInline(tag: SaxesTagNS, within: string | undefined): void {
    const line = this.#open.at(-1);
    switch (tag.local) {
      case 'r':
        this.#run = { look: {} };
        break;
      case 'del':
      case 'moveFrom':
        // The mark at the paragraph's end: it goes on in the next one.
        if (line && within === 'rPr' && this.#isIn('pPr')) line.isDeleted = true;
        break;
      case 'rStyle':
        if (!this.#isIn('pPr')) this.#run.style = attributeOf(tag, 'val');
        break;
      case 'fldSimple':
        this.#beginField(attributeOf(tag, 'instr'));
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
        if (within === 'r') this.#character(tag);
        if (within === 'rPr' && !this.#isIn('pPr')) addProperty(this.#run.look, tag);
        if (this.#isIn('ffData')) this.#formField(tag);
    }
  }

  /** What a form field says of its state. */
  #formField(tag: SaxesTagNS): void {
    const field = this.#fields.at(-1);
    if (!field) return;
    const value = attributeOf(tag, 'val');
    const within = this.#path.at(-2);
    if (tag.local === 'listEntry') field.entries.push(value ?? '');
    if (within === 'ddList' && tag.local === 'default' && !field.form) field.chosen = Number(value);
    if (within === 'ddList' && tag.local === 'result') field.chosen = Number(value);
    if (tag.local === 'checkBox') field.form = '☐';
    if (within === 'checkBox' && /^(default|checked)$/.test(tag.local))
      field.form = isOn(tag) ? '☑' : '☐';
  }

  close(tag: SaxesTagNS): void {
    const line = this.#open.at(-1);
    if (tag.local === 'pPr' && line) this.#number(line);
    if (tag.local === 'p') this.#endLine();
    if (tag.local === 'fldSimple') this.#endField();
    if (tag.local === 'sdt') this.#prompts.pop();
    if (tag.local === 'tcPr') this.#mergeCell();
    this.#path.pop();
    if (tag.local === 'tbl') this.#tables.pop();
    if (tag.local === 'tc') this.#endCell();
    if (this.#path.length <= this.#skipFrom) this.#skipFrom = Number.POSITIVE_INFINITY;
    const within = this.#path.at(-1);
    if (leftOut.has(tag.local) && within !== 'rPr' && within !== 'trPr') this.#skipped--;
    if (isRemoval(tag.local)) this.#isRemoving = false;
    if (isAddition(tag.local)) this.#document.doubts.endRevision();
  }

  #endCell(): void {
    const table = this.#tables.at(-1);
    if (!table || this.#path.length > this.#skipFrom) return;
    if (!table.merge) table.open.delete(table.column);
    table.column += table.width;
  }

  openForeign({ local, uri }: SaxesTagNS): void {
    const isMath = uri.endsWith('/math');
    this.#path.push(isMath && local === 't' ? 'math' : '');
    if (local === 'Fallback') this.#skipped++;
    if (isMath && local === 'oMath') this.#formula.push({ sign: '', text: '' });
    else if (isMath && this.#formula.length > 0 && Object.hasOwn(formulaSigns, local))
      this.#formula.push({ sign: formulaSigns[local] ?? '', text: '' });
    if (textless.test(local)) this.#missing();
  }

  closeForeign({ local, uri }: SaxesTagNS): void {
    this.#path.pop();
    if (local === 'Fallback') this.#skipped--;
    const isPart = local === 'oMath' || Object.hasOwn(formulaSigns, local);
    if (!uri.endsWith('/math') || !isPart) return;
    const part = this.#formula.pop();
    const outer = this.#formula.at(-1);
    if (!part?.text) return;
    if (outer) outer.text += `${part.sign}(${part.text})`;
    else this.#show(part.text, ['formula']);
  }

  text(text: string): void {
    const within = this.#path.at(-1);
    const field = this.#fields.at(-1);
    if (within === 'instrText' && field && !field.hasResult) field.code += text;
    if (within === 't') this.#add(text);
    if (this.#isRemoving && (within === 't' || within === 'delText') && text.trim()) {
      this.#document.doubts.at('revised');
      this.#isRemoving = false;
    }
    const part = this.#formula.at(-1);
    if ((within === 'math' || within === 't') && part) part.text += text;
  }

  get #isShown(): boolean {
    const isBlockShown = this.#path.length <= this.#skipFrom;
    const isFieldShown = this.#fields.every(
      ({ code, hasResult }) => hasResult && !/^\s*TOC\b/.test(code),
    );
    return isBlockShown && this.#skipped === 0 && isFieldShown;
  }

  #isIn(name: string): boolean {
    return this.#path.lastIndexOf(name) > this.#path.lastIndexOf('p');
  }

  get #look(): RunLook {
    return this.#document.looks.of(this.#run.look, this.#run.style, this.#open.at(-1)?.style);
  }

  /** Adds text of a run, as its font and its place on the line show it. */
  #add(text: string, font?: string): void {
    if (this.#formula.length > 0) return;
    const look = { ...this.#look, ...(font && { font }) };
    const shown = shownAs(text, look.font);
    const script = isScript(look.script) ? scripted(shown, look.script) : undefined;
    const kinds = kindsOf(look);
    if (shown.includes(unknownCharacter) && !text.includes(unknownCharacter)) kinds.push('symbol');
    if (script?.isExact === false || Math.abs(look.shift ?? 0) >= 6) kinds.push('script');
    this.#show(script?.text ?? shown, kinds);
  }

  #show(text: string, kinds: DoubtKind[]): void {
    const line = this.#open.at(-1);
    if (!line || this.#look.isHidden || !this.#isShown) return;
    this.#number(line);
    line.text += text;
    this.#document.doubts.add(
      text,
      this.#prompts.includes(true) ? [...kinds, 'placeholder'] : kinds,
    );
    for (const field of this.#fields) field.result += text;
  }

  #missing(): void {
    if (this.#isShown && !this.#look.isHidden) this.#document.doubts.at('missing');
  }

  /** What an element of a run stands for, if it is a character. */
  #character(tag: SaxesTagNS): void {
    switch (tag.local) {
      case 'br':
      case 'cr':
      case 'tab':
      case 'ptab':
        this.#show(' ', []);
        break;
      case 'noBreakHyphen':
        this.#show('\u2011', []);
        break;
      case 'sym': {
        const code = Number.parseInt(attributeOf(tag, 'char') ?? '', 16);
        const isCharacter = code > 0 && code <= 0x10ffff;
        this.#add(
          isCharacter ? String.fromCodePoint(code) : '\ue000',
          attributeOf(tag, 'font') ?? '',
        );
      }
    }
  }

  #number(line: Line): void {
    if (line.isLabelled || line.isDeleted) return;
    line.isLabelled = true;
    if (this.#isShown) line.label = this.#document.label(line.own, line.style);
  }

  #beginField(code?: string): void {
    this.#fields.push({
      code: code ?? '',
      hasResult: code !== undefined,
      result: '',
      entries: [],
      chosen: 0,
    });
  }

  #field(kind: string | undefined): void {
    const field = this.#fields.at(-1);
    if (kind === 'begin') this.#beginField();
    if (kind === 'separate' && field) field.hasResult = true;
    if (kind === 'end') this.#endField();
  }

  #endField(): void {
    const field = this.#fields.pop();
    if (!field) return;
    const { text, isExact } = fieldText({
      ...field,
      form: field.form ?? field.entries[field.chosen],
    });
    if (text) this.#show(text, isExact ? kindsOf(this.#look) : [...kindsOf(this.#look), 'field']);
  }

  #endLine(): void {
    const line = this.#open.pop();
    if (!line) return;
    this.#document.doubts.closeParagraph();
    this.#number(line);
    const whole = line.label + this.#carried + line.text;
    this.#carried = line.isDeleted ? whole : '';
    const lines = [line.isDeleted ? '' : whole, ...line.boxes].filter((text) => text.trim());
    const frame = this.#open.at(-1);
    (frame ? frame.boxes : this.lines).push(...lines);
  }
}

const isScript = (script: string | undefined): script is Script =>
  script === 'superscript' || script === 'subscript';

/** What the look of a text says beside it: struck out, or not settled yet. */
function kindsOf({
  isStruck,
  isDoublyStruck,
  highlight = 'none',
  shade,
  color,
}: RunLook): DoubtKind[] {
  const isRed = /^(ff0000|ee0000|c00000)$/i.test(color ?? '');
  const isMarked = highlight !== 'none' || shade?.toLowerCase() === 'ffff00' || isRed;
  return [
    ...(isStruck || isDoublyStruck ? ['strike' as const] : []),
    ...(isMarked ? ['marked' as const] : []),
  ];
}
