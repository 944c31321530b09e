import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';

/** The finished HTML of a page's official text, and the editor's notes that were taken out of it. */
export interface OfficialText {
  html: string;
  /** The HTML of each note; note n is marked in the text by a link to `#note-n`. */
  notes: string[];
}

/**
 * Makes one text of the bodies on a page. A body stands in an element `data-body="1-2-"` (the prefix of its ids
 * on this page, may be empty) with `data-level` (the level of its `###` headings): ids and the links to them get
 * the prefix, headings their level, links from the site's root its base; editor's notes leave the text.
 * @param base the site's base, with a slash at its end
 */
export function officialText(html: string, base: string): OfficialText {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, 'element', (element) => {
    const { dataBody, dataLevel, ...properties } = element.properties;
    if (typeof dataBody !== 'string') return;
    element.properties = properties;
    moveBody(element, dataBody, Number(dataLevel));
  });
  visit(tree, 'element', ({ tagName, properties }) => {
    const { href } = properties;
    if (tagName === 'a' && typeof href === 'string' && href.startsWith('/')) {
      properties.href = base + href.slice(1);
    }
  });
  visit(tree, { tagName: 'table' }, headTable);
  const notes = takeNotes(tree).map((note) => toHtml(note.children));
  return { html: toHtml(tree), notes };
}

function moveBody(body: Element, prefix: string, level: number): void {
  visit(body, 'element', (element) => {
    const { id, href } = element.properties;
    if (typeof id === 'string') element.properties.id = prefix + id;
    if (typeof href === 'string' && href.startsWith('#')) {
      element.properties.href = `#${prefix}${href.slice(1)}`;
    }
    const depth = /^h([34])$/.exec(element.tagName)?.[1];
    if (depth) element.tagName = `h${Math.min(6, Number(depth) - 3 + level)}`;
  });
}

/**
 * Makes a head of the rows that a table begins with and that hold heads of columns only, so that it is repeated on each
 * page; marks cells that hold one number or date, which is not to be broken.
 */
function headTable(table: Element): void {
  visit(table, 'element', (cell) => {
    if (!/^t[dh]$/.test(cell.tagName) || !isNumber.test(textOf(cell).trim())) return;
    cell.properties.className = [...classesOf(cell), 'unbroken'];
  });
  const body = table.children.find((child) => isTag(child, 'tbody'));
  if (!body || table.children.some((child) => isTag(child, 'thead'))) return;
  const rows = body.children.filter((child) => isTag(child, 'tr'));
  const end = rows.findIndex((row) => row.children.some((cell) => isTag(cell, 'td')));
  const heads = rows.slice(0, Math.max(end, 0));
  if (heads.length === 0) return;
  body.children = body.children.filter((child) => !heads.some((head) => head === child));
  const head: Element = { type: 'element', tagName: 'thead', properties: {}, children: heads };
  table.children.splice(table.children.indexOf(body), 0, head);
}

/** 12345678.90, 2024-12-31, 95.2%, 1—9月 … */
const isNumber = /^[\d０-９.,，%％‰+\-－−–—~～/:：年月日]{2,20}$/;

const textOf = (node: ElementContent): string => {
  if (node.type === 'element') return node.children.map(textOf).join('');
  return node.type === 'text' ? node.value : '';
};

const isTag = (child: ElementContent, tagName: string): child is Element =>
  child.type === 'element' && child.tagName === tagName;

const classesOf = ({ properties: { className } }: Element): string[] =>
  Array.isArray(className) ? className.map(String) : [];

/** Replaces each note by its mark; a note between paragraphs is marked at the end of the one before. */
function takeNotes(tree: Root): Element[] {
  const notes: Element[] = [];
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName !== 'report-note' || !parent || index === undefined) return undefined;
    notes.push(element);
    parent.children.splice(index, 1);
    const before = parent.children.slice(0, index).findLast((c) => c.type === 'element');
    const isBetween = parent.type !== 'element' || parent.tagName !== 'p';
    if (isBetween && before?.type === 'element') append(lastText(before), mark(notes.length));
    else parent.children.splice(index, 0, mark(notes.length));
    return [SKIP, index];
  });
  return notes;
}

/** Puts a mark at the end of a text, before the link of the paragraph. */
function append({ children }: Element, mark: ElementContent): void {
  const last = children.at(-1);
  const isLink = last?.type === 'element' && last.tagName === 'a' && !last.children.length;
  children.splice(isLink ? -1 : children.length, 0, mark);
}

/** The last piece of text in a block: of a list its last item, of a table its last cell. */
function lastText(element: Element): Element {
  const last = element.children.findLast((child) => child.type === 'element');
  const isFrame = /^(ol|ul|li|table|thead|tbody|tr|figure|blockquote|section)$/.test(
    element.tagName,
  );
  const isBlock = last && /^(ol|ul|li|p|tbody|tr|td|th|figcaption|blockquote)$/.test(last.tagName);
  return isFrame && isBlock ? lastText(last) : element;
}

function mark(number: number): ElementContent {
  return {
    type: 'element',
    tagName: 'a',
    properties: {
      className: ['note-mark'],
      id: `note-mark-${number}`,
      href: `#note-${number}`,
      ariaLabel: `编者注${number}`,
      dataNumber: String(number),
    },
    children: [],
  };
}
