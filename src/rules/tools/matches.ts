import type { Finding } from '../../finding.ts';
import type { Content } from '../../reader/content.ts';
import { type Prose, proseOf } from '../../reader/prose.ts';
import { sentencesIn } from '../../report/sentences.ts';

/** A stretch of the prose: a title, a block, or one of its sentences. */
export interface Passage {
  path: string;
  /** The report's year, by its folder. */
  year: number;
  text: string;
  /** The same with full-width digits as ASCII ones: what patterns are looked for in. */
  ascii: string;
  /** What a finding about a piece of the text says of its place. */
  placeOf(start: number, end: number): Pick<Finding, 'path' | 'line' | 'column' | 'excerpt'>;
}

/** A place of a text at which a pattern matches. */
export interface Match {
  passage: Passage;
  /** What was found, as it stands in the text. */
  found: string;
  /** Where it begins and ends in the text of the passage. */
  start: number;
  end: number;
  /** What the groups of the pattern found, with ASCII digits. */
  groups: Record<string, string | undefined>;
  place: Pick<Finding, 'path' | 'line' | 'column' | 'excerpt'>;
}

/** Many rules look at the passages and sentences of one content. */
const knownPassages = new WeakMap<Content, Passage[]>();
const knownSentences = new WeakMap<Content, Passage[]>();

/** The titles and blocks of all reports, file by file. */
export function passagesOf(content: Content): Passage[] {
  const passages =
    knownPassages.get(content) ?? proseOf(content).map((prose) => passageOf(prose, prose.text, 0));
  knownPassages.set(content, passages);
  return passages;
}

/** No one writes longer ones, and patterns take their time with what has no end. */
const longestSentence = 2000;

/** Their sentences; rows of tables are none. */
export function sentencesOf(content: Content): Passage[] {
  const sentences = knownSentences.get(content) ?? readSentences(content);
  knownSentences.set(content, sentences);
  return sentences;
}

const readSentences = (content: Content): Passage[] =>
  proseOf(content)
    .filter(({ text }) => !text.includes('\t'))
    .flatMap((prose) =>
      sentencesIn(prose.text)
        .filter(({ text }) => text.length <= longestSentence)
        .map(({ text, start }) => passageOf(prose, text, start)),
    );

const passageOf = ({ path, pointAt }: Prose, text: string, offset: number): Passage => ({
  path,
  year: Number(path.slice(0, 4)),
  text,
  ascii: fullWidth.test(text) ? asciiDigits(text) : text,
  placeOf: (start, end) => ({
    path,
    ...pointAt(offset + start),
    excerpt: text.slice(start, end),
  }),
});

/** All places of some passages at which a pattern matches; full-width digits count as ASCII ones. */
export function* matchesIn(passages: Passage[], pattern: RegExp): Iterable<Match> {
  for (const passage of passages) {
    for (const match of passage.ascii.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      yield {
        passage,
        found: passage.text.slice(start, end),
        start,
        end,
        groups: match.groups ?? {},
        place: passage.placeOf(start, end),
      };
    }
  }
}

/** Only of those that have full-width digits: almost none. */
const fullWidth = /[０-９]/;

const asciiDigits = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
