/**
 * The fields of Word (page numbers, links, tables of contents), which begin and end between runs, inside of each
 * other, over many paragraphs: BEGIN code SEPARATE result END.
 */
export class Fields {
  readonly #open: { code: string }[] = [];

  /** @param kind begin, separate or end */
  mark(kind: string | undefined): void {
    if (kind === 'begin') this.#open.push({ code: '' });
    if (kind === 'end') this.#open.pop();
  }

  addCode(code: string): void {
    const field = this.#open.at(-1);
    if (field) field.code += code;
  }

  /** Whether we are in a table of contents, whose text is made by Word. */
  get isContents(): boolean {
    return this.#open.some(({ code }) => /^\s*TOC\b/.test(code));
  }
}
