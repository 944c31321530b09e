/**
 * What a part of an office file may be: a report of 30 000 characters has some 10 000 elements in 1 MB, 20 deep; a
 * tree of them takes 1 KB each. src/ARCHITECTURE.md says what was measured.
 */
export const xmlLimits = { bytes: 32_000_000, elements: 60_000, depth: 250 };

/** A tag, closing or opening or empty; what comments hold counts too, which no program writes. */
const tag = /<(\/?)[A-Za-z_][^"'<>]*(?:(?:"[^"]*"|'[^']*')[^"'<>]*)*>/g;

/** Whether XML has more elements, or more of them in each other, than a tree of it may have. It need not be well-formed. */
export function isBeyondLimits(xml: string): boolean {
  if (xml.length > xmlLimits.bytes) return true;
  let elements = 0;
  let depth = 0;
  for (const { 0: written, 1: slash } of xml.matchAll(tag)) {
    if (slash) depth--;
    else {
      elements++;
      if (!written.endsWith('/>')) depth++;
    }
    if (elements > xmlLimits.elements || depth > xmlLimits.depth) return true;
  }
  return false;
}
