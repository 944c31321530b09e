import type { Element } from '@xmldom/xmldom';
import { type Field, type FieldText, fieldText } from '../../original/word-fields.ts';
import { attribute, child, elementsIn, isOn, nameOf, value } from './xml.ts';

/**
 * The fields of Word (page numbers, links, tables of contents), which begin and end between runs, inside of each
 * other, over many paragraphs: BEGIN code SEPARATE result END.
 */
export class Fields {
  readonly #open: Field[] = [];

  /** @returns what a field that ends here shows beside its stored result */
  mark(character: Element): FieldText | undefined {
    const kind = attribute(character, 'fldCharType');
    if (kind === 'begin') {
      const form = stateOf(child(character, 'ffData'));
      this.#open.push({ code: '', hasResult: false, result: '', form });
    }
    const field = this.#open.at(-1);
    if (kind === 'separate' && field) field.hasResult = true;
    return kind === 'end' ? this.#end() : undefined;
  }

  /** A field in one element. @param read reads its result @returns what it shows beside that */
  simple(code: string, read: () => void): FieldText | undefined {
    this.#open.push({ code, hasResult: true, result: '' });
    read();
    return this.#end();
  }

  #end(): FieldText | undefined {
    const field = this.#open.pop();
    const text = field && fieldText(field);
    return text?.text && this.isShown && !this.isContents ? text : undefined;
  }

  addCode(code: string): void {
    const field = this.#open.at(-1);
    if (field && !field.hasResult) field.code += code;
  }

  /** Counts a text to the results of the fields that it stands in. */
  addResult(text: string): void {
    for (const field of this.#open) field.result += text;
  }

  /** Whether we are in no field's code. */
  get isShown(): boolean {
    return this.#open.every(({ hasResult }) => hasResult);
  }

  /** Whether we are in a table of contents, whose text is made by Word. */
  get isContents(): boolean {
    return this.#open.some(({ code }) => /^\s*TOC\b/.test(code));
  }
}

/** The state of a form field: the entry of a drop-down that is chosen, or whether a box is ticked. */
function stateOf(form: Element | undefined): string | undefined {
  const list = child(form, 'ddList');
  if (list) {
    const entries = elementsIn(list).filter((each) => nameOf(each) === 'listEntry');
    const chosen = Number(value(list, 'result') ?? value(list, 'default') ?? 0);
    return attribute(entries[chosen], 'val');
  }
  const box = child(form, 'checkBox');
  return box && ((isOn(box, 'checked') ?? isOn(box, 'default')) ? '☑' : '☐');
}
