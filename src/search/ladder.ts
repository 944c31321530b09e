import { bare, byDigits, byValue, exact, type Form, placesIn } from './forms.ts';
import { kindred } from './kindred.ts';
import type { Loosening } from './loosening.ts';
import { type Match, meaningsOf, merged, type Sources } from './matches.ts';
import { asWritten, hasNumber, unifyNumbers } from './numbers.ts';
import { partial } from './partial.ts';
import { phrasesOf, readQuery, wordsOf } from './query.ts';
import type { SearchRecord } from './records.ts';
import { corrections } from './spelling.ts';

/**
 * What is tried where a query as typed finds nothing: one step after the other, the least daring first, over the
 * texts themselves. Each says what it did, and can be left out (`without`).
 */

/** What a step found. */
export interface Loosened {
  loosened: Loosening[];
  /** How each was read, for the status and for the choice that takes it back: 2019年的总结. */
  readings: string[];
  matches: Match[];
  /** Words of the reports that may be meant. */
  suggestions: string[];
  /** Without matches: words of the reports that are like the query. */
  kindred?: string[];
}

/**
 * Finds what comes nearest to a query that finds nothing as typed.
 * @returns the first step's finds; without matches where no step finds any
 */
export function loosen(query: string, sources: Sources, without: Loosening[] = []): Loosened {
  const year = without.includes('year') ? undefined : yearsIn(query, sources.records);
  if (year) {
    const within = sources.records.filter((record) => year.years.includes(record.year));
    const found = climb(year.rest, { ...sources, records: within }, without);
    if (found.matches.length > 0) {
      return {
        ...found,
        loosened: ['year', ...found.loosened],
        readings: [year.reading, ...found.readings],
      };
    }
  }
  const found = climb(query, sources, without);
  return found.matches.length > 0 ? found : { ...none, kindred: kindred(query, sources.records) };
}

function climb(query: string, sources: Sources, without: Loosening[]): Loosened {
  const read = readQuery(query);
  // What is joined by OR or left out is taken as it is meant, and its words are not guessed at.
  const isJoined = read.anyOf.length > 1 || read.noneOf.length > 0;
  const words = wordsOf(query);
  const steps = [
    () => asMeant(exact, [], ''),
    ...(isJoined ? [] : [() => holding(exact, [], '', phrasesOf(query))]),
    () => asMeant(bare, ['punctuation'], '不计标点'),
    ...(isJoined ? [] : [...guesses(), () => partly(0.5), () => respelt(2), () => partly(0)]),
  ];
  for (const step of steps) {
    const found = step();
    if (found.matches.length > 0 && !found.loosened.some((name) => without.includes(name))) {
      return found;
    }
  }
  return none;

  /** What is tried with the single words of a query, before a part of them. */
  function guesses(): (() => Loosened)[] {
    return [
      () => holding(bare, ['punctuation'], '不计标点、分开的词', words),
      ...[byValue, byDigits].map((form) => () => numbers(form)),
      () => synonyms(),
      // One wrong character is nearer than a part of the words; two are not.
      () => respelt(1),
    ];
  }

  function asMeant(form: Form, loosened: Loosening[], reading: string): Loosened {
    const { records } = sources;
    const found = read.anyOf.flatMap((terms) => holdersOfAll(records, form, terms));
    const out = new Set(
      read.noneOf
        .flatMap((term) => holdersOfAll(records, form, [term]))
        .map(({ record }) => record),
    );
    const matches = inOne(found).filter(({ record }) => !out.has(record));
    return { loosened, readings: reading ? [reading] : [], matches, suggestions: [] };
  }

  function holding(form: Form, loosened: Loosening[], reading: string, terms: string[]): Loosened {
    const matches = holdersOfAll(sources.records, form, terms);
    return { loosened, readings: reading ? [reading] : [], matches, suggestions: [] };
  }

  function numbers(form: Form): Loosened {
    if (!hasNumber(exact(query))) return none;
    return holding(form, ['number'], '同一个数的各种写法', wordsOf(asWritten(query)));
  }

  function synonyms(): Loosened {
    const alternatives = words.map((word) => meaningsOf(word, sources.synonyms));
    const others = alternatives.flatMap(([, ...rest]) => rest);
    if (others.length === 0) return none;
    const form = formFor(query);
    const matches = holders(sources.records, form, alternatives);
    const used = others.filter((word) =>
      matches.some(({ record }) => form(record.text).text.includes(form(word).text)),
    );
    return {
      loosened: ['synonym'],
      readings: [bySynonym(used)],
      matches,
      suggestions: [],
    };
  }

  /** @param least more than this share of the query must be known, where its words are not parted */
  function partly(least: number): Loosened {
    const { matches, synonyms } = partial(asWritten(query), formFor(query), least, sources);
    const isBySynonym = synonyms.length > 0;
    const isWhole = matches.every(({ missing }) => missing?.length === 0);
    return {
      loosened: ['partial', ...(isBySynonym ? (['synonym'] as const) : [])],
      readings: [isWhole ? '分开的词' : '部分词语', ...(isBySynonym ? [bySynonym(synonyms)] : [])],
      matches,
      suggestions: [],
    };
  }

  function respelt(wrong: number): Loosened {
    const { records, pinyin } = sources;
    const whole = corrections(bare(query).text, wrong, records, pinyin);
    const mended = whole.length > 0 ? whole.slice(0, 1) : words.map((word) => mend(word, wrong));
    const suggestion = mended.join(' ');
    // What was mended is found as it is named; synonyms count for words that stood right.
    const alternatives = mended.map((word) =>
      words.includes(word) ? meaningsOf(word, sources.synonyms) : [word],
    );
    const matches = mended.includes('') ? [] : holders(records, bare, alternatives);
    return {
      loosened: ['spelling'],
      readings: [`“${suggestion}”`],
      matches,
      suggestions: whole.length > 0 ? whole : [suggestion],
    };
  }

  /** A word as the reports have it, or else the nearest that they have; empty where there is none. */
  function mend(word: string, wrong: number): string {
    const meanings = meaningsOf(word, sources.synonyms).map((meaning) => bare(meaning).text);
    const isKnown = sources.records.some(({ text }) =>
      meanings.some((meaning) => bare(text).text.includes(meaning)),
    );
    if (isKnown) return word;
    return corrections(bare(word).text, wrong, sources.records, sources.pinyin)[0] ?? '';
  }
}

/** Where a query has numbers, they count in any of their forms. */
const formFor = (query: string): Form => (hasNumber(exact(query)) ? byValue : bare);

const bySynonym = (words: string[]): string => `近义词“${words.join('”“')}”`;

const none: Loosened = { loosened: [], readings: [], matches: [], suggestions: [] };

/** The records that hold all words, headings first. */
export const holdersOfAll = (records: SearchRecord[], form: Form, words: string[]): Match[] =>
  holders(
    records,
    form,
    words.map((word) => [word]),
  );

/** What was found more than once, as one match each with all places. */
function inOne(matches: Match[]): Match[] {
  const all = new Map<SearchRecord, Match>();
  for (const match of matches) {
    const places = [...(all.get(match.record)?.places ?? []), ...match.places];
    all.set(match.record, { ...match, places: merged(places) });
  }
  return [...all.values()];
}

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

const year = '((?:19|20)\\d\\d|[一二][〇零一二三四五六七八九]{3})';
/** 2023年, 2021—2023年, 2023 before a space. */
const yearPattern = new RegExp(
  `(?<![\\d.,])${year}(?:年?\\s*[-~–—～至到]\\s*${year})?(?:年度?的?|(?=\\s|$))(?!\\d)`,
  'u',
);
/** 23年, where a query begins with it. */
const shortYear = /^['’]?(\d\d)年的?(?=.)/u;
/** 今年, and 去年, of which a report that comes out after its year tells: both ask for what is newest. */
const newestYear = /(?:今年|去年|本年度?|上年度?)的?/u;

/** The years that a query names, what else it says, and how that was read. */
interface YearsRead {
  years: number[];
  rest: string;
  reading: string;
}

/** The years that a query names beside other words, where there is a report of one of them. */
export function yearsIn(query: string, records: SearchRecord[]): YearsRead | undefined {
  if (/["“”]/.test(query)) return undefined;
  const short = shortYear.exec(query);
  const match = yearPattern.exec(query) ?? short;
  if (!match) return newestIn(query, records);
  const numberIn = (text = ''): number =>
    Number(unifyNumbers(exact(text)).text.replace(/\D/g, '')) + (match === short ? 2000 : 0);
  const from = numberIn(match[1]);
  const to = match[2] ? numberIn(match[2]) : from;
  const years = [...new Set(records.map((record) => record.year))].filter(
    (year) => year >= from && year <= to,
  );
  const rest =
    `${query.slice(0, match.index)} ${query.slice(match.index + match[0].length)}`.trim();
  if (years.length === 0 || wordsOf(rest).length === 0) return undefined;
  return { years, rest, reading: `${from === to ? from : `${from}—${to}`}年的总结` };
}

/** The year of the newest report, where a query asks for this year's or the last one's. */
function newestIn(query: string, records: SearchRecord[]): YearsRead | undefined {
  const rest = query.replace(newestYear, ' ').trim();
  if (rest === query.trim() || wordsOf(rest).length === 0 || records.length === 0) return undefined;
  const newest = records.reduce((year, record) => Math.max(year, record.year), 0);
  return { years: [newest], rest, reading: `最近一年（${newest}年）的总结` };
}
