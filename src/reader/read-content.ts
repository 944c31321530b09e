import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isAlias, LineCounter, parseDocument, visit, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { limits } from '../markdown/limits.ts';
import { type Place, placeOf } from '../report/addresses.ts';
import {
  redirectsSchema,
  reportSchema,
  sectionSchema,
  seriesSchema,
  siteSchema,
  subsectionSchema,
  synonymsSchema,
  topicsSchema,
  wordsSchema,
} from '../report/schema.ts';
import type { Content, MdxFile, Settings } from './content.ts';
import { listFiles } from './list-files.ts';
import { readBody } from './read-body.ts';

/**
 * Reads a content folder, whatever is wrong with it; the rules then say what is.
 * @param dir the folder, absolute
 * @param known content that was read before, of this folder or of a copy: files of the same text are not parsed again
 * @throws Error of the file system where the folder itself cannot be read
 */
export function readContent(dir: string, known?: Content): Content {
  const { paths, folders, strays } = listFiles(dir);
  const texts = new Map(
    paths
      .filter((path) => /\.(mdx|yaml)$/.test(path))
      .map((path) => [path, utf8(readFileSync(join(dir, path)))]),
  );
  const places = paths.flatMap((path) => {
    const place = placeOf(path);
    return place ? [{ path, place }] : [];
  });
  const mdx = <Data>(
    isOfKind: (place: Place) => boolean,
    schema: Schema<Data>,
    earlier: MdxFile<Data>[] = [],
  ): MdxFile<Data>[] => {
    const byPath = new Map(earlier.map((file) => [file.path, file]));
    return places
      .filter(({ place }) => isOfKind(place))
      .map(({ path, place }) => {
        const same = known?.texts.get(path) === texts.get(path) ? byPath.get(path) : undefined;
        return same ?? readMdx(path, place, texts.get(path), schema);
      });
  };
  return {
    dir,
    paths,
    folders,
    strays,
    texts,
    site: readYaml('site.yaml', texts.get('site.yaml'), siteSchema),
    topics: readYaml('topics.yaml', texts.get('topics.yaml'), topicsSchema),
    series: readYaml('series.yaml', texts.get('series.yaml'), seriesSchema),
    words: readYaml('words.yaml', texts.get('words.yaml'), wordsSchema),
    synonyms: readYaml('synonyms.yaml', texts.get('synonyms.yaml'), synonymsSchema),
    redirects: readYaml('redirects.yaml', texts.get('redirects.yaml'), redirectsSchema),
    published: [],
    reports: mdx(({ section }) => section === undefined, reportSchema, known?.reports),
    sections: mdx(isSection, sectionSchema, known?.sections),
    subsections: mdx(
      ({ subsection }) => subsection !== undefined,
      subsectionSchema,
      known?.subsections,
    ),
  };
}

const isSection = ({ section, subsection }: Place): boolean =>
  section !== undefined && subsection === undefined;

/** The text of UTF-8 bytes, without a byte order mark; none where they are something else. */
function utf8(bytes: Uint8Array): string | undefined {
  // UTF-16 without a mark of Latin letters is valid UTF-8, with a zero byte beside each.
  if (bytes.filter((byte) => byte === 0).length * 4 > bytes.length) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

type Schema<Data> = z.ZodType<Data> & { shape?: Record<string, unknown> };

function readMdx<Data>(
  path: string,
  place: Place,
  text: string | undefined,
  schema: Schema<Data>,
): MdxFile<Data> {
  const { yaml, head, body } = splitMdx(text ?? '');
  const source = head.replace(/[^\n]/g, '') + body;
  const frontMatter = readYaml(path, yaml, schema, 1);
  return { path, place, frontMatter, source, ...readBody(source) };
}

/**
 * Parts the text of an MDX file.
 * @returns what is before the body, with the lines of dashes; the YAML between them, where there is any; the body
 */
export function splitMdx(text: string): { head: string; yaml: string | undefined; body: string } {
  const [head = '', yaml] = /^---[ \t]*\r?\n([\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  return { head, yaml, body: text.slice(head.length) };
}

function readYaml<Data>(
  path: string,
  text: string | undefined,
  schema: Schema<Data>,
  linesBefore = 0,
): Settings<Data> {
  const lines = new LineCounter();
  const keys = Object.keys(schema.shape ?? {});
  const read = { path, linesBefore, lines, keys, source: text ?? '', issues: [] };
  if (text === undefined) return read;
  const document = parseYaml(text, lines);
  refuseReferences(document);
  if (document.errors.length > 0) return { ...read, document };
  const result = schema.safeParse(document.toJS() ?? {});
  return { ...read, document, data: result.data, issues: result.error?.issues ?? [] };
}

/** Parses YAML; one that is longer than any that staff write is an error, unread. */
function parseYaml(text: string, lineCounter: LineCounter): Document.Parsed {
  const isTooLong = text.length > limits.settings;
  const document = parseDocument(isTooLong ? '' : text, { lineCounter, prettyErrors: false });
  if (isTooLong) document.errors.push(new YAMLParseError([0, 0], 'RESOURCE_EXHAUSTION', ''));
  return document;
}

/** Values that begin with `*`, `&` or `!` mean something else in YAML, which would swallow what staff typed. */
function refuseReferences({ contents, errors }: Document.Parsed): void {
  visit(contents, {
    Node(_key, node) {
      if (!node.range || !(isAlias(node) || node.anchor || node.tag)) return;
      errors.unshift(new YAMLParseError([node.range[0], node.range[1]], 'BAD_SCALAR_START', ''));
    },
  });
}
