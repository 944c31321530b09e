import { bibTex, gbt7714, type Reference, ris } from '../report/citation.ts';

/** References to what a page of a report shows, made of what the page says of itself; loaded when one is asked for. */

export type Format = 'gbt7714' | 'bibtex' | 'ris';

const formats = { gbt7714, bibtex: bibTex, ris };

const ends = { bibtex: '.bib', ris: '.ris' };

/**
 * Gives the reader a reference by a format: copied, or as a file for a reference manager.
 * @param cite the ready citation without its address, 机关：《标题》第x部分（x）第n段, as `data-cite` has it
 * @param url the full address of what is cited
 * @param quote what is copied before the reference
 * @returns what is to be said: what was done, or the reference where it could not be copied
 */
export async function citeAs(
  format: Format,
  cite: string,
  url: string,
  quote = '',
): Promise<string> {
  const text = quote + formats[format](referenceOf(cite, url), today());
  if (format !== 'gbt7714') return save(text, `引用${ends[format]}`);
  try {
    await navigator.clipboard.writeText(text);
    return '已复制';
  } catch {
    return text;
  }
}

function save(text: string, name: string): string {
  const link = document.createElement('a');
  link.href = `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`;
  link.download = name;
  link.click();
  return `已存为“${name}”`;
}

function referenceOf(cite: string, url: string): Reference {
  const [, issuer = '', title = '', year, place = ''] =
    /^(.*?)：《(.*)》(?:（(\d{4})年）)?(.*)$/su.exec(cite) ?? [];
  const day = meta('citation_publication_date')?.replaceAll('/', '-');
  return {
    issuer,
    title: title + (year ? `（${year}年）` : ''),
    place,
    year: Number(/\/(\d{4})\//.exec(url)?.[1]),
    date: day && day.length > 4 ? day : undefined,
    documentNumber: meta('citation_technical_report_number'),
    url,
  };
}

const meta = (name: string): string | undefined =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;

/** The day of the reader, as YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
