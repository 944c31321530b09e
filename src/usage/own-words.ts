import type { Content } from '../reader/content.ts';

/** A word of the bureau's own list, `words.yaml`. */
export interface OwnWord {
  wrong: string;
  right: string;
  source: string;
}

/** The words that the bureau's own list has for the report of a year: some are wrong only since, or until, a year. */
export const ownWords = ({ words }: Content, year: number): OwnWord[] =>
  (words.data ?? [])
    .filter(({ since = year, until = year }) => since <= year && year <= until)
    .map(({ wrong, right, source = 'words.yaml' }) => ({ wrong, right, source }));
