import { suggestTopics } from '../report/compare/parts.ts';
import type { Report } from '../report/tree.ts';
import type { Draft, DraftPart, DraftSection } from './draft.ts';
import { plain } from './inline.ts';

/** A topic for a part of the draft, with the earlier part for whose likeness it was chosen. */
export interface ProposedTopic {
  part: DraftPart;
  /** Its key, and its name for people. */
  topic: string;
  name: string;
  like: { year: number; title: string };
}

/**
 * Proposes topics for sections and subsections after those of other years.
 * @param earlier the reports of other years, those that count most first
 * @param names of the topics, by their keys
 */
export function proposeTopics(
  { sections }: Draft,
  earlier: Report[],
  names: Record<string, { name: string }>,
): ProposedTopic[] {
  const parts = sections.flatMap((section) => [section, ...section.subsections]);
  const titled = parts.map((part) => ({ part, title: part.title, text: textOf(part) }));
  return suggestTopics(titled, earlier)
    .map(({ part: { part }, topic, like }) => ({
      part,
      topic,
      name: names[topic]?.name ?? topic,
      like: { year: like.place.year, title: like.title },
    }))
    .sort((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part));
}

function textOf(part: DraftPart | DraftSection): string {
  const below = 'subsections' in part ? part.subsections.map(textOf) : [];
  return [...part.body.map((node) => plain(node)), ...below].join('\n');
}
