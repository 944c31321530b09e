/** What is used of the reader of references in tests: CSL-JSON of a text. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string);
    data: unknown[];
  }
}
