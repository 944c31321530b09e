/** A text as search compares it, and where each of its UTF-16 units stands in the text as published. */
export interface Folded {
  text: string;
  starts: number[];
  ends: number[];
}

/** A stretch of a text, as offsets in UTF-16 units: start (inclusive) and end (exclusive). */
export interface Range {
  start: number;
  end: number;
}

/**
 * Folds away what a searcher need not type as it was published: full or half width and other compatibility
 * forms (NFKC), upper or lower case, Chinese or Western quotation marks, white space and invisible characters.
 */
export function fold(published: string): Folded {
  const folded: Folded = { text: '', starts: [], ends: [] };
  // A character and the marks that combine with it are folded together; most stand for themselves.
  for (const { 0: cluster, 1: plain, index } of published.matchAll(clusters)) {
    if (plain) {
      folded.text += plain;
      for (let at = index; at < index + plain.length; at++) {
        folded.starts.push(at);
        folded.ends.push(at + 1);
      }
      continue;
    }
    const key = foldCluster(cluster);
    folded.text += key;
    for (let i = 0; i < key.length; i++) {
      folded.starts.push(index);
      folded.ends.push(index + cluster.length);
    }
  }
  return folded;
}

const clusters = /([\u4E00-\u9FFF0-9a-z、。]+(?!\p{M}))|[^\p{M}]?\p{M}*/gu;

const foldCluster = (cluster: string): string =>
  cluster
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/[“”„‟〝〞]/g, '"')
    .replace(/[‘’‚‛]/g, "'");

/** The words of a query, folded: what white space parts must all be found; each counts once. */
export function termsOf(query: string): string[] {
  const terms = query.split(/\s+/u).map((word) => fold(word).text);
  return [...new Set(terms.filter(Boolean))];
}

/** Where the terms stand in a published text, in order; places that touch or overlap are one. */
export function placesOf(terms: string[], published: string): Range[] {
  const folded = fold(published);
  const places = terms
    .flatMap((term) => occurrences(term, folded))
    .sort((a, b) => a.start - b.start);
  return places.reduce<Range[]>((merged, place) => {
    const last = merged[merged.length - 1];
    if (last && place.start <= last.end) last.end = Math.max(last.end, place.end);
    else merged.push(place);
    return merged;
  }, []);
}

function occurrences(term: string, { text, starts, ends }: Folded): Range[] {
  const places: Range[] = [];
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + 1)) {
    places.push({ start: starts[at] ?? 0, end: ends[at + term.length - 1] ?? 0 });
  }
  return places;
}
