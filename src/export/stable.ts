import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A name that `docx` draws by lot for a link or an image. */
const drawn = /rId[\w-]{21}(?=")/g;

/** The first day that a ZIP file can hold. */
export const zipDay = new Date(1980, 0, 1);

/**
 * A Word file as it is each time that it is made of the same report: without the time at which it was made and the
 * name of the program's user, and with names that were drawn by lot, or go on from another file, counted anew.
 */
export function stableFile(file: Uint8Array): Uint8Array {
  const names = new Map<string, string>();
  const counted = (name: string): string => {
    const known = names.get(name) ?? `rIdLink${names.size + 1}`;
    names.set(name, known);
    return known;
  };
  const entries = Object.entries(unzipSync(file)).sort(([a], [b]) =>
    order(a) < order(b) ? -1 : 1,
  );
  const parts = entries.map(([path, bytes]) => {
    if (!/\.(xml|rels)$/.test(path)) return [path, bytes] as const;
    let images = 0;
    const text = strFromU8(bytes)
      .replace(drawn, counted)
      .replace(/(?<=<wp:docPr id=")\d+/g, () => String(++images));
    return [path, strToU8(path === 'docProps/core.xml' ? withoutMaker(text) : text)] as const;
  });
  return zipSync(Object.fromEntries(parts), { level: 9, mtime: zipDay });
}

/** The list of content types comes first, as programs expect it; a part before its relations, so that names count up. */
const order = (path: string): string =>
  path === '[Content_Types].xml' ? '' : path.replace(/_rels\/(.*)\.rels$/, '$1~rels');

const withoutMaker = (core: string): string =>
  core.replace(/<(cp:lastModifiedBy|dcterms:created|dcterms:modified)\b.*?<\/\1>/g, '');
