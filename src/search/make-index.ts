import { close, createIndex, type PagefindIndex } from 'pagefind';
import { fold } from './fold.ts';
import type { SearchRecord } from './records.ts';
import { conceal, indexContent } from './tokens.ts';

/** What a browser needs of Pagefind's output; its interfaces, highlighter and worker are not used. */
const needed = /^(pagefind\.js|pagefind-entry\.json|wasm\..*|.*\.pf_(meta|index|filter|fragment))$/;

/**
 * How much is in one file of the index, as Pagefind counts it: a quarter of its own measure. The characters of a query
 * lie all over the index, and of each file that is loaded for one of them most is about others.
 */
const chunkSize = '5000';

/**
 * Makes Pagefind's index of the records, in their order.
 * @returns the files of the index and of the engine, by their paths
 * @throws Error with Pagefind's own words where it refuses a record
 */
export async function makeIndex(records: SearchRecord[]): Promise<Map<string, Uint8Array>> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = chunkSize;
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'zh-cn' });
    if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
    for (const [order, record] of records.entries()) await add(index, record, order);
    const { files, errors: problems } = await index.getFiles();
    if (problems.length > 0) throw new Error(`Pagefind: ${problems.join('; ')}`);
    return new Map(
      files.filter(({ path }) => needed.test(path)).map(({ path, content }) => [path, content]),
    );
  } finally {
    await close();
  }
}

async function add(index: PagefindIndex, record: SearchRecord, order: number): Promise<void> {
  const { address, year, section, topic, titles, text, lead = '', figures = [] } = record;
  const { errors } = await index.addCustomRecord({
    url: `/${address}`,
    language: 'zh-cn',
    content: indexContent(fold(text).text, fold(lead).text),
    meta: {
      text: conceal(text),
      titles: conceal(titles.join('\n')),
      ...(lead && { lead: conceal(lead) }),
    },
    filters: {
      year: [String(year)],
      part: [address.replace(/#.*/, '')],
      ...(section && { section: [String(section)] }),
      ...(topic && { topic: [topic] }),
      ...(record.isHeading && { kind: ['heading'] }),
      ...(figures.length > 0 && { figure: figures.map((name) => fold(name).text) }),
    },
    sort: { order: String(order) },
  });
  if (errors.length > 0) throw new Error(`Pagefind: ${address}: ${errors.join('; ')}`);
}
