import { numberOf } from '../../report/numbering.ts';

const typed =
  /^第?[（(]?(?:(?<digits>[0-9０-９]+)|(?<han>[一二三四五六七八九十]+))[）)]?(?:部分)?[\s.．、,，－–—_-]*(?<rest>.*)$/u;

/** The name that a folder or file should have, number first: `一、学习` → `1-学习`, `1.学习` → `1-学习`. */
export function numberedName(name: string): string {
  const { digits, han, rest } = typed.exec(name)?.groups ?? {};
  const number = digits ? Number(digits.normalize('NFKC')) : numberOf(han ?? '');
  return number ? [number, rest].filter(Boolean).join('-') : `1-${name}`;
}
