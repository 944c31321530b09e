import { strToU8, zipSync } from 'fflate';

/** The parts of a Word file that a test writes itself; the rest is as Word has it. */
export interface Parts {
  /** What stands in `<w:body>`. */
  body: string;
  numbering?: string;
  styles?: string;
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  header?: string;
  /** Relationships of the document besides those of the parts above: id → type, target, external. */
  relations?: Record<string, { type: string; target: string; isExternal?: boolean }>;
  /** Other files by their path in the archive. */
  files?: Record<string, Uint8Array>;
  /** The document as a whole, where a test wants it otherwise. */
  document?: string;
}

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The namespaces that Word declares on each part. */
export const namespaces = [
  `xmlns:w="${transitional}"`,
  `xmlns:r="${office}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
].join(' ');

const kinds = ['numbering', 'styles', 'footnotes', 'endnotes', 'comments', 'header'] as const;
const roots = {
  numbering: 'numbering',
  styles: 'styles',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  header: 'hdr',
};

/** A .docx with these parts. */
export function word(parts: Parts): Uint8Array {
  const given = kinds.filter((kind) => parts[kind] !== undefined);
  const relations = [
    ...given.map((kind) => relation(`part-${kind}`, `${office}/${kind}`, `${kind}.xml`)),
    ...Object.entries(parts.relations ?? {}).map(([id, { type, target, isExternal }]) =>
      relation(id, `${office}/${type}`, target, isExternal),
    ),
  ];
  const document =
    parts.document ??
    `<w:document ${namespaces}><w:body>${parts.body}<w:sectPr/></w:body></w:document>`;
  return zipSync({
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${packages}">${relation('main', `${office}/officeDocument`, 'word/document.xml')}</Relationships>`,
    ),
    'word/document.xml': strToU8(`<?xml version="1.0" encoding="UTF-8"?>${document}`),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="${packages}">${relations.join('')}</Relationships>`,
    ),
    ...Object.fromEntries(
      given.map((kind) => [
        `word/${kind}.xml`,
        strToU8(`<w:${roots[kind]} ${namespaces}>${parts[kind]}</w:${roots[kind]}>`),
      ]),
    ),
    ...parts.files,
  });
}

const relation = (id: string, type: string, target: string, isExternal = false): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"${isExternal ? ' TargetMode="External"' : ''}/>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A run with a text and, if need be, properties (`<w:b/>`). */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph; `content` is a text, or runs as XML. */
export const p = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<w:') || content.startsWith('<mc:') || content.startsWith('<m:') ? content : run(content)}</w:p>`;

/** The properties of a paragraph of a list. */
export const numbered = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

/** One level of a list: its format, and its text with %1 for the number. */
export const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

/** Definitions of lists: number n (from 1) has these levels. */
export const lists = (...all: string[][]): string =>
  all
    .map((levels, i) => `<w:abstractNum w:abstractNumId="${i}">${levels.join('')}</w:abstractNum>`)
    .join('') +
  all.map((_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i}"/></w:num>`).join('');

/** The numbering of official documents as Word users set it up: 一、（一） 1. （1） */
export const official = lists([
  level(0, 'chineseCountingThousand', '%1、'),
  level(1, 'chineseCountingThousand', '（%2）'),
  level(2, 'decimal', '%3.'),
  level(3, 'decimal', '（%4）'),
]);

/** A 1 × 1 PNG. */
export const png = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  (char) => char.charCodeAt(0),
);

/** A drawing with the picture of a relationship; its description as Word's 可选文字. */
export const picture = (id: string, description = ''): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="${description}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
