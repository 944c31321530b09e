/** What is put into the print view of a draft; these functions run in the page. */

/** A place to be marked: put in (underlined), or where something went. */
export interface Mark {
  from: number;
  to: number;
}

/** The last page: headings, each with its lines. */
export interface Listing {
  title: string;
  about: string;
  groups: { heading: string; lines: string[] }[];
  sign: string;
}

/**
 * Underlines what was put in, and sets a stroke where something went. Places are counted in the text without white
 * space.
 */
export function markChanges(marks: Mark[]): void {
  const root = document.querySelector('[data-report-text]') ?? document.body;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const seen: { node: Node; offset: number }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { index } of (node.nodeValue ?? '').matchAll(/[^\s\uFEFF\u200B\u2060\u00AD]/gu))
      seen.push({ node, offset: index });
  }
  const put = (css: string, places: typeof seen, isEmpty: boolean): void => {
    const [first, last] = [places[0], places.at(-1)];
    if (!first || !last) return;
    const span = document.createElement('span');
    span.style.cssText = css;
    const range = document.createRange();
    range.setStart(first.node, first.offset);
    if (isEmpty) {
      range.insertNode(span);
      return;
    }
    range.setEnd(last.node, last.offset + 1);
    range.surroundContents(span);
  };
  // From the end: what is marked parts its node, whose beginning stays as it was.
  for (const { from, to } of [...marks].reverse()) {
    const places = seen.slice(from, to);
    if (from === to) put('border-left: 1.5pt solid', seen.slice(from, from + 1), true);
    for (const node of [...new Set(places.map((place) => place.node))].reverse()) {
      const within = places.filter((place) => place.node === node);
      put('text-decoration: underline; text-underline-offset: 0.25em', within, false);
    }
  }
}

/** Adds the last page. */
export function addListing({ title, about, groups, sign }: Listing): void {
  const sheet = document.createElement('section');
  sheet.className = 'sheet body proof-list';
  const add = (text: string, css: string): void => {
    const line = document.createElement('p');
    line.textContent = text;
    line.style.cssText = `margin: 0; text-indent: 0; ${css}`;
    sheet.append(line);
  };
  add(title, 'text-align: center; font-size: 22pt; line-height: 2');
  add(about, 'font-size: 14pt; line-height: 1.6');
  for (const { heading, lines } of groups) {
    add(heading, 'font-size: 14pt; line-height: 1.6; margin-top: 0.5em; font-weight: bold');
    for (const line of lines)
      add(
        line,
        'font-size: 12pt; line-height: 1.5; padding-left: 1em; text-indent: -1em; break-inside: avoid',
      );
  }
  add(sign, 'font-size: 14pt; line-height: 1.6; margin-top: 3em; text-align: right');
  document.querySelector('.document')?.append(sheet);
}
