import { posix } from 'node:path';
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { isBeyondLimits, xmlLimits } from './xml-limits.ts';

/** A Word file (.docx, ISO/IEC 29500) that was opened: its parts as XML text, and whatever else lies in it. */
export interface WordPackage {
  /** The body of the document. */
  main: string;
  /** The XML of the part of this kind that belongs to the document (`styles`, `footnotes` …); none where it has none. */
  part(kind: string): string | undefined;
  /** All XML parts of a kind: a document may have several `header` and `footer`. */
  parts(kind: string): string[];
  /** A relationship of the document: an address (`isExternal`), or a part of the file. */
  relation(id: string): Relation | undefined;
  /** The bytes of a part; none where it does not exist. */
  bytes(path: string): Uint8Array | undefined;
}

export interface Relation {
  /** The last step of the relationship's type: `image`, `hyperlink` … */
  kind: string;
  target: string;
  isExternal: boolean;
}

/** A file that is no Word document, or none that may be opened; the message says what to do, in Chinese. */
export class UnreadableWord extends Error {}

/** The most that a file may unpack to, in bytes: a long report with hundreds of photographs has some 100 MB. */
const mostBytes = 300_000_000;
const mostFiles = 5_000;

/**
 * Opens a .docx. The document is found by its relationships, wherever it lies.
 * @throws UnreadableWord for another format, a damaged file, one that unpacks to too much, or one with a DOCTYPE
 */
export function openWord(bytes: Uint8Array): WordPackage {
  // Photographs are unpacked only where someone asks for them: text is read at each build.
  const files = unpack(bytes, (name) => !/\/(media|embeddings|fonts)\//.test(name));
  const path = relationsOf(files, '').find(({ kind }) => kind === 'officeDocument')?.target;
  const main = path === undefined ? undefined : xml(files, path);
  if (path === undefined || main === undefined) throw new UnreadableWord(notWord);
  const relations = relationsOf(files, path);
  const targets = (kind: string): string[] =>
    relations.filter((each) => each.kind === kind).map(({ target }) => target);
  const parts = (kind: string): string[] =>
    targets(kind).flatMap((target) => xml(files, target) ?? []);
  return {
    main,
    parts,
    part: (kind) => parts(kind)[0],
    relation: (id) => relations.find((each) => each.id === id),
    bytes: (target) => files.get(target) ?? unpack(bytes, (name) => name === target).get(target),
  };
}

const notWord =
  '这个文件不是 Word 文档（.docx），或者已经损坏。用 Word 或 WPS 打开它，另存为“Word 文档（*.docx）”再试';

/** Names may be such as `__proto__`. */
type Files = Map<string, Uint8Array>;

/** @throws UnreadableWord for what is no archive, or holds too much, wanted or not */
function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean): Files {
  let size = 0;
  let count = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    size += originalSize;
    count++;
    if (size > mostBytes || count > mostFiles) throw new UnreadableWord(tooMuch);
    if (!isWanted(name)) return false;
    if (/\.(xml|rels)$/i.test(name) && originalSize > xmlLimits.bytes)
      throw new UnreadableWord(beyondLimits);
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (error) {
    throw error instanceof UnreadableWord ? error : new UnreadableWord(notWord);
  }
}

const tooMuch =
  '这个文件解开以后太大（超过300兆，或者超过5000个部件），不像正常的 Word 文档，没有打开。图片很多的，先在 Word 里压缩图片再试';

function xml(files: Files, path: string): string | undefined {
  const bytes = files.get(path);
  if (!bytes) return undefined;
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  // Entities that are declared in one can make a small file endless; Word never writes one.
  if (text.includes('<!DOCTYPE')) throw new UnreadableWord(withDoctype);
  if (isBeyondLimits(text)) throw new UnreadableWord(beyondLimits);
  return text;
}

/** What is said of a file whose text is more, or nested deeper, than that of any report. */
export const beyondLimits = `这个文件太大，或者一层套一层太深，没有打开：表格的格子、段落和其他部件合起来超过${xmlLimits.elements / 10_000}万个，或者套了${xmlLimits.depth}层以上。把大表格、嵌入的对象另存成附件，只留正文再试`;

const withDoctype =
  '这个文件里有 Word 从不写的声明（DOCTYPE），可能有害，没有打开。用 Word 打开，另存为新的 .docx 再试';

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** The relationships of a part, or with an empty path of the whole file (ISO/IEC 29500-2, 9.3). */
function relationsOf(files: Files, path: string): (Relation & { id: string })[] {
  const [, folder = '', name = ''] = /^(.*\/)?([^/]*)$/.exec(path) ?? [];
  const text = xml(files, `${folder}_rels/${name}.rels`) ?? '';
  return Array.from(text.matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g), ([, source = '']) => {
    const attribute = (wanted: string): string =>
      new RegExp(`(?:^|\\s)${wanted}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
        .exec(source)
        ?.slice(1)
        .find((value) => value !== undefined)
        ?.replaceAll('&amp;', '&') ?? '';
    const isExternal = attribute('TargetMode') === 'External';
    const target = attribute('Target');
    return {
      id: attribute('Id'),
      kind: attribute('Type').replace(/^.*\//, ''),
      target: isExternal ? target : resolved(target, folder),
      isExternal,
    };
  });
}

/** The path in the file that a target means, which may begin with `/` or have `..` in it. */
const resolved = (target: string, folder: string): string =>
  posix.join('/', target.startsWith('/') ? '' : folder, target).slice(1);
