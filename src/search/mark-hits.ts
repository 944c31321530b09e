import { fold, placesOf } from './fold.ts';
import { readQuery } from './query.ts';

/**
 * A reader who comes from the search page sees the hit marked. What was searched for is read from the referrer,
 * so that the address of the page stays the permanent one, to be copied as it stands; a new tab, back and
 * reloading work too. Where the browser names no referrer, the paragraph is still set off by `:target`.
 */
function searchedFor(): URLSearchParams | undefined {
  const from = document.referrer ? new URL(document.referrer) : undefined;
  const isSearch = from?.pathname === `${import.meta.env.BASE_URL}search/`;
  if (from?.origin !== location.origin || !isSearch) return undefined;
  return from.searchParams;
}

/**
 * Marks the words of a query in the block that the address points at, else in the page's title.
 * The text is not touched: the marks are a CSS highlight, or, in older browsers, the first is selected.
 */
async function markHits(asked: URLSearchParams): Promise<void> {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const block = target ?? document.querySelector('[data-report-text] h1');
  const query = asked.get('q') ?? '';
  if (!block || !query.trim()) return;
  const named = figuresNamed(block, query);
  const isNamed = named.length > 0;
  const words = isNamed ? termsOf(query) : await wordsIn(block, query, asked.get('without') ?? '');
  const ranges = [...named, ...rangesOf(block, words)];
  const [first] = ranges;
  if (!first) return;
  if ('highlights' in CSS) CSS.highlights.set('search', new Highlight(...ranges));
  else getSelection()?.addRange(first);
}

/** The numbers whose name as figures is asked for. */
function figuresNamed(block: Element, query: string): Range[] {
  const name = termsOf(query).join('');
  const figures = [...block.querySelectorAll<HTMLElement>('.figure[data-name]')];
  return figures
    .filter(({ dataset }) => fold(dataset.name ?? '').text === name)
    .map((figure) => {
      const range = document.createRange();
      range.selectNodeContents(figure);
      return range;
    });
}

/** The words that are marked: those typed, else the same in simplified characters, else what search took for them. */
async function wordsIn(block: Element, query: string, without: string): Promise<string[]> {
  const isThere = (terms: string[]): boolean => placesOf(terms, block.textContent ?? '').length > 0;
  const typed = termsOf(query);
  if (isThere(typed)) return typed;
  const { simplify, wordsAt } = await import('./texts.ts');
  const simplified = await simplify(query);
  if (isThere(termsOf(simplified))) return termsOf(simplified);
  const address = location.pathname.slice(import.meta.env.BASE_URL.length) + location.hash;
  return (await wordsAt(decodeURIComponent(address), simplified, without)).map(
    (word) => fold(word).text,
  );
}

const termsOf = (query: string): string[] => readQuery(query).anyOf.flat();

function rangesOf(block: Element, terms: string[]): Range[] {
  const nodes = textNodes(block);
  const text = nodes.map(({ data }) => data).join('');
  return placesOf(terms, text).map(({ start, end }) => {
    const range = document.createRange();
    range.setStart(...pointAt(nodes, start));
    range.setEnd(...pointAt(nodes, end));
    return range;
  });
}

function textNodes(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) nodes.push(node);
  }
  return nodes;
}

/** The text node and the offset in it for an offset in the text of them all. */
function pointAt(nodes: Text[], offset: number): [Text, number] {
  let passed = 0;
  for (const node of nodes) {
    if (offset <= passed + node.length) return [node, offset - passed];
    passed += node.length;
  }
  throw new RangeError(`No character ${offset} in a text of ${passed}.`);
}

const asked = searchedFor();
if (asked) void markHits(asked);
