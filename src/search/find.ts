import type { Range } from './fold.ts';
import { type Query, readQuery } from './query.ts';
import { phraseOf, reveal, seamPhrasesOf, tokensOf, wholePhrasesOf } from './tokens.ts';

/** What is used of Pagefind in the browser. */
export interface Engine {
  search(
    term: string | null,
    options?: { filters?: Record<string, string | { any: string[] }>; sort?: { order: 'asc' } },
  ): Promise<Answer>;
}

interface Answer {
  results: EngineResult[];
  /** How many results each value of a filter has: filter → value → number. */
  filters: Record<string, Record<string, number>>;
}

interface EngineResult {
  id: string;
  score: number;
  data(): Promise<Fragment>;
}

interface Fragment {
  url: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** What narrows the results; each absent or empty where it does not. */
export interface Narrowing {
  year?: string;
  section?: string;
  topic?: string;
}

export type Order = 'relevance' | 'year';

/** What was found: whole in single paragraphs, or else its words together in parts of a report. */
export interface Outcome {
  terms: string[];
  isScattered: boolean;
  /** In how many of them the numbers and Latin words of the query stand whole: 5%, not 15%. */
  whole: number;
  hits: Hit[];
  /** How many hits there are when nothing narrows them. */
  total: number;
  /** How many hits a value of a filter has, the other filters as chosen. */
  count(filter: string, value: string): Promise<number>;
}

/** A record that was found; its text is loaded when it is shown. */
export interface Hit {
  load(): Promise<Found>;
}

/** A record as it is shown. */
export interface Found {
  /** Its permanent address, with the site's base. */
  address: string;
  isHeading: boolean;
  year: string;
  /** Report, section, subsection, as far as it lies in them. */
  titles: string[];
  text: string;
  /** The run-in heading in whose line it stands. */
  lead: string;
  /** Where the hits are, where they are not simply the terms. */
  places?: Range[];
  /** Words of the query that it lacks. */
  missing?: string[] | undefined;
  /** What it is from, where it is no part of the official text. */
  source?: string | undefined;
}

/** How much less the oldest record weighs than the newest one. */
const ageShare = 0.1;

/** Longer than any paragraph: nothing can hold it. */
const longestTerm = 1000;

/** Opens an index for searching: exact, and in the order that a reader expects. */
export function openIndex(engine: Engine) {
  const sets = new Map<string, Promise<Set<string>>>();
  let places: Promise<Map<string, number>> | undefined;

  /** The ids of all records with a value of a filter. */
  function idsWith(filter: string, value: string): Promise<Set<string>> {
    const key = `${filter} ${value}`;
    const ids = sets.get(key) ?? engine.search(null, { filters: { [filter]: value } }).then(idsOf);
    sets.set(key, ids);
    return ids;
  }

  /** Where each record stands in the order of reading, newest year first. */
  function readingOrder(): Promise<Map<string, number>> {
    places ??= engine
      .search(null, { sort: { order: 'asc' } })
      .then(({ results }) => new Map(results.map(({ id }, i) => [id, i])));
    return places;
  }

  /** Asks for a term: in a record, or, where none holds it, over the seam of a run-in heading and its paragraph. */
  async function ask(term: string, filters = {}): Promise<Answer> {
    if (term.length > longestTerm) return nothing;
    const answer = await engine.search(phraseOf(term), { filters });
    for (const seam of answer.results.length > 0 ? [] : seamPhrasesOf(term)) {
      const over = await engine.search(seam, { filters });
      if (over.results.length > 0) return over;
    }
    return answer;
  }

  /** The records that hold all terms. */
  async function together(terms: string[]): Promise<EngineResult[]> {
    const [first = nothing, ...others] = await Promise.all(terms.map((term) => ask(term)));
    const ids = others.map(idsOf);
    return first.results.filter(({ id }) => ids.every((set) => set.has(id)));
  }

  /** The records that hold all terms of one of the alternatives, and none of those to be left out. */
  async function either({ anyOf, noneOf }: Query): Promise<EngineResult[]> {
    const found = await Promise.all(anyOf.map(together));
    const excluded = await Promise.all(noneOf.map((term) => ask(term)));
    const out = new Set(excluded.flatMap(({ results }) => results.map(({ id }) => id)));
    return unique(found.flat()).filter(({ id }) => !out.has(id));
  }

  /** The ids of the records in which a term's numbers and Latin words stand whole; none where it has none at its ends. */
  async function wholes(terms: string[]): Promise<Set<string> | undefined> {
    const phrases = terms.flatMap(wholePhrasesOf);
    if (phrases.length === 0) return undefined;
    const [first = new Set<string>(), ...others] = await Promise.all(
      phrases.map(async (phrase) => idsOf(await engine.search(phrase))),
    );
    return new Set([...first].filter((id) => others.every((ids) => ids.has(id))));
  }

  /** The records that hold some of the terms, in parts that hold all of them. */
  async function scattered(terms: string[]): Promise<EngineResult[]> {
    const [first = [], ...others] = await Promise.all(terms.map(partsWith));
    const any = first.filter((part) => others.every((parts) => parts.includes(part)));
    if (any.length === 0) return [];
    const found = await Promise.all(terms.map((term) => ask(term, { part: { any } })));
    return unique(found.flatMap(({ results }) => results));
  }

  async function partsWith(term: string): Promise<string[]> {
    await engine.search(null, { filters: { part: '' } }); // Pagefind counts a filter once it has loaded it
    const { filters } = await ask(term);
    return Object.entries(filters.part ?? {}).flatMap(([part, count]) => (count > 0 ? [part] : []));
  }

  async function narrow(results: EngineResult[], by: Narrowing): Promise<EngineResult[]> {
    const chosen = Object.entries(by).filter(([, value]) => value);
    const allowed = await Promise.all(chosen.map(([filter, value]) => idsWith(filter, value)));
    return results.filter(({ id }) => allowed.every((ids) => ids.has(id)));
  }

  /**
   * The words side by side first, as where a line was broken between them; whole numbers and words; then headings, paragraphs whose figure has the name that is asked for, and the
   * others by relevance, of which older ones lose a little; or newest year first.
   */
  async function sort(
    results: EngineResult[],
    terms: string[],
    order: Order,
    whole: Set<string> | undefined,
  ) {
    const place = await readingOrder();
    const byPlace = (a: EngineResult, b: EngineResult): number =>
      (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0);
    if (order === 'year') return results.sort(byPlace);
    const joined = terms.join('');
    const [headings, figures, { results: scored }, asOne] = await Promise.all([
      idsWith('kind', 'heading'),
      idsWith('figure', joined),
      engine.search(tokensOf(joined).join(' ')),
      terms.length > 1 ? ask(joined).then(idsOf) : new Set<string>(),
    ]);
    const weight = (id: string): number => 1 - (ageShare * (place.get(id) ?? 0)) / place.size;
    const scores = new Map(scored.map(({ id, score }) => [id, score * weight(id)]));
    const rank = (id: string): number =>
      (asOne.has(id) ? 8 : 0) +
      (whole?.has(id) ? 4 : 0) +
      (headings.has(id) ? 2 : 0) +
      (figures.has(id) ? 1 : 0);
    return results.sort(
      (a, b) =>
        rank(b.id) - rank(a.id) ||
        (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0) ||
        byPlace(a, b),
    );
  }

  /** Finds what holds all words of a query; where nothing does, what has them all in one part of a report. */
  return async function find(query: string, by: Narrowing, order: Order): Promise<Outcome> {
    const read = readQuery(query);
    const terms = read.anyOf.flat();
    // What sorting needs is loaded while the words are looked for.
    const forSorting = [idsWith('kind', 'heading'), idsWith('figure', terms.join(''))];
    void Promise.all([readingOrder(), ...forSorting]).catch(() => {});
    const inOne = await either(read);
    const isPlain = read.anyOf.length === 1 && read.noneOf.length === 0;
    const isScattered = inOne.length === 0 && isPlain && terms.length > 1;
    const all = isScattered ? await scattered(terms) : inOne;
    const whole = await wholes(terms);
    const results = await sort(await narrow(all, by), terms, order, whole);
    return {
      terms,
      isScattered,
      whole: whole ? results.filter(({ id }) => whole.has(id)).length : results.length,
      hits: results.map((result) => ({ load: async () => shown(await result.data()) })),
      total: all.length,
      count: async (filter, value) => (await narrow(all, { ...by, [filter]: value })).length,
    };
  };
}

const nothing: Answer = { results: [], filters: {} };

const idsOf = ({ results }: Pick<Answer, 'results'>): Set<string> =>
  new Set(results.map(({ id }) => id));

const unique = (results: EngineResult[]): EngineResult[] => [
  ...new Map(results.map((result) => [result.id, result])).values(),
];

const shown = ({ url, meta, filters }: Fragment): Found => ({
  address: url,
  isHeading: filters.kind !== undefined,
  year: filters.year?.[0] ?? '',
  titles: reveal(meta.titles ?? '').split('\n'),
  text: reveal(meta.text ?? ''),
  lead: reveal(meta.lead ?? ''),
});
