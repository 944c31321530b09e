const loosenings = ['punctuation', 'year', 'number', 'synonym', 'partial', 'spelling'] as const;

/** What was loosened where nothing was found as typed, as the page's `data-loosened` names it. */
export type Loosening = (typeof loosenings)[number];

/** Loosenings as an address has them, parted by spaces: those that the reader has taken back. */
export const readLoosenings = (text: string): Loosening[] =>
  loosenings.filter((name) => text.split(' ').includes(name));
