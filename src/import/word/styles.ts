import type { Element } from '@xmldom/xmldom';
import { attribute, child, elementsIn, nameOf, parseXml, value } from './xml.ts';

/** The styles of a Word file, each with what it takes from the one it is based on. */
export interface Styles {
  /** The first of a style and those it is based on that gives an answer. */
  find<T>(id: string | undefined, ask: (style: Element) => T | undefined): T | undefined;
  /** The answer of what holds for the whole document. */
  ofDocument<T>(ask: (style: Element) => T | undefined): T | undefined;
  /** The style of paragraphs that name none. */
  fallback: string | undefined;
}

/** @param source the part `styles`; empty where there is none */
export function readStyles(source: string | undefined): Styles {
  const root = source ? parseXml(source) : undefined;
  const all = elementsIn(root).filter((each) => nameOf(each) === 'style');
  const defaults = child(root, 'docDefaults', 'rPrDefault');
  const byId = new Map(all.map((style) => [attribute(style, 'styleId'), style]));
  const fallback = all.find(
    (style) => attribute(style, 'type') === 'paragraph' && attribute(style, 'default') === '1',
  );
  return {
    fallback: attribute(fallback, 'styleId'),
    ofDocument: (ask) => defaults && ask(defaults),
    find(id, ask) {
      const asked = new Set<Element>();
      for (
        let style = byId.get(id);
        style && !asked.has(style);
        style = byId.get(value(style, 'basedOn'))
      ) {
        const answer = ask(style);
        if (answer !== undefined) return answer;
        asked.add(style);
      }
      return undefined;
    },
  };
}

/** The level of a heading from 1, by the outline of a style or by its name: heading 1, 标题 1. */
export function outlineOf(style: Element): number | undefined {
  const outline = value(style, 'pPr', 'outlineLvl');
  if (outline !== undefined) return Number(outline) < 9 ? Number(outline) + 1 : undefined;
  const named = /^(?:heading|标题)\s*([1-9])$/i.exec(value(style, 'name') ?? '')?.[1];
  return named === undefined ? undefined : Number(named);
}

/** Whether a style is that of a document's title: Title, 标题. */
export const isTitle = (style: Element): true | undefined =>
  /^(?:title|标题)$/i.test(value(style, 'name') ?? '') || undefined;

/** Whether a style is that of what stands below an image: caption, 题注. */
export const isCaption = (style: Element): true | undefined =>
  /^(?:caption|题注)$/i.test(value(style, 'name') ?? '') || undefined;

/** The numbering that a style gives its paragraphs. */
export const numberOf = (style: Element): Element | undefined => child(style, 'pPr', 'numPr');
