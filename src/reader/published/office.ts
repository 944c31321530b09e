import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { isBeyondLimits, xmlLimits } from '../../original/xml-limits.ts';
import type { Property, Reading } from './published-file.ts';

/** The parts of a Word, Excel or PowerPoint file (ECMA-376) that hold text, or say who made it. */
const texts =
  /^(word\/(document|footnotes|endnotes|header\d*|footer\d*)|xl\/(sharedStrings|worksheets\/sheet\d+)|ppt\/(slides|notesSlides)\/\w+)\.xml$/;
const remarks =
  /^(word\/comments|xl\/(threadedComments\/\w+|comments\d*)|ppt\/comments\/\w+)\.xml$/;
const properties = /^docProps\/(core|app)\.xml$/;

/**
 * Reads `.docx`, `.xlsx` or `.pptx`.
 * @throws Error where the bytes are none, or hold more than can be read in time
 */
export function readOffice(bytes: Uint8Array): Reading {
  let size = 0;
  let hasPictures = false;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      hasPictures ||= name.startsWith('word/media/');
      const isWanted = [texts, remarks, properties].some((each) => each.test(name));
      if (isWanted) size += originalSize;
      if (size > xmlLimits.bytes) throw new Error('The file unpacks to too much.');
      return isWanted;
    },
  });
  const parts = Object.entries(files).map(([name, data]) => ({ name, document: parsed(data) }));
  const matching = (pattern: RegExp): Document[] =>
    parts.filter(({ name }) => pattern.test(name)).map(({ document }) => document);
  return {
    hasPictures,
    texts: [...matching(texts), ...matching(remarks)].flatMap(piecesOf).map((text) => ({ text })),
    properties: [
      ...matching(properties).flatMap(propertiesOf),
      ...matching(remarks).flatMap(remarksOf),
      ...matching(texts).flatMap(revisionsOf),
    ],
  };
}

function parsed(data: Uint8Array): Document {
  const xml = strFromU8(data);
  if (isBeyondLimits(xml)) throw new Error('The part has too many elements.');
  return new DOMParser().parseFromString(xml, 'text/xml');
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
