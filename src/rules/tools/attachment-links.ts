import { type Finding, startOf } from '../../finding.ts';
import { type Content, mdxFiles } from '../../reader/content.ts';
import { isElement, nodesWhere } from '../../report/blocks.ts';
import { attribute } from '../../report/figures.ts';

/** A link to an attachment, `<Attachment>`, with its place. */
export interface AttachmentLink extends Pick<Finding, 'path' | 'line' | 'column'> {
  file: string;
  /** Where the file should be in the content folder. */
  target: string;
  hasText: boolean;
}

/** The links to attachments in all files, those of reports that cannot be built yet too. */
export const attachmentLinks = (content: Content): AttachmentLink[] =>
  mdxFiles(content).flatMap(({ path, place, body }) =>
    nodesWhere(body, (node) => isElement(node, 'Attachment')).flatMap((element) => {
      const file = attribute(element, 'file');
      if (file === undefined) return [];
      const target = `${place.year}/attachments/${file}`;
      return [{ path, ...startOf(element), file, target, hasText: element.children.length > 0 }];
    }),
  );
