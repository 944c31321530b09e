import type { Element } from '@xmldom/xmldom';
import type { Doubts } from '../../original/doubts.ts';
import { wordNumeral } from '../../original/word-numerals.ts';
import { numberOf, type Styles } from './styles.ts';
import { attribute, child, elementsIn, isOn, nameOf, parseXml, value } from './xml.ts';

/** What Word puts before a paragraph: a number as text, or a bullet at a level from 0. */
export type Mark = { label: string } | { bullet: number };

/** Counts the automatic numbers of a Word file; to be asked for each paragraph, in order. */
export class Numbers {
  readonly #lists = new Map<string, Element>();
  readonly #definitions = new Map<string, Element>();
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();
  readonly #styles: Styles;
  readonly #doubts: Doubts;

  /** @param source the part `numbering`; none where no paragraph is numbered */
  constructor(source: string | undefined, styles: Styles, doubts: Doubts) {
    this.#styles = styles;
    this.#doubts = doubts;
    for (const each of source ? elementsIn(parseXml(source)) : []) {
      if (nameOf(each) === 'num') this.#lists.set(attribute(each, 'numId') ?? '', each);
      if (nameOf(each) === 'abstractNum')
        this.#definitions.set(attribute(each, 'abstractNumId') ?? '', each);
    }
  }

  /** The mark of the next paragraph; none where it has no number. @param properties its `pPr` */
  next(properties: Element | undefined): Mark | undefined {
    const style = value(properties, 'pStyle') ?? this.#styles.fallback;
    const own = child(properties, 'numPr');
    const inherited = (key: string): string | undefined =>
      this.#styles.find(style, (each) => value(numberOf(each), key));
    const id = value(own, 'numId') ?? inherited('numId') ?? '';
    const list = this.#lists.get(id);
    if (!list) return undefined;
    const levels = this.#levelsOf(list);
    const isOwn = value(own, 'numId') !== undefined;
    const level = Number(
      value(own, 'ilvl') ??
        (isOwn ? undefined : levelOfStyle(levels, style)) ??
        inherited('ilvl') ??
        0,
    );
    const definition = levels.get(level);
    if (!definition) return undefined;
    const counts = this.#count(id, list, level, levels);
    if (value(definition, 'numFmt') === 'bullet') return { bullet: level };
    return { label: this.#label(definition, levels, counts) };
  }

  /** The levels of a list: those of its definition, or of the list style that this names, with its own changes. */
  #levelsOf(list: Element): Map<number, Element> {
    const definition = this.#definitions.get(value(list, 'abstractNumId') ?? '');
    const link = value(definition, 'numStyleLink');
    const linked =
      link !== undefined
        ? [...this.#definitions.values()].find((each) => value(each, 'styleLink') === link)
        : undefined;
    const overrides = elementsIn(list).filter((each) => nameOf(each) === 'lvlOverride');
    return new Map(
      [...elementsIn(linked ?? definition), ...overrides.flatMap(elementsIn)]
        .filter((each) => nameOf(each) === 'lvl')
        .map((each) => [Number(attribute(each, 'ilvl')), each]),
    );
  }

  #count(
    id: string,
    list: Element,
    level: number,
    levels: Map<number, Element>,
  ): Map<number, number> {
    const definition = value(list, 'abstractNumId') ?? '';
    const counts = this.#counts.get(definition) ?? new Map<number, number>();
    this.#counts.set(definition, counts);
    const override = elementsIn(list).find(
      (each) => nameOf(each) === 'lvlOverride' && attribute(each, 'ilvl') === String(level),
    );
    const anew = value(override, 'startOverride');
    const before = counts.get(level);
    if (anew !== undefined && !this.#begun.has(`${id} ${level}`)) counts.set(level, Number(anew));
    else counts.set(level, before === undefined ? startOf(levels.get(level)) : before + 1);
    this.#begun.add(`${id} ${level}`);
    for (const [deeper, each] of levels) {
      const limit = Number(value(each, 'lvlRestart') ?? deeper);
      if (deeper > level && level < limit) counts.delete(deeper);
    }
    return counts;
  }

  #label(definition: Element, levels: Map<number, Element>, counts: Map<number, number>): string {
    const pattern = value(definition, 'lvlText') ?? '';
    return pattern.replace(/%([1-9])/g, (_all, digit) => {
      const shown = levels.get(Number(digit) - 1);
      const number = counts.get(Number(digit) - 1) ?? startOf(shown);
      const format = isOn(definition, 'isLgl') ? 'decimal' : (value(shown, 'numFmt') ?? 'decimal');
      const numeral = wordNumeral(number, format);
      if (numeral === undefined) this.#doubts.at('number');
      return numeral ?? String(number);
    });
  }
}

const startOf = (level: Element | undefined): number => Number(value(level, 'start') ?? 0);

function levelOfStyle(levels: Map<number, Element>, style: string | undefined): number | undefined {
  for (const [level, definition] of levels) {
    if (style !== undefined && value(definition, 'pStyle') === style) return level;
  }
  return undefined;
}
