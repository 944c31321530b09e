import type { Narrowing } from './find.ts';
import { fold } from './fold.ts';
import { bare, byDigits, byValue, type Form, placesIn } from './forms.ts';
import { type Match, meaningsOf, merged, type Sources } from './matches.ts';
import { hasNumber, unifyNumbers } from './numbers.ts';
import { partial } from './partial.ts';
import { phrasesOf } from './query.ts';
import type { SearchRecord } from './records.ts';
import { corrections } from './spelling.ts';

/**
 * What is tried where a query as typed finds nothing: one step after the other, the least daring first, over the
 * texts themselves. Each says what it did, and can be left out (`without`).
 */

/** What was loosened, as the page's `data-loosened` names it. */
export type Loosening = 'punctuation' | 'year' | 'number' | 'partial' | 'spelling' | 'synonym';

/** What a step found. */
export interface Loosened {
  loosened: Loosening[];
  /** How each was read, for the status and for the choice that takes it back: 2019年的总结. */
  readings: string[];
  matches: Match[];
  /** Words of the reports that may be meant. */
  suggestions: string[];
}

/**
 * Finds what comes nearest to a query that finds nothing as typed.
 * @returns the first step's finds; without matches where no step finds any
 */
export function loosen(query: string, sources: Sources, without: Loosening[] = []): Loosened {
  const year = without.includes('year') ? undefined : yearIn(query, sources.records);
  if (year) {
    const within = sources.records.filter((record) => record.year === year.year);
    const found = climb(year.rest, { ...sources, records: within }, without, true);
    if (found.matches.length > 0) {
      return {
        ...found,
        loosened: ['year', ...found.loosened],
        readings: [`${year.year}年的总结`, ...found.readings],
      };
    }
  }
  return climb(query, sources, without, false);
}

function climb(
  query: string,
  sources: Sources,
  without: Loosening[],
  mayBeExact: boolean,
): Loosened {
  const steps = [
    ...(mayBeExact ? [() => holding(fold, [], '', termsOf(query))] : []),
    () => holding(fold, [], '', phrasesOf(query)),
    () => holding(bare, ['punctuation'], '不计标点', termsOf(query)),
    () => holding(bare, ['punctuation'], '不计标点、分开的词', wordsOf(query)),
    ...[byValue, byDigits].map((form) => () => numbers(form)),
    () => synonyms(),
    // One wrong character is nearer than a part of the words; two are not.
    () => respelt(1),
    () => partly(),
    () => respelt(2),
  ];
  for (const step of steps) {
    const found = step();
    if (found.matches.length > 0 && !found.loosened.some((name) => without.includes(name))) {
      return found;
    }
  }
  return none;

  function holding(form: Form, loosened: Loosening[], reading: string, terms: string[]): Loosened {
    const matches = holders(
      sources.records,
      form,
      terms.map((term) => [term]),
    );
    return { loosened, readings: reading ? [reading] : [], matches, suggestions: [] };
  }

  function numbers(form: Form): Loosened {
    if (!hasNumber(fold(query))) return none;
    return holding(form, ['number'], '同一个数的各种写法', wordsOf(query));
  }

  function synonyms(): Loosened {
    const alternatives = wordsOf(query).map((word) => meaningsOf(word, sources.synonyms));
    const others = alternatives.flatMap(([, ...rest]) => rest);
    if (others.length === 0) return none;
    const matches = holders(sources.records, bare, alternatives);
    const used = others.filter((word) =>
      matches.some(({ record }) => bare(record.text).text.includes(bare(word).text)),
    );
    return {
      loosened: ['synonym'],
      readings: [`近义词“${used.join('”“')}”`],
      matches,
      suggestions: [],
    };
  }

  function partly(): Loosened {
    const matches = partial(query, wordsOf(query), sources);
    return { loosened: ['partial'], readings: ['部分词语'], matches, suggestions: [] };
  }

  function respelt(wrong: number): Loosened {
    const suggestions = corrections(bare(query).text, wrong, sources.records, sources.pinyin);
    const [first] = suggestions;
    if (!first) return none;
    const matches = holders(sources.records, bare, [[first]]);
    return { loosened: ['spelling'], readings: [`“${first}”`], matches, suggestions };
  }
}

const none: Loosened = { loosened: [], readings: [], matches: [], suggestions: [] };

/** The records that hold, for each word, one of its alternatives. */
function holders(records: SearchRecord[], form: Form, words: string[][]): Match[] {
  const wanted = words
    .map((alternatives) => alternatives.map((word) => form(word).text).filter(Boolean))
    .filter(({ length }) => length > 0);
  if (wanted.length === 0) return [];
  const matches = records.flatMap((record) => {
    const text = form(record.text);
    const places = wanted.map((alternatives) =>
      alternatives.flatMap((word) => placesIn(word, text)),
    );
    return places.every(({ length }) => length > 0)
      ? [{ record, places: merged(places.flat()) }]
      : [];
  });
  return matches.sort((a, b) => Number(b.record.isHeading) - Number(a.record.isHeading));
}

const termsOf = (query: string): string[] => query.split(/\s+/u).filter(Boolean);

/** The words of a query, parted also by the marks that stand between words or end a question. */
export const wordsOf = (query: string): string[] =>
  query.split(/[\s、，；;+＋？?！!。"“”]|,(?!\d{3})/u).filter(Boolean);

/** A year that a query names beside other words, where there is a report of it. */
export function yearIn(
  query: string,
  records: SearchRecord[],
): { year: number; rest: string } | undefined {
  if (/["“”]/.test(query)) return undefined;
  const match =
    /(?<![\d.,])((?:19|20)\d\d|[一二][〇零一二三四五六七八九]{3})(?:年度?|(?=\s|$))(?!\d)/u.exec(
      query,
    );
  if (!match) return undefined;
  const text = unifyNumbers(fold(match[1] ?? '')).text;
  const year = Number(text.replace(/\D/g, ''));
  const rest =
    `${query.slice(0, match.index)} ${query.slice(match.index + match[0].length)}`.trim();
  const hasReport = records.some((record) => record.year === year);
  return hasReport && wordsOf(rest).length > 0 ? { year, rest } : undefined;
}

/** The matches that the reader's choices leave. */
export const narrowed = (matches: Match[], by: Narrowing): Match[] =>
  matches.filter(
    ({ record }) =>
      (!by.year || String(record.year) === by.year) &&
      (!by.section || String(record.section) === by.section) &&
      (!by.topic || record.topic === by.topic),
  );
