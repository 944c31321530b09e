import { keyFor } from '../key.ts';
import { lettersIn } from '../ledger/names.ts';
import type { Topic } from '../schema.ts';
import type { Part, Report } from '../tree.ts';
import { joinParts, type PartJoin, strictFloor } from './parts.ts';

/** Parts of several years that the comparison joins from one to the next, as one topic. */
export interface TopicProposal {
  /** That of a topic which some of the parts have, else a new one. */
  key: string;
  name: string;
  isNew: boolean;
  /** Newest first. */
  parts: Part[];
  /** Why each part stands beside the one of the year before. */
  joins: PartJoin[];
}

/**
 * Proposes topics for parts without one: chains through neighbouring years of parts that have one title, or are alike
 * in title and text. What it proposes is for staff to look at: it is written only on their word.
 * @param reports newest first
 * @param topics those that are there, by their keys
 */
export function proposeTopicsOf(reports: Report[], topics: Record<string, Topic>): TopicProposal[] {
  const joins = reports.slice(1).flatMap((before, i) => {
    const after = reports[i];
    return after ? leafJoins(before, after) : [];
  });
  const taken = new Set(Object.keys(topics));
  return chainsOf(reports.flatMap(leaves), joins).flatMap((chain) => {
    const own = chain.parts.find(({ topic }) => topic)?.topic;
    if (chain.parts.length < 2 || chain.parts.every(({ topic }) => topic)) return [];
    const name = (own && topics[own]?.name) ?? nameOf(chain.parts.map(({ title }) => title));
    const key = own ?? keyFor(name, taken);
    taken.add(key);
    return [{ ...chain, key, name, isNew: own === undefined }];
  });
}

/** The parts that tell one thing each: subsections, and sections without any. */
export const leaves = ({ sections }: Report): Part[] =>
  sections.flatMap((section) => (section.subsections.length > 0 ? section.subsections : [section]));

function leafJoins(before: Report, after: Report): PartJoin[] {
  const [olds, news] = [new Set(leaves(before)), new Set(leaves(after))];
  return joinParts(before, after).filter(
    (join) =>
      olds.has(join.before) &&
      news.has(join.after) &&
      (join.by !== 'text' || (join.score ?? 0) >= strictFloor),
  );
}

function chainsOf(parts: Part[], joins: PartJoin[]): Pick<TopicProposal, 'parts' | 'joins'>[] {
  const earlier = new Map(joins.toReversed().map((join) => [join.after, join]));
  const hasLater = new Set(joins.map((join) => join.before));
  return parts
    .filter((part) => !hasLater.has(part))
    .map((newest) => {
      const found: PartJoin[] = [];
      for (let join = earlier.get(newest); join; join = earlier.get(join.before)) found.push(join);
      return { parts: [newest, ...found.map(({ before }) => before)], joins: found };
    });
}

/** The words that all titles have in common, if they are enough to be a name; else the first clause of the newest. */
function nameOf(titles: string[]): string {
  const [newest = '', ...others] = titles.map((title) => title.replace(/20\d{2}年/g, ''));
  const clauses = newest.split(/[，、；：。]/).filter((clause) => clause !== '');
  const common = clauses
    .flatMap(phrasesOf)
    .filter((phrase) => others.every((title) => title.includes(phrase)))
    .sort((a, b) => b.length - a.length)[0];
  return common ?? clauses[0] ?? newest;
}

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const leastLetters = 4;

/** The runs of whole words of a clause that are long enough to be a name, and open and end with no 的 or 和. */
function phrasesOf(clause: string): string[] {
  const ends = Array.from(
    segmenter.segment(clause),
    ({ index, segment }) => index + segment.length,
  );
  return [0, ...ends].flatMap((from) =>
    ends
      .filter((to) => to > from)
      .map((to) => clause.slice(from, to))
      .filter((phrase) => lettersIn(phrase) >= leastLetters && !/^[的和与]|[的和与]$/.test(phrase)),
  );
}
