import { address, seriesAddress } from '../report/addresses.ts';
import { blocks, isElement, nodesWhere, soleImage, textIn } from '../report/blocks.ts';
import { attribute, partFigures } from '../report/figures.ts';
import type { Series } from '../report/series.ts';
import { type Part, partsOf, type Report } from '../report/tree.ts';
import { type SearchRecord, titlesOf } from './records.ts';

/** What an attachment says, in pieces that belong together: a paragraph, a line, a page. */
export interface AttachmentText {
  /** The name of its file. */
  name: string;
  texts: { text: string; where?: string | undefined; line?: number | undefined }[];
}

/**
 * What is published beside the paragraphs of a report: names of figures, notes of the editor, descriptions of images,
 * and the text of attachments. Each says where it is from, and leads there.
 * @param attachments of the report, as they were read
 */
export const besideRecords = (report: Report, attachments: AttachmentText[]): SearchRecord[] =>
  partsOf(report).flatMap((part) => [
    ...figures(part, report),
    ...notes(part, report),
    ...images(part, report),
    ...attached(part, report, attachments),
  ]);

/** Numbers through the years, each leading to its page; they stand with the last year that they tell of. */
export const seriesRecords = (series: Series[]): SearchRecord[] =>
  series.map(({ key, name, years }) => {
    const told = years.flatMap(({ year, figures }) =>
      figures.filter(({ isTarget }) => !isTarget).map(({ text }) => `${year}年${text}`),
    );
    return {
      address: seriesAddress(key),
      isHeading: false,
      year: years.at(-1)?.year ?? 0,
      titles: [name],
      text: `${name}：${told.join('，')}`,
      source: '历年数据',
    };
  });

const record = (part: Part, report: Report, at: string, source: string, text: string) => ({
  address: `${address(part.place)}${at}`,
  isHeading: false,
  year: part.place.year,
  section: part.place.section,
  topic: part.topic,
  titles: titlesOf(part, report),
  text,
  source,
});

/** A figure's name leads to the paragraph in which it stands. */
const figures = (part: Part, report: Report): SearchRecord[] =>
  partFigures(part).map(({ name, value, unit = '', block }) =>
    record(part, report, `#${block.id}`, '数据', `${name}：${value}${unit}`),
  );

/** Notes stand below the text, numbered on the page. */
const notes = (part: Part, report: Report): SearchRecord[] =>
  nodesWhere(part.body, (node) => isElement(node, 'Note')).map((note, i) =>
    record(part, report, `#note-${i + 1}`, '编者注', note.children.map(textIn).join('')),
  );

/** The description of an image, which readers hear who do not see it. */
function images(part: Part, report: Report): SearchRecord[] {
  const captions = blocks(part.body).filter(({ kind }) => kind === 'caption');
  return nodesWhere(part.body, (node) => node.type === 'image').flatMap((image) => {
    const caption = captions.find(
      ({ node }) => node.type === 'paragraph' && soleImage(node) === image,
    );
    return image.alt
      ? [record(part, report, caption ? `#${caption.id}` : '', '图的说明', image.alt)]
      : [];
  });
}

/** The pieces of the attachments that a part names, each leading to the file, of a PDF to the page. */
function attached(part: Part, report: Report, attachments: AttachmentText[]): SearchRecord[] {
  const links = nodesWhere(part.body, (node) => isElement(node, 'Attachment'));
  return links.flatMap((link) => {
    const file = attachments.find(({ name }) => name === attribute(link, 'file'));
    const title = textIn(link);
    return (file?.texts ?? []).flatMap(({ text, where, line }) => {
      const place = where ?? (line ? `第${line}行` : undefined);
      const page = /^第(\d+)页$/.exec(where ?? '')?.[1];
      const source = `附件：${title}${place ? `，${place}` : ''}`;
      const at = `${encodeURIComponent(file?.name ?? '')}${page ? `#page=${page}` : ''}`;
      return text.trim() === ''
        ? []
        : [
            {
              ...record(part, report, '', source, text.trim()),
              address: `${report.year}/attachments/${at}`,
            },
          ];
    });
  });
}
