import { findBlanks } from '../report/blanks.ts';

/** A place of a text that is not yet filled in. */
export interface OpenPlace {
  at: number;
  excerpt: string;
}

const reach = 6;

/** The blanks of a text (xx, 【待填…】), each with what stands around it. */
export function openPlaces(text: string): OpenPlace[] {
  const prompts = [...text.matchAll(/【(待填|待核|待定)[^】]*】/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...findBlanks(text), ...prompts]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({
      at: start,
      excerpt: `${text.slice(Math.max(0, start - reach), start)}【${text.slice(start, end).replace(/[【】]/g, '')}】${text.slice(end, end + reach)}`,
    }));
}
