import { isElement, nodesWhere } from './blocks.ts';
import { attribute } from './figures.ts';
import { partsOf, type Report } from './tree.ts';

/** The names of the files that a report's text offers as its attachments, each once, in reading order. */
export const attachmentNames = (report: Report): string[] => [
  ...new Set(
    partsOf(report)
      .flatMap(({ body }) => nodesWhere(body, (node) => isElement(node, 'Attachment')))
      .flatMap((element) => attribute(element, 'file') ?? []),
  ),
];
