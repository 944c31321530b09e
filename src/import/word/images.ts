import type { Element } from '@xmldom/xmldom';
import type { Image, PhrasingContent } from 'mdast';
import type { Doubts } from '../../original/doubts.ts';
import type { WordPackage } from '../../original/word-package.ts';
import { type Notices, unknownAlt } from '../manuscript.ts';
import { attribute, below, nameOf } from './xml.ts';

/** Takes the images out of a Word file. */
export class Images {
  /** The images by their new names: 图1.png, 图2.jpg … */
  readonly files = new Map<string, Uint8Array>();
  readonly #names = new Map<string, string>();
  readonly #file: WordPackage;
  readonly #notices: Notices;
  readonly #doubts: Doubts;

  constructor(file: WordPackage, notices: Notices, doubts: Doubts) {
    this.#file = file;
    this.#notices = notices;
    this.#doubts = doubts;
  }

  /** The images of a drawing, or of one of the old kind; what is no picture (a chart, a line) is noticed. */
  read(drawing: Element): Image[] {
    // A text box may hold pictures too: they are read with its paragraphs.
    const found = below(drawing, 'txbxContent', ...pictures, ...objects);
    for (const each of found.filter((each) => objects.includes(nameOf(each)))) {
      this.#leaveOut(nameOf(each) === 'other:textpath' ? noWordArt : noChart);
    }
    if (found.length === 0) this.#notices.add('left-out', '线条、形状等图形没有导入');
    const [properties] = below(drawing, 'other:docPr');
    return found
      .filter((each) => pictures.includes(nameOf(each)))
      .flatMap((picture) => {
        const name = this.#nameOf(attribute(picture, 'embed') ?? attribute(picture, 'id') ?? '');
        const alt = described(attribute(properties, 'descr') ?? attribute(picture, 'title'));
        return name ? [{ type: 'image', url: `images/${name}`, alt }] : [];
      });
  }

  /** The name of the image of a relationship, which is kept under it. */
  #nameOf(id: string): string | undefined {
    const relation = this.#file.relation(id);
    if (relation && !relation.isExternal) return this.#save(relation.target);
    this.#leaveOut('链接到别处的图片没有导入：把图片存进 images 文件夹，再写进正文');
    return undefined;
  }

  #leaveOut(message: string): void {
    this.#doubts.at('missing');
    this.#notices.add('left-out', message);
  }

  #save(path: string): string | undefined {
    const known = this.#names.get(path);
    if (known) return known;
    const bytes = this.#file.bytes(path);
    const extension = bytes && extensionOf(bytes);
    if (!bytes || !extension) {
      const format = /[^.]*$/.exec(path)?.[0].toUpperCase() ?? '';
      this.#leaveOut(
        `${format} 格式的图片网页不能显示，没有导入：在 Word 里右键“另存为图片”，选 PNG，放进 images 文件夹，再写进正文`,
      );
      return undefined;
    }
    const name = `图${this.files.size + 1}.${extension}`;
    this.files.set(name, bytes);
    this.#names.set(path, name);
    return name;
  }
}

const pictures = ['other:blip', 'other:imagedata'];
const objects = ['other:chart', 'other:relIds', 'other:OLEObject', 'other:textpath'];

const noChart =
  'Word 里的图表、SmartArt 或嵌入的对象没有导入：在 Word 里另存为 PNG 图片，放进 images 文件夹，再写进正文';

const noWordArt = '艺术字没有导入：它在 Word 里是图形，要用的把文字打进正文';

/** What a picture is, by its first bytes: names lie. */
function extensionOf(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  if (head.startsWith('\x89PNG')) return 'png';
  if (head.startsWith('\xff\xd8\xff')) return 'jpg';
  if (head.startsWith('GIF8')) return 'gif';
  return head.startsWith('RIFF') && head.endsWith('WEBP') ? 'webp' : undefined;
}

/** What Word says of an image, if someone wrote it: the name of a file tells nobody what is in it. */
function described(description: string | undefined): string {
  const text = description?.replace(/\s+/g, ' ').trim() ?? '';
  const isName =
    /\.(png|jpe?g|gif|bmp|tiff?|webp)$/i.test(text) ||
    /^(图片|Picture|Image|IMG)[\s_]*\d*$/i.test(text);
  return text && !isName ? text : unknownAlt;
}

/** The images among inline nodes. */
export const imagesIn = (nodes: PhrasingContent[]): Image[] =>
  nodes.flatMap((node) => {
    if (node.type === 'image') return [node];
    return 'children' in node ? imagesIn(node.children) : [];
  });
