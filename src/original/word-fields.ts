import { ringed, shownAs, unknownCharacter } from './word-characters.ts';

/** A field of Word: BEGIN code SEPARATE result END (ISO/IEC 29500-1, 17.16). */
export interface Field {
  code: string;
  /** Whether a result is stored, though it may be empty. */
  hasResult: boolean;
  /** What of the result was shown. */
  result: string;
  /** The state of a form field: the chosen entry of a drop-down, ☑ or ☐. */
  form?: string | undefined;
}

/** What a field shows beside its stored result; `isExact` false where a person must look. */
export interface FieldText {
  text: string;
  isExact: boolean;
}

const nothing: FieldText = { text: '', isExact: true };
const unknown: FieldText = { text: unknownCharacter, isExact: false };

/** Fields that show nothing themselves. */
const silent =
  /^(XE|TC|TA|RD|SET|ASK|ADVANCE|PRIVATE|TOC|TOA|INDEX|HYPERLINK|NEXT|NEXTIF|SKIPIF|COMMENTS|ADDIN|BIBLIOGRAPHY|FORMTEXT|EMBED|LINK|INCLUDEPICTURE|SHAPE)?$/;

/** What Word shows for a field whose result is not stored: it works some out each time it draws them. */
export function fieldText({ code, hasResult, result, form }: Field): FieldText {
  const [, name = '', rest = ''] = /^\s*(\S*)\s*([\s\S]*?)\s*$/.exec(code) ?? [];
  if (result.trim()) return nothing;
  const drawn = Object.hasOwn(drawings, name.toUpperCase())
    ? drawings[name.toUpperCase()]
    : undefined;
  if (drawn) return drawn(rest, form);
  return hasResult || silent.test(name.toUpperCase()) ? nothing : unknown;
}

const drawings: Record<string, (rest: string, form: string | undefined) => FieldText> = {
  EQ: equation,
  FORMDROPDOWN: (_rest, form) => (form === undefined ? unknown : { text: form, isExact: true }),
  FORMCHECKBOX: (_rest, form) => (form === undefined ? unknown : { text: form, isExact: true }),
  MACROBUTTON: (rest) => ({ text: rest.replace(/^\S+\s*/, ''), isExact: true }),
  GOTOBUTTON: (rest) => ({ text: rest.replace(/^\S+\s*/, ''), isExact: true }),
  SYMBOL: symbol,
};

/** 带圈字符 \o\ac(○,10), 拼音指南 \o\ad(\s\up 9(pīn),拼), fractions \f(1,2). */
function equation(rest: string): FieldText {
  const ring = /\\o\\ac\s*\(\s*([○〇◯])\s*[,，;]\s*([^()]*?)\s*\)\s*$/i.exec(rest);
  if (ring) {
    const whole = ringed(ring[2] ?? '');
    return { text: whole ?? ring[2] ?? '', isExact: whole !== undefined };
  }
  const guide = /\\s\\up\s*[\d.]*\s*\([^()]*\)\s*[,，;]\s*([^()]*?)\s*\)\s*$/i.exec(rest);
  if (guide) return { text: guide[1] ?? '', isExact: true };
  const fraction = /^\\f\s*\(\s*([^(),]*?)\s*[,，;]\s*([^(),]*?)\s*\)$/i.exec(rest);
  return fraction ? { text: `(${fraction[1]})/(${fraction[2]})`, isExact: false } : unknown;
}

function symbol(rest: string): FieldText {
  const code = Number(/^(0x[\da-f]+|\d+)/i.exec(rest)?.[0]);
  const font = /\\f\s*"?([^"\\]+?)"?\s*(?:\\|$)/i.exec(rest)?.[1];
  if (!(code > 0 && code < 0x10ffff)) return unknown;
  const text = shownAs(String.fromCodePoint(code), font);
  return { text, isExact: text !== unknownCharacter };
}
