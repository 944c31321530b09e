import type { SaxesTagNS } from 'saxes';
import { wordNumeral } from './word-numerals.ts';
import { attributeOf, walk } from './word-xml.ts';

/** The number of a paragraph, as its properties name it: a list, and a level in it. */
export interface Numbering {
  list?: string | undefined;
  level?: string | undefined;
}

interface Level {
  start: number;
  format: string;
  text: string;
  style: string;
  isLegal: boolean;
  /** After which level it starts anew; 0 never, none: after each higher one. */
  restart?: number;
}

interface Abstract {
  levels: Map<number, Level>;
  /** The list style by which it takes its levels from another. */
  link?: string;
  styleLink?: string;
}

interface List {
  abstract: string;
  starts: Map<number, number>;
  levels: Map<number, Level>;
}

/** What styles say of numbers: each has its own, or that of the style that it is based on. */
interface Style extends Numbering {
  base?: string;
}

/**
 * The labels of automatic numbers (一、 1.) in the order of the paragraphs: call it once for each.
 * @param onUnknown is called where a number has a format that is not known here
 * @returns no label for bullets, and for paragraphs without a number
 */
export function labeller(
  numbering = '',
  styles = '',
  onUnknown = () => {},
): (own: Numbering, style?: string) => string {
  const { abstracts, lists } = readNumbering(numbering);
  const { byId, fallback } = readStyles(styles);
  const counters = new Map<string, Counter>();

  const inherited = (
    id: string | undefined,
    key: keyof Numbering,
    depth = 0,
  ): string | undefined => {
    const style = id === undefined || depth > 20 ? undefined : byId.get(id);
    return style && (style[key] ?? inherited(style.base, key, depth + 1));
  };
  const levelAt = (
    own: Numbering,
    style: string | undefined,
    levels: Map<number, Level>,
  ): number => {
    const ofStyle = [...levels].find(([, { style: id }]) => id !== '' && id === style)?.[0];
    return Number(own.level ?? (own.list ? undefined : ofStyle) ?? inherited(style, 'level') ?? 0);
  };

  return (own, style = fallback) => {
    const id = own.list ?? inherited(style, 'list') ?? '';
    const list = lists.get(id);
    if (!list) return '';
    const levels = levelsOf(list, abstracts);
    const at = levelAt(own, style, levels);
    const counter = counters.get(list.abstract) ?? new Counter();
    counters.set(list.abstract, counter);
    counter.step(at, levels, id, list.starts.get(at));
    return counter.label(at, levels, onUnknown);
  };
}

/** The levels of a list: those of its definition or of the one that this names, and its own. */
function levelsOf(list: List, abstracts: Map<string, Abstract>): Map<number, Level> {
  const own = abstracts.get(list.abstract);
  const linked = [...abstracts.values()].find(
    ({ styleLink }) => styleLink !== undefined && styleLink === own?.link,
  );
  return new Map([...((linked ?? own)?.levels ?? []), ...list.levels]);
}

/** Counts the paragraphs of all lists of one definition. */
class Counter {
  readonly #counts: (number | undefined)[] = [];
  readonly #started = new Set<string>();

  /** @param begin where a list says that it starts anew */
  step(at: number, levels: Map<number, Level>, list: string, begin: number | undefined): void {
    const isNew = begin !== undefined && !this.#started.has(`${list}/${at}`);
    this.#started.add(`${list}/${at}`);
    this.#counts[at] = isNew ? begin : (this.#counts[at] ?? (levels.get(at)?.start ?? 0) - 1) + 1;
    for (const [deeper, { restart = deeper }] of levels) {
      if (deeper > at && at < restart) this.#counts[deeper] = undefined;
    }
  }

  label(at: number, levels: Map<number, Level>, onUnknown: () => void): string {
    const level = levels.get(at);
    if (!level || level.format === 'bullet') return '';
    return level.text.replace(/%([1-9])/g, (_all, digit: string) => {
      const shown = levels.get(Number(digit) - 1);
      const n = this.#counts[Number(digit) - 1] ?? shown?.start ?? 0;
      const numeral = wordNumeral(n, level.isLegal ? 'decimal' : (shown?.format ?? 'decimal'));
      if (numeral === undefined) onUnknown();
      return numeral ?? String(n);
    });
  }
}

/** What the elements of a level say. */
const ofLevel: Record<string, (value: string) => Partial<Level>> = {
  start: (value) => ({ start: Number(value) }),
  numFmt: (format) => ({ format }),
  lvlText: (text) => ({ text }),
  pStyle: (style) => ({ style }),
  isLgl: (value) => ({ isLegal: !/^(0|false|off|none)$/.test(value) }),
  lvlRestart: (value) => ({ restart: Number(value) }),
};

function readNumbering(xml: string): {
  abstracts: Map<string, Abstract>;
  lists: Map<string, List>;
} {
  const abstracts = new Map<string, Abstract>();
  const lists = new Map<string, List>();
  let abstract: Abstract = { levels: new Map() };
  let list: List = { abstract: '', starts: new Map(), levels: new Map() };
  let levels = abstract.levels;
  let level: Level | undefined;
  let at = 0;
  const onTag: Record<string, (tag: SaxesTagNS) => void> = {
    abstractNum(tag) {
      abstract = { levels: new Map() };
      levels = abstract.levels;
      abstracts.set(attributeOf(tag, 'abstractNumId') ?? '', abstract);
    },
    num(tag) {
      list = { abstract: '', starts: new Map(), levels: new Map() };
      levels = list.levels;
      lists.set(attributeOf(tag, 'numId') ?? '', list);
    },
    abstractNumId(tag) {
      list.abstract = attributeOf(tag, 'val') ?? '';
    },
    numStyleLink(tag) {
      abstract.link = attributeOf(tag, 'val') ?? '';
    },
    styleLink(tag) {
      abstract.styleLink = attributeOf(tag, 'val') ?? '';
    },
    lvlOverride(tag) {
      at = Number(attributeOf(tag, 'ilvl'));
    },
    startOverride(tag) {
      list.starts.set(at, Number(attributeOf(tag, 'val')));
    },
    lvl(tag) {
      at = Number(attributeOf(tag, 'ilvl'));
      level = { start: 0, format: 'decimal', text: '', style: '', isLegal: false };
      levels.set(at, level);
    },
  };
  walk(xml, {
    open(tag) {
      onTag[tag.local]?.(tag);
      if (level) Object.assign(level, ofLevel[tag.local]?.(attributeOf(tag, 'val') ?? ''));
    },
    close(tag) {
      if (tag.local === 'lvl') level = undefined;
    },
  });
  return { abstracts, lists };
}

function readStyles(xml: string): { byId: Map<string, Style>; fallback?: string } {
  const byId = new Map<string, Style>();
  let fallback: string | undefined;
  let style: Style = {};
  walk(xml, {
    open(tag) {
      const value = attributeOf(tag, 'val');
      if (tag.local === 'style') {
        style = {};
        const id = attributeOf(tag, 'styleId') ?? '';
        byId.set(id, style);
        if (attributeOf(tag, 'type') === 'paragraph' && attributeOf(tag, 'default') === '1')
          fallback = id;
      }
      if (tag.local === 'basedOn' && value) style.base = value;
      if (tag.local === 'numId') style.list = value;
      if (tag.local === 'ilvl') style.level = value;
    },
  });
  return { byId, ...(fallback && { fallback }) };
}
