import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { EXIT, visit } from 'unist-util-visit';

/** What a report as one file is made of. */
export interface OneFileSource {
  /** The full public address of the report's page, with a slash at its end. */
  address: string;
  /** A file of the site as a `data:` address. */
  embed(path: string): string;
}

/**
 * A report as one file that needs nothing beside it: no script, styles in the elements (portals keep these when text is
 * pasted, and drop style sheets), images as data, tables whole, links in full. Its text is that of the report's page.
 * @param page the HTML of the report's page
 * @returns none where the page has no text of a report, as that of a withdrawn one
 */
export function oneFileReport(page: string, source: OneFileSource): string | undefined {
  const tree = fromHtml(page);
  const text = elementWhere(tree, ({ properties }) => properties.dataReportText !== undefined);
  if (!text) return undefined;
  const heading = elementWhere(text, ({ tagName }) => tagName === 'h1');
  const title = heading ? escaped(textOf(heading)) : '';
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="canonical" href="${source.address}">
</head>
<body style="max-width:42em;margin:2em auto;padding:0 1em;color:#211f1c;background:#fff;font-size:18px;line-height:1.9;overflow-wrap:anywhere">
<div data-report-text>${plainElement(text, source)}</div>
</body>
</html>
`;
}

function elementWhere(tree: Root | Element, test: (element: Element) => boolean) {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (!test(element)) return undefined;
    found.push(element);
    return EXIT;
  });
  return found[0];
}

const textOf = (element: Element): string => {
  const pieces: string[] = [];
  visit(element, 'text', ({ value }) => {
    pieces.push(value);
  });
  return pieces.join('');
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function plainElement(text: Element, source: OneFileSource): string {
  const tree: Root = { type: 'root', children: text.children };
  const inline = runInElements(tree);
  visit(tree, 'element', (element, index, parent) => {
    const kind = String(element.properties.className ?? '');
    // Links of paragraphs and marks of notes are no text, and lead to what this file does not have.
    const isTool = element.tagName === 'a' && /paragraph-link|note-mark/.test(kind);
    if (isTool && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return index;
    }
    const style = inline.has(element) ? 'display:inline;font-size:1em' : styleOf(element, kind);
    element.properties = { ...kept(element, source), ...(style && { style }) };
    return undefined;
  });
  return toHtml(tree);
}

/** What stands in one line where a heading's text runs on after it: the heading, the body, and its first paragraph. */
function runInElements(tree: Root): Set<Element> {
  const found = new Set<Element>();
  visit(tree, 'element', (section) => {
    if (!String(section.properties.className ?? '').includes('run-in')) return;
    const [heading, body] = elementsIn(section);
    const first = body && elementsIn(body)[0];
    if (!heading || !body || first?.tagName !== 'p') return;
    for (const each of [heading, body, first]) found.add(each);
  });
  return found;
}

const elementsIn = ({ children }: Element): Element[] =>
  children.filter((child) => child.type === 'element');

/** The attributes that mean something without the site. */
function kept(element: Element, { address, embed }: OneFileSource): Element['properties'] {
  const { id, href, src, alt, width, height, colSpan, rowSpan, scope, title } = element.properties;
  return {
    id,
    alt,
    width,
    height,
    colSpan,
    rowSpan,
    scope,
    title,
    href: typeof href === 'string' && !href.startsWith('#') ? new URL(href, address).href : href,
    src: typeof src === 'string' ? embed(new URL(src, address).pathname) : undefined,
  };
}

const styles: Record<string, string> = {
  h1: 'text-align:center;font-size:1.6em;line-height:1.4',
  h2: 'font-size:1.25em;margin:1.5em 0 .5em',
  h3: 'font-size:1em;margin:1em 0 .3em',
  p: 'margin:.5em 0;text-indent:2em',
  table: 'border-collapse:collapse;margin:1em 0;width:100%',
  th: 'border:1px solid #8d867b;padding:.3em .6em;background:#f6f3ee',
  td: 'border:1px solid #8d867b;padding:.3em .6em',
  img: 'max-width:100%;height:auto',
  figure: 'margin:1em 0;text-align:center',
  ol: 'list-style:none;margin:.5em 0;padding:0 0 0 2em',
  ul: 'margin:.5em 0;padding:0 0 0 2em',
};

function styleOf({ tagName }: Element, kind: string): string {
  const align = /align-(left|right|center)/.exec(kind)?.[1];
  if (kind.includes('run-in')) return 'margin:.5em 0;text-indent:2em';
  if (kind.includes('signature')) return 'margin-top:2em;text-align:right';
  return [styles[tagName], align && `text-align:${align}`].filter(Boolean).join(';');
}
