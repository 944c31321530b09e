/**
 * Reads traditional characters as simplified ones, by the pairs that `traditionalPairs` has written for this site.
 * Loaded only where a query as typed finds nothing, so that it costs nothing else and blurs no exact answer.
 */
export async function simplify(query: string): Promise<string> {
  const answer = await fetch(`${import.meta.env.BASE_URL}pagefind/traditional.txt`);
  if (!answer.ok) return query;
  const pairs = Array.from(await answer.text());
  const simplified = new Map(pairs.flatMap((c, i) => (i % 2 ? [] : [[c, pairs[i + 1] ?? c]])));
  return Array.from(query, (character) => simplified.get(character) ?? character).join('');
}
