import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import type { Property, Reading } from './published-file.ts';

/** The parts of a Word, Excel or PowerPoint file (ECMA-376) that hold text, or say who made it. */
const texts =
  /^(word\/(document|footnotes|endnotes|header\d*|footer\d*)|xl\/(sharedStrings|worksheets\/sheet\d+)|ppt\/(slides|notesSlides)\/\w+)\.xml$/;
const remarks =
  /^(word\/comments|xl\/(threadedComments\/\w+|comments\d*)|ppt\/comments\/\w+)\.xml$/;
const properties = /^docProps\/(core|app)\.xml$/;

/** No part of an office document is as large; what is would fill the memory. */
const largest = 64 * 1024 * 1024;

/**
 * Reads `.docx`, `.xlsx` or `.pptx`.
 * @throws Error where the bytes are none
 */
export function readOffice(bytes: Uint8Array): Reading {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) =>
      [texts, remarks, properties].some((each) => each.test(name)) && originalSize < largest,
  });
  const parts = Object.entries(files).map(([name, data]) => ({
    name,
    document: new DOMParser().parseFromString(strFromU8(data), 'text/xml'),
  }));
  const matching = (pattern: RegExp): Document[] =>
    parts.filter(({ name }) => pattern.test(name)).map(({ document }) => document);
  return {
    texts: [...matching(texts), ...matching(remarks)].flatMap(piecesOf).map((text) => ({ text })),
    properties: [
      ...matching(properties).flatMap(propertiesOf),
      ...matching(remarks).flatMap(remarksOf),
      ...matching(texts).flatMap(revisionsOf),
    ],
  };
}

const elements = (document: Document | Element, name: string): Element[] => [
  ...document.getElementsByTagNameNS('*', name),
];

/** Paragraphs of Word and PowerPoint; shared strings and cells of Excel. */
const piecesOf = (document: Document): string[] =>
  ['p', 'si', 'c', 'comment', 'threadedComment']
    .flatMap((name) => elements(document, name))
    .map(({ textContent }) => textContent?.trim() ?? '')
    .filter(Boolean);

const told: [element: string, kind: Property['kind'], name: string][] = [
  ['creator', 'person', '作者'],
  ['lastModifiedBy', 'person', '最后一次保存者'],
  ['Manager', 'person', '主管'],
  ['Company', 'company', '单位'],
];

const propertiesOf = (document: Document): Property[] =>
  told.flatMap(([element, kind, name]) =>
    elements(document, element).flatMap(({ textContent }) => {
      const value = textContent?.trim();
      return value ? [{ kind, name, value }] : [];
    }),
  );

const remarksOf = (document: Document): Property[] => {
  const count = ['comment', 'threadedComment', 'cm'].flatMap((name) =>
    elements(document, name),
  ).length;
  return count > 0 ? [{ kind: 'remarks', name: '批注', value: `${count}条` }] : [];
};

/** What Word's tracked changes still hold of the text before. */
const revisionsOf = (document: Document): Property[] => {
  const count = ['del', 'ins', 'moveFrom'].flatMap((name) => elements(document, name)).length;
  return count > 0 ? [{ kind: 'remarks', name: '修订痕迹', value: `${count}处` }] : [];
};
