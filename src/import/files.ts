import type { FootnoteDefinition, Image, RootContent } from 'mdast';
import { stringify } from 'yaml';
import { nodesWhere } from '../report/blocks.ts';
import type { Question } from '../report/schema.ts';
import type { Draft, DraftPart } from './draft.ts';
import type { Manuscript } from './manuscript.ts';
import { toMdx } from './mdx.ts';

/** Files by their paths, relative to the content folder. */
export type Files = Map<string, string | Uint8Array>;

/**
 * The content files of a draft: one a section, one a subsection, and the images.
 * @param topics of its parts, where they have one
 * @param questions what must be decided before it is published
 */
export function filesOf(
  draft: Draft,
  year: number,
  { footnotes, images }: Manuscript,
  topics: Map<DraftPart, string>,
  questions: Question[],
): Files {
  const { title, body, documentNumber, issuer, signedOn, corrections } = draft;
  const file = (data: object, nodes: RootContent[], up: string): string =>
    mdxFile(data, [...moved(nodes, up), ...notesOf(nodes, footnotes)]);
  const files: Files = new Map();
  const frontMatter = {
    title,
    status: questions.length > 0 ? 'draft' : 'published',
    ...(documentNumber && { documentNumber }),
    ...(issuer && { issuer }),
    ...(signedOn && { signedOn }),
    ...(corrections.length > 0 && { corrections }),
    ...(questions.length > 0 && { questions }),
  };
  files.set(`${year}/report.mdx`, file(frontMatter, body, ''));
  for (const [i, section] of draft.sections.entries()) {
    const folder = `${year}/${i + 1}-${nameOf(section)}`;
    files.set(`${folder}/section.mdx`, file(headed(section, topics), section.body, '../'));
    for (const [j, subsection] of section.subsections.entries()) {
      const data = { ...headed(subsection, topics), ...(!subsection.runIn && { runIn: false }) };
      files.set(`${folder}/${j + 1}-${nameOf(subsection)}.mdx`, file(data, subsection.body, '../'));
    }
  }
  const inText = [...files.values()].join('\n');
  const inFiles = JSON.stringify(draft.attachments);
  for (const [name, bytes] of images) {
    // An image of an attachment is in that file.
    if (inText.includes(`images/${name}`) || !inFiles.includes(`images/${name}`))
      files.set(`${year}/images/${name}`, bytes);
  }
  return files;
}

/** The front matter that every part has. */
function headed(part: DraftPart, topics: Map<DraftPart, string>): object {
  const topic = topics.get(part);
  return { title: part.title, ...(topic && { topic }) };
}

const mdxFile = (data: object, body: RootContent[]): string =>
  `---\n${stringify(data, { lineWidth: 0 })}---\n${body.length > 0 ? `\n${toMdx(body)}` : ''}`;

/** Images lie in the year's folder; a section's files one folder below. */
function moved(nodes: RootContent[], up: string): RootContent[] {
  const copy = structuredClone(nodes);
  for (const image of copy.flatMap((node) => nodesWhere(node, isImage))) image.url = up + image.url;
  return copy;
}

const isImage = (node: { type: string }): node is Image => node.type === 'image';

/** The footnotes whose marks stand in these nodes. */
function notesOf(
  nodes: RootContent[],
  footnotes: Map<string, FootnoteDefinition>,
): FootnoteDefinition[] {
  const marks = nodes.flatMap((node) =>
    nodesWhere(node, (each) => each.type === 'footnoteReference'),
  );
  const identifiers = new Set(marks.map(({ identifier }) => identifier));
  return [...identifiers].flatMap((identifier) => footnotes.get(identifier) ?? []);
}

/** A short name for a file, after its title: the first phrase, without what file systems or Astro refuse. */
export function nameOf({ title }: DraftPart): string {
  const [phrase = ''] = title
    .replace(/[“”‘’"'《》〈〉（）()【】〔〕\s#?%\\/*<>|{}[\]\p{C}]/gu, '')
    .split(/[，。：；！？,.:;!?—…]/)
    .filter(Boolean);
  const words = phrase.split('、');
  while (words.length > 1 && words.join('、').length > longestName) words.pop();
  return words.join('、').slice(0, longestName) || '正文';
}

const longestName = 16;
