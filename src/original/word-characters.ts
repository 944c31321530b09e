import { codePoint } from 'dingbat-to-unicode';

/** What stands where Word shows a character that no other program can know: the geta mark of Chinese and Japanese print. */
export const unknownCharacter = '〓';

/** Ballot boxes and marks for which the table has characters that few fonts hold. */
const usual = new Map([
  ['🗹', '☑'],
  ['🗷', '☒'],
  ['🗵', '☒'],
  ['⮽', '☒'],
  ['□', '☐'],
  ['◻', '☐'],
  ['◽', '☐'],
  ['🞎', '☐'],
  ['🞏', '☐'],
  ['🗸', '✓'],
  ['🗴', '✗'],
]);

/** Fonts whose letters are pictures; others (宋体, Times) show what they say. */
const pictures = /^(symbol|wingdings( [23])?|webdings)$/i;

/**
 * What Word shows of a text: the pictures of Symbol, Wingdings and Webdings as Unicode characters, what has none and
 * private-use characters as 〓.
 * @param font of Western letters, if one is named
 */
export const shownAs = (text: string, font = ''): string =>
  pictures.test(font) || /\p{Co}/u.test(text)
    ? Array.from(text, (character) => pictureOf(character, font)).join('')
    : text;

function pictureOf(character: string, font: string): string {
  const code = character.codePointAt(0) ?? 0;
  const isPrivate = /\p{Co}/u.test(character);
  const isPicture = pictures.test(font) && !/\s/.test(character) && (code < 0x100 || isPrivate);
  if (!isPicture) return isPrivate ? unknownCharacter : character;
  const found = codePoint(font, code >= 0xf000 ? code - 0xf000 : code)?.string;
  return found === undefined ? unknownCharacter : (usual.get(found) ?? found);
}

const scripts = {
  superscript: ['0123456789+-−=()ni（）', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ⁽⁾'],
  subscript: ['0123456789+-−=()aehijklmnoprstuvx（）', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ₍₎'],
} as const;

/** Where text is raised or lowered. */
export type Script = keyof typeof scripts;

/** Raised text that says the same on the line: the mark of a source, 20th, TM. */
const sameOnTheLine = /^(\s|[[［〔].*[\]］〕]|[①-⑳*※†]|st|nd|rd|th|TM|[®™©℃°])*$/i;

/**
 * Raised or lowered text as Unicode has it: 10⁴, CO₂, m³.
 * @returns `isExact` false where it has no such characters: the text is then as it was
 */
export function scripted(text: string, script: Script): { text: string; isExact: boolean } {
  if (sameOnTheLine.test(text)) return { text, isExact: true };
  const [plain, raised] = scripts[script];
  const all = Array.from(text, (character) => {
    const at = plain.indexOf(character);
    return at === -1 && /[.\s]/.test(character) ? character : Array.from(raised)[at];
  });
  return all.includes(undefined) ? { text, isExact: false } : { text: all.join(''), isExact: true };
}

/** ① … ㊿ for 1 … 50. @returns nothing for what Unicode has not in a ring */
export function ringed(inner: string): string | undefined {
  const n = /^\d{1,2}$/.test(inner) ? Number(inner) : 0;
  if (n >= 1 && n <= 20) return String.fromCodePoint(0x245f + n);
  if (n >= 21 && n <= 35) return String.fromCodePoint(0x3250 + n - 20);
  return n >= 36 && n <= 50 ? String.fromCodePoint(0x32b0 + n - 35) : undefined;
}
