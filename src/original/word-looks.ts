import type { SaxesTagNS } from 'saxes';
import { attributeOf, isOn, walk } from './word-xml.ts';

/** What run properties say of a text; what they do not say is not there. */
export interface RunLook {
  isHidden?: boolean;
  isStruck?: boolean;
  isDoublyStruck?: boolean;
  highlight?: string;
  shade?: string;
  color?: string;
  script?: string;
  font?: string;
  /** By how much it is raised, in half points. */
  shift?: number;
}

/** Takes one element of run properties into a look. */
export function addProperty(look: RunLook, tag: SaxesTagNS): void {
  Object.assign(look, Object.hasOwn(properties, tag.local) ? properties[tag.local]?.(tag) : {});
}

const given = (tag: SaxesTagNS): string => attributeOf(tag, 'val') ?? '';

const properties: Record<string, (tag: SaxesTagNS) => RunLook> = {
  vanish: (tag) => ({ isHidden: isOn(tag) }),
  strike: (tag) => ({ isStruck: isOn(tag) }),
  dstrike: (tag) => ({ isDoublyStruck: isOn(tag) }),
  highlight: (tag) => ({ highlight: given(tag) }),
  shd: (tag) => {
    const shade = attributeOf(tag, 'fill');
    return shade === undefined ? {} : { shade };
  },
  color: (tag) => ({ color: given(tag) }),
  vertAlign: (tag) => ({ script: given(tag) }),
  rFonts: (tag) => {
    const font = attributeOf(tag, 'ascii') ?? attributeOf(tag, 'hAnsi');
    return font === undefined ? {} : { font };
  },
  position: (tag) => ({ shift: Number(given(tag)) }),
};

interface StyleLook {
  base?: string | undefined;
  look: RunLook;
}

/** The looks of the styles of a document. */
export class Looks {
  readonly #styles = new Map<string, StyleLook>();
  readonly #document: RunLook = {};
  #fallback: string | undefined;

  /** @param xml the part `styles`; empty where there is none */
  constructor(xml: string) {
    let style: StyleLook = { look: {} };
    const path: string[] = [];
    walk(xml, {
      open: (tag) => {
        const within = path.at(-1);
        path.push(tag.local);
        if (tag.local === 'style') {
          style = { look: {} };
          const id = attributeOf(tag, 'styleId') ?? '';
          this.#styles.set(id, style);
          const isDefault = attributeOf(tag, 'default') === '1';
          if (isDefault && attributeOf(tag, 'type') === 'paragraph') this.#fallback = id;
        }
        if (tag.local === 'basedOn') style.base = attributeOf(tag, 'val');
        if (within !== 'rPr') return;
        if (path.includes('docDefaults')) addProperty(this.#document, tag);
        // The look of a paragraph's mark, and of a table's parts, is no look of its text.
        else if (path.at(-3) === 'style') addProperty(style.look, tag);
      },
      close: () => void path.pop(),
    });
  }

  /** The look of a run: its own, else that of its style, of the paragraph's style, of the document. */
  of(own: RunLook, style: string | undefined, paragraph: string | undefined): RunLook {
    return {
      ...this.#document,
      ...this.#ofStyle(paragraph ?? this.#fallback),
      ...this.#ofStyle(style),
      ...own,
    };
  }

  #ofStyle(id: string | undefined, depth = 0): RunLook {
    const style = id === undefined || depth > 20 ? undefined : this.#styles.get(id);
    return style ? { ...this.#ofStyle(style.base, depth + 1), ...style.look } : {};
  }
}
