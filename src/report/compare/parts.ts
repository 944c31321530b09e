import { blind } from '../ledger/numbers.ts';
import { partsAhead } from '../ledger/parts-ahead.ts';
import { lineText, partLines } from '../plainText.ts';
import { type Part, partsOf, type Report, type Section } from '../tree.ts';
import {
  alikePairs,
  type Bigrams,
  bestPairs,
  bigramsOf,
  cosine,
  dice,
  equal,
  indexOf,
  type Pair,
  rarity,
} from './similarity.ts';

/** What similarity looks at: a heading and the text under it. */
export interface Titled {
  title: string;
  text: string;
}

/** Two parts less alike than this have nothing to do with each other. */
const floor = 0.1;
/** Parts of different sections, and topics for staff, must be more alike. */
export const strictFloor = 0.25;

/** A topic that a part without one may belong to, with the earlier part that it is like. */
export interface TopicSuggestion<T> {
  part: T;
  topic: string;
  like: Part;
  /** From 0 to 1. */
  score: number;
}

/**
 * Proposes topics for parts that have none, by title and text: 0.7 × TF-IDF cosine of the bodies + 0.3 × Dice of the
 * titles, one topic a part. They are proposals to staff, never shown to the public.
 * @param parts those without a topic, of one report or of a text that is being imported
 * @param earlier reports of other years, best first: of each topic the first part found counts
 * @param used topics that the report has elsewhere, and that are not proposed
 */
export function suggestTopics<T extends Titled>(
  parts: T[],
  earlier: Report[],
  used: string[] = [],
): TopicSuggestion<T>[] {
  const known = new Map<string, Part>();
  for (const part of earlier.flatMap(partsOf)) {
    if (part.topic && !used.includes(part.topic) && !known.has(part.topic)) {
      known.set(part.topic, part);
    }
  }
  const topics = [...known];
  const alike = similarPairs(
    topics.map(([, part]) => titled(part)),
    parts,
  );
  return bestPairs(alike.filter(({ score }) => score >= strictFloor)).flatMap(
    ({ before, after, score }) => {
      const [topic, like] = topics[before] ?? [];
      const part = parts[after];
      return topic && like && part ? [{ part, topic, like, score }] : [];
    },
  );
}

/** How two parts were found to belong together. */
export type JoinedBy = 'topic' | 'title' | 'text';

/** A part of the later report with its counterpart in the earlier one. */
export interface PartJoin {
  before: Part;
  after: Part;
  by: JoinedBy;
  /** How alike they are, from 0 to 1, where they were joined by title or text. */
  score?: number;
}

/**
 * Joins the parts of two reports: by topic, then by the same title, then by how alike title and text are;
 * sections first, then subsections inside of joined sections, then the rest. Parts of two different topics are never
 * joined. Reports themselves (their preambles) always are. It is one to one, but for several earlier parts of one
 * topic, which all are joined with a later one.
 * @returns the pairs in the reading order of the later report
 */
export function joinParts(earlier: Report, later: Report): PartJoin[] {
  const joins: PartJoin[] = [{ before: earlier, after: later, by: 'title' }];
  const join = (by: JoinedBy, before: Part[], after: Part[], isAlike: Test = () => true): void => {
    const free = (parts: Part[], side: 'before' | 'after'): Part[] =>
      parts.filter((part) => !joins.some((each) => each[side] === part));
    const pairs = joinBy(by, free(before, 'before'), free(after, 'after'), isAlike);
    joins.push(...pairs.map((pair) => ({ ...pair, by })));
  };
  const isLike: Test = ({ score }) => score >= floor;
  // A topic binds parts of whatever level, wherever they stand.
  join('topic', partsOf(earlier), partsOf(later));
  join('title', earlier.sections, later.sections);
  join('text', earlier.sections, later.sections, isLike);
  for (const { before, after } of [...joins]) {
    const parts = [subsectionsOf(earlier, before), subsectionsOf(later, after)] as const;
    join('title', ...parts);
    join('text', ...parts, isLike);
  }
  const ahead = new Set([...partsAhead(earlier), ...partsAhead(later)]);
  join(
    'text',
    subsections(earlier),
    subsections(later),
    ({ score, before, after }) => score >= strictFloor && ahead.has(before) === ahead.has(after),
  );
  const merged = partsOf(earlier).flatMap((before): PartJoin[] => {
    const after = partsOf(later).find((part) => isSameTopic(before, part));
    const isFree = !joins.some((each) => each.before === before);
    return after && isFree ? [{ before, after, by: 'topic' }] : [];
  });
  const order = partsOf(later);
  return [...joins, ...merged].sort((a, b) => order.indexOf(a.after) - order.indexOf(b.after));
}

type Test = (pair: { before: Part; after: Part; score: number }) => boolean;

const subsections = ({ sections }: Report): Part[] => sections.flatMap((s) => s.subsections);

const subsectionsOf = ({ sections }: Report, part: Part): Part[] =>
  sections.find((section) => section === part)?.subsections ?? [];

function joinBy(
  by: JoinedBy,
  before: Part[],
  after: Part[],
  isAlike: Test,
): { before: Part; after: Part; score: number }[] {
  const same = {
    topic: isSameTopic,
    title: (a: Part, b: Part) => isOneTopic(a, b) && blind(a.title) === blind(b.title),
    text: isOneTopic,
  };
  // Without a pair that could be joined nothing is measured.
  if (!before.some((a) => after.some((b) => same[by](a, b)))) return [];
  const pairs = similarPairs(before.map(titled), after.map(titled)).flatMap((pair) => {
    const [a, b] = [before[pair.before], after[pair.after]];
    const isPair = a && b && same[by](a, b) && isAlike({ before: a, after: b, score: pair.score });
    return isPair ? [{ ...pair, parts: { before: a, after: b, score: pair.score } }] : [];
  });
  return bestPairs(pairs).map(({ parts }) => parts);
}

/** Whether two parts belong to one topic. */
export const isSameTopic = (a: Part, b: Part): boolean =>
  a.topic !== undefined && a.topic === b.topic;

/** Whether no two different topics speak against joining two parts. */
const isOneTopic = (a: Part, b: Part): boolean => !a.topic || !b.topic || a.topic === b.topic;

/** All pairs of two lists of parts, with how alike each is. */
function similarPairs(before: Titled[], after: Titled[]): Pair[] {
  const index = (parts: Titled[], key: 'title' | 'text') =>
    indexOf(parts.map((part) => lettersOf(part)[key]));
  const score = (pairs: Pair[]) =>
    new Map(pairs.map((pair) => [`${pair.before} ${pair.after}`, pair.score]));
  const texts = score(alikePairs(index(before, 'text'), index(after, 'text'), cosine, rarity));
  const titles = score(alikePairs(index(before, 'title'), index(after, 'title'), dice, equal));
  return before.flatMap((_, i) =>
    after.map((_, j) => {
      const key = `${i} ${j}`;
      return {
        before: i,
        after: j,
        score: 0.7 * (texts.get(key) ?? 0) + 0.3 * (titles.get(key) ?? 0),
      };
    }),
  );
}

const letters = new WeakMap<Titled, { title: Bigrams; text: Bigrams }>();

/** The pairs of letters of a part, found once: it is compared with the parts of many years. */
function lettersOf(part: Titled): { title: Bigrams; text: Bigrams } {
  const found = letters.get(part) ?? {
    title: bigramsOf(part.title),
    text: bigramsOf(part.text),
  };
  letters.set(part, found);
  return found;
}

const asTitled = new WeakMap<Part, Titled>();

/** A part as similarity looks at it: a section with all of its subsections. Made once. */
export function titled(part: Part | Section): Titled {
  const made = asTitled.get(part) ?? makeTitled(part);
  asTitled.set(part, made);
  return made;
}

function makeTitled(part: Part | Section): Titled {
  const below = 'subsections' in part ? part.subsections : [];
  const body = partLines({ ...part, label: '', title: '', runIn: false }).map(lineText);
  return { title: part.title, text: [...body, ...below.map((sub) => titled(sub).text)].join('\n') };
}
