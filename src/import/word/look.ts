import type { Element } from '@xmldom/xmldom';
import type { DoubtKind } from '../../original/doubts.ts';
import {
  type Script,
  scripted,
  shownAs,
  unknownCharacter,
} from '../../original/word-characters.ts';
import type { Reading } from './reading.ts';
import { attribute, child, isOn, value } from './xml.ts';

/** How the text of a run looks, as far as that says something. */
export interface Look {
  isHidden: boolean;
  isBold: boolean;
  isStruck: boolean;
  /** Highlighted, or red: not settled yet. */
  isMarked: boolean;
  script: Script | undefined;
  /** Raised or lowered by hand, which may be a superscript. */
  isShifted: boolean;
  /** The font of Western letters. */
  font: string | undefined;
}

/** The look of a run: its own properties, else those of its style, of the paragraph's style, of the document. */
export function lookOf(run: Element, { styles }: Reading, paragraphStyle?: string): Look {
  const style = value(run, 'rPr', 'rStyle');
  const find = <T>(ask: (holder: Element) => T | undefined): T | undefined =>
    ask(run) ??
    styles.find(style, ask) ??
    styles.find(paragraphStyle, ask) ??
    styles.ofDocument(ask);
  const position = find((each) => value(each, 'rPr', 'vertAlign'));
  return {
    isHidden: find((each) => isOn(each, 'rPr', 'vanish')) ?? false,
    isBold: isOn(run, 'rPr', 'b') ?? styles.find(style, (each) => isOn(each, 'rPr', 'b')) ?? false,
    isStruck: ['strike', 'dstrike'].some((name) => find((each) => isOn(each, 'rPr', name))),
    isMarked: isMarked(find),
    script: position === 'superscript' || position === 'subscript' ? position : undefined,
    isShifted: Math.abs(Number(value(run, 'rPr', 'position') ?? 0)) >= 6,
    font: find(fontOf),
  };
}

const fontOf = (holder: Element): string | undefined => {
  const fonts = child(holder, 'rPr', 'rFonts');
  return attribute(fonts, 'ascii') ?? attribute(fonts, 'hAnsi');
};

const red = /^(ff0000|ee0000|c00000)$/i;

function isMarked(find: <T>(ask: (holder: Element) => T | undefined) => T | undefined): boolean {
  const highlight = find((each) => value(each, 'rPr', 'highlight')) ?? 'none';
  const shade = find((each) => attribute(child(each, 'rPr', 'shd'), 'fill')) ?? '';
  return (
    highlight !== 'none' ||
    /^ffff00$/i.test(shade) ||
    red.test(find((each) => value(each, 'rPr', 'color')) ?? '')
  );
}

/** The text of a run as it is shown, and what is doubtful of it. */
export function shownText(text: string, look: Look): { text: string; kinds: DoubtKind[] } {
  const shown = shownAs(text, look.font);
  const { text: raised, isExact } = look.script
    ? scripted(shown, look.script)
    : { text: shown, isExact: true };
  const isUnknown = raised.includes(unknownCharacter) && !text.includes(unknownCharacter);
  return {
    text: raised,
    kinds: [
      ...(look.isStruck ? ['strike' as const] : []),
      ...(look.isMarked ? ['marked' as const] : []),
      ...(isUnknown ? ['symbol' as const] : []),
      ...(isExact && !look.isShifted ? [] : ['script' as const]),
    ],
  };
}
