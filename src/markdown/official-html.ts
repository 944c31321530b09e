import type { Element, Parents, Root, RootContent, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { findBlanks } from '../report/blanks.ts';

/**
 * What the HTML of a body needs beyond Markdown: figures with captions, blanks marked up, paragraph links,
 * and footnotes whose marks are drawn by the style sheet, so that the text holds the report's characters only.
 */
export function officialHtml() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      captionImage(element);
      quietFootnotes(element);
      alignByClass(element);
    });
    visit(tree, 'element', addParagraphLink);
    visit(tree, 'text', (text, index, parent) => {
      if (!parent || index === undefined) return;
      const parts = markBlanks(text.value);
      const siblings: RootContent[] = parent.children;
      siblings.splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
  };
}

/** A text with its blanks marked, for those who read and those who listen. */
export function markBlanks(text: string): (Element | Text)[] {
  const parts: (Element | Text)[] = [];
  let from = 0;
  for (const { start, end } of findBlanks(text)) {
    if (start > from) parts.push({ type: 'text', value: text.slice(from, start) });
    parts.push({
      type: 'element',
      tagName: 'abbr',
      properties: { className: ['blank'], title: '原文留空' },
      children: [{ type: 'text', value: text.slice(start, end) }],
    });
    from = end;
  }
  if (from < text.length) parts.push({ type: 'text', value: text.slice(from) });
  return parts;
}

/** A paragraph that is one image becomes a figure; the image's title is its caption. */
function captionImage(element: Element): void {
  const [image, ...others] = element.children;
  if (element.tagName !== 'p' || others.length > 0) return;
  if (image?.type !== 'element' || image.tagName !== 'img') return;
  const { title, ...properties } = image.properties;
  element.tagName = 'figure';
  element.children = [{ ...image, properties }];
  if (typeof title === 'string') {
    const caption: Text = { type: 'text', value: title };
    element.children.push({
      type: 'element',
      tagName: 'figcaption',
      properties: {},
      children: [caption],
    });
  }
}

function quietFootnotes(element: Element): void {
  const { properties } = element;
  if (properties.dataFootnotes !== undefined) {
    properties.ariaLabel = '脚注';
    element.children = element.children.filter((c) => c.type !== 'element' || c.tagName !== 'h2');
  }
  if (properties.dataFootnoteRef !== undefined) {
    const [label] = element.children;
    const number = label?.type === 'text' ? label.value : '';
    delete properties.ariaDescribedBy;
    Object.assign(properties, { dataNumber: number, ariaLabel: `脚注${number}` });
    element.children = [];
  }
  if (properties.dataFootnoteBackref !== undefined) {
    properties.ariaLabel = '返回正文';
    element.children = [];
  }
}

/** The alignment of a table's cell as a class: Astro makes `align` a `style`, which the security policy refuses. */
function alignByClass({ properties }: Element): void {
  if (typeof properties.align !== 'string') return;
  properties.className = [`align-${properties.align}`];
  delete properties.align;
}

function addParagraphLink(
  element: Element,
  _index: number | undefined,
  parent: Parents | undefined,
): void {
  const id = String(element.properties.id ?? '');
  const number = /^p(\d+)$/.exec(id)?.[1];
  if (!number || !parent || (element.tagName !== 'p' && element.tagName !== 'li')) return;
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: {
      className: ['paragraph-link'],
      href: `#${id}`,
      ariaLabel: `第${number}段的链接`,
      dataNumber: number,
    },
    children: [],
  };
  const sublist = element.children.findIndex(
    (c) => c.type === 'element' && /^[ou]l$/.test(c.tagName),
  );
  element.children.splice(sublist === -1 ? element.children.length : sublist, 0, link);
}
