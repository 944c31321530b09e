import { excerpt, type Piece } from './excerpt.ts';
import type { Found } from './find.ts';
import { placesOf } from './fold.ts';

/** One result as an item of the list: where it stands, the link to it, and the hit with what stands around it. */
export function resultItem(found: Found, terms: string[]): HTMLLIElement {
  const pieces = marked(found, terms);
  const [here = '', ...above] = [...found.titles].reverse();
  const link = element('a', found.isHeading ? pieces : [here, ...positionOf(found)]);
  link.setAttribute('href', found.address);
  const section = found.titles.length > 2 ? above[0] : undefined;
  const place = element('p', [
    element('span', [`${found.year}年`]),
    ...(section ? [element('span', [section])] : []),
  ]);
  place.className = 'place';
  const heading = element('p', [link]);
  heading.className = 'to';
  const item = element('li', [place, heading]);
  if (!found.isHeading) item.append(element('p', pieces));
  if (found.missing?.length) {
    const lacks = element('p', [`缺：${found.missing.join('、')}`]);
    lacks.className = 'missing';
    item.append(lacks);
  }
  return item;
}

/** The excerpt, its hits in `<mark>`; a hit over the seam of a run-in heading shows the heading too. */
function marked({ text, lead, places: given }: Found, terms: string[]): (Node | string)[] {
  const places = given ?? placesOf(terms, text);
  const isOverSeam = places.length === 0 && lead !== '';
  const pieces = isOverSeam
    ? excerpt(lead + text, placesOf(terms, lead + text))
    : excerpt(text, places);
  return pieces.map(({ text, isHit }: Piece) => {
    const wide = text.replace(/\t/g, '　'); // between the cells of a table row
    return isHit ? element('mark', [wide]) : wide;
  });
}

/** What it is from, or what kind of block the address points at: 第3段, 表格 … */
function positionOf({ address, source }: Found): HTMLElement[] {
  const [, kind = '', number] = /#([a-z]+)-?(\d*)/.exec(address) ?? [];
  const names: Record<string, string> = { p: `第${number}段`, r: '表格', c: '图表', fn: '脚注' };
  const name = source ?? names[kind];
  if (!name) return [];
  const position = element('span', [name]);
  position.className = 'position';
  return [position];
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  children: (Node | string)[],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}
