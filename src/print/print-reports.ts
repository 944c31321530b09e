import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LaunchOptions } from 'playwright';
import { openBuiltSite } from '../browser/built-site.ts';
import { type Face, readFaces } from '../browser/faces.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { PrintProblem } from '../browser/problem.ts';
import { keep, kept, printKey, toolsHash } from './cache.ts';
import { keptPdf, printedText, sayReprinted } from './kept-pdf.ts';
import { type Pdf, pdfSchema } from './pdf-file.ts';
import { printReport } from './print-report.ts';

/** What is printed: the folder of a built site, its full public address, and the content that it was made of. */
export interface Source {
  dir: string;
  root: string;
  contentDir: string;
}

/**
 * Prints each report of a built site that has a print view into `report.pdf` beside it. What lies beside its text, or
 * was printed before and has not changed since, is taken from there.
 * @returns year → its PDF
 * @throws PrintProblem where there is no browser, or a font of the bureau is none
 */
export async function printReports(source: Source): Promise<Map<number, Pdf>> {
  const { dir, contentDir } = source;
  const years = await yearsWithPrintView(dir);
  if (years.length === 0) return new Map();
  const browser = await browserForPrint();
  const faces = await readFaces(contentDir);
  const tools = await toolsHash(faces, browser);
  const views = await Promise.all(
    years.map(async (year) => ({
      year,
      key: await printKey(source, year, tools),
      sum: printedText(await readFile(join(dir, `${year}/print/index.html`), 'utf8')),
      beside: await keptPdf(contentDir, year),
    })),
  );
  const known = await Promise.all(
    views.map(async ({ key, sum, beside }) =>
      beside?.printedText === sum ? beside : await kept(key, pdfSchema),
    ),
  );
  const missing = years.filter((_, i) => !known[i]);
  const printed = await printAll(missing, source, faces, browser);
  const pdfs = new Map<number, Pdf>();
  for (const [i, { year, key, beside }] of views.entries()) {
    const fresh = printed.get(year);
    if (fresh) await keep(key, fresh);
    const pdf = known[i] ?? fresh;
    if (!pdf) continue;
    if (beside && pdf !== beside) console.log(sayReprinted(year, beside, pdf));
    await writeFile(join(dir, String(year), 'report.pdf'), pdf.bytes);
    pdfs.set(year, pdf);
  }
  return pdfs;
}

const yearsWithPrintView = async (dir: string): Promise<number[]> =>
  (await readdir(dir))
    .filter((name) => existsSync(join(dir, name, 'print', 'index.html')))
    .map(Number)
    .sort();

/** The browser that prints; why there is none, with the remedy. */
export async function browserForPrint(): Promise<LaunchOptions> {
  try {
    return await findBrowser();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PrintProblem(`不能制作 PDF：${reason}暂时不要 PDF 的，生成网站时加上 --no-pdf。`);
  }
}

/** Prints reports one after the other. */
async function printAll(
  years: number[],
  { dir, root }: Source,
  faces: Face[],
  browser: LaunchOptions,
): Promise<Map<number, Pdf>> {
  const pdfs = new Map<number, Pdf>();
  if (years.length === 0) return pdfs;
  const site = await openBuiltSite(dir, root, browser);
  try {
    for (const year of years) pdfs.set(year, await printReport(site, year, faces));
  } finally {
    await site.close();
  }
  return pdfs;
}
