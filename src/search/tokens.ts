/**
 * How texts are written for Pagefind. It cuts Chinese into words, at different places when it makes the index and
 * when it searches, drops punctuation, and searches all metadata: so each character is given to it as a word.
 */

/** Pagefind ends a word at U+200B, and shows nothing of it. */
const wordEnd = '\u200B';
/** Letters of a script that no report uses: words that begin with them stand for one character each. */
const punctuation = 'ꀀ';
const leading = 'ꀁ';
const whole = 'ꀂ';

/** The words for a folded text: its letters and digits themselves, any other character by its number. */
export const tokensOf = (folded: string): string[] =>
  Array.from(folded, (character) =>
    /[\p{L}\p{N}]/u.test(character) ? character : byNumber(punctuation, character),
  );

/** The words for a folded run-in heading before its paragraph, which only a string over their seam may match. */
const leadTokensOf = (folded: string): string[] =>
  Array.from(folded, (character) => byNumber(leading, character));

const byNumber = (prefix: string, character: string): string =>
  prefix + character.codePointAt(0)?.toString(16);

/** Numbers with their decimals and per cent, and Latin words with their digits: 5%, 6.6, PM2.5. */
const runs = /[a-z0-9]+(?:\.[a-z0-9]+)*%?/g;

const runToken = (run: string): string =>
  whole +
  Array.from(run, (unit) =>
    /[a-z0-9]/.test(unit) ? unit : punctuation + unit.codePointAt(0)?.toString(16),
  ).join('');

/** The content of a record: its characters, and after them each of its numbers and Latin words as one word. */
export const indexContent = (folded: string, foldedLead = ''): string =>
  [
    ...leadTokensOf(foldedLead),
    ...tokensOf(folded),
    ...new Set(Array.from(folded.matchAll(runs), ([run]) => runToken(run))),
  ].join(wordEnd);

/** The searches for the numbers and Latin words with which a term begins and ends, where they stand whole. */
export function wholePhrasesOf(term: string): string[] {
  const edges = Array.from(term.matchAll(runs)).filter(
    ({ 0: run, index }) => index === 0 || index + run.length === term.length,
  );
  return edges.map(([run]) => phrase([runToken(run)]));
}

/** The exact search for a term. */
export const phraseOf = (term: string): string => phrase(tokensOf(term));

/** The exact searches for a term that begins in a run-in heading and ends in its paragraph. */
export const seamPhrasesOf = (term: string): string[] =>
  Array.from(term.matchAll(/[。!?:;](?=.)/gu), ({ index }) => index + 1).map((at) =>
    phrase([...leadTokensOf(term.slice(0, at)), ...tokensOf(term.slice(at))]),
  );

const phrase = (tokens: string[]): string => `"${tokens.join(' ')}"`;

/** First code point of a plane for private use: no letters, so Pagefind makes no words of what is written in it. */
const privatePlane = 0xf0000;

/** Writes a text to be shown, not searched. */
export const conceal = (text: string): string =>
  text
    .split('')
    .map((unit) => String.fromCodePoint(privatePlane + unit.charCodeAt(0)))
    .join('');

/** Reads what `conceal` has written. */
export const reveal = (concealed: string): string =>
  Array.from(concealed, (point) =>
    String.fromCharCode((point.codePointAt(0) ?? 0) - privatePlane),
  ).join('');
