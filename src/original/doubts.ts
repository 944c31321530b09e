/** What a text cannot carry over exactly from Word, so that a person must decide. */
export type DoubtKind =
  | 'strike'
  | 'marked'
  | 'symbol'
  | 'script'
  | 'formula'
  | 'field'
  | 'placeholder'
  | 'number'
  | 'revised'
  | 'missing';

/** A place of a Word file whose meaning is more than its characters. */
export interface Doubt {
  kind: DoubtKind;
  /** The characters in question, without white space; empty where something is missing. */
  text: string;
  /** What stands around it in its paragraph, the characters in question in 【】. */
  excerpt: string;
}

interface Place {
  kind: DoubtKind;
  from: number;
  to: number;
}

/** Fields whose target is gone, as Word writes it into the text. */
const brokenField =
  /(错误[!！]\s*(未|书签|引用|没有|无|不|文档|链接)[^。，；）]*[。]?|Error! [\w ]+\.)/g;

/** Gathers doubts while a document is read, paragraph by paragraph; paragraphs may stand inside of each other. */
export class Doubts {
  readonly list: Doubt[] = [];
  readonly #open: { text: string; places: Place[] }[] = [];
  /** How deep we are in text that was put in and is not accepted yet. */
  #revisions = 0;
  #closed = 0;
  #last = '';

  openParagraph(): void {
    this.#open.push({ text: '', places: [] });
  }

  /** Adds what is shown to the paragraph, with what is doubtful of it. */
  add(text: string, kinds: DoubtKind[] = []): void {
    const line = this.#open.at(-1);
    if (!line) return;
    const from = line.text.length;
    line.text += text.replace(/\s/g, '');
    const to = line.text.length;
    const all = this.#revisions > 0 ? [...kinds, 'revised' as const] : kinds;
    if (to > from) line.places.push(...all.map((kind) => ({ kind, from, to })));
  }

  /** Text that was put in begins, or ends. */
  beginRevision(): void {
    this.#revisions++;
  }

  endRevision(): void {
    this.#revisions--;
  }

  /** Something here is no text, a number that Word writes in a way that is not known, or text that was taken out. */
  at(kind: 'missing' | 'number' | 'revised'): void {
    const line = this.#open.at(-1);
    if (line) line.places.push({ kind, from: line.text.length, to: line.text.length });
    else this.#push(kind, this.#last, this.#last.length, this.#last.length);
  }

  closeParagraph(): void {
    const line = this.#open.pop();
    if (!line) return;
    for (const match of line.text.matchAll(brokenField)) {
      line.places.push({ kind: 'field', from: match.index, to: match.index + match[0].length });
    }
    if (line.text) this.#closed++;
    for (const { kind, from, to } of joined(line.places)) {
      // The name of the issuer at the head of an official document is red.
      const isHead = kind === 'marked' && this.#closed <= 3 && to - from === line.text.length;
      const isAlone = line.text === '' && (kind === 'missing' || kind === 'revised');
      if (isAlone) this.#push(kind, this.#last, this.#last.length, this.#last.length);
      else if (!isHead) this.#push(kind, line.text, from, to);
    }
    if (line.text) this.#last = line.text;
  }

  #push(kind: DoubtKind, text: string, from: number, to: number): void {
    const reach = 12;
    const before = text.slice(Math.max(0, from - reach), from);
    const excerpt = `${before}【${text.slice(from, to)}】${text.slice(to, to + reach)}`;
    this.list.push({ kind, text: text.slice(from, to), excerpt });
  }
}

/** Places of a kind that follow on each other are one: Word breaks text into runs at will. */
function joined(places: Place[]): Place[] {
  const done: Place[] = [];
  for (const place of places) {
    const last = done.findLast(({ kind }) => kind === place.kind);
    const isNext = last?.to === place.from;
    if (last && isNext && (place.to > place.from || place.kind === 'revised')) last.to = place.to;
    else done.push({ ...place });
  }
  return done.sort((a, b) => a.from - b.from || a.to - b.to || (a.kind < b.kind ? -1 : 1));
}
