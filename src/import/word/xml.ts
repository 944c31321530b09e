import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { UnreadableManuscript } from '../manuscript.ts';

/** The namespaces of Word's own elements: Transitional and Strict (ISO/IEC 29500-4 and -1). */
const word = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];

/**
 * Reads a part of a Word file as a tree.
 * @throws UnreadableManuscript where it is not well-formed
 */
export function parseXml(source: string): Element {
  try {
    const parser = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    });
    const root = parser.parseFromString(source, 'text/xml').documentElement;
    if (root) return root;
  } catch {
    // Said below, for all reasons alike.
  }
  throw new UnreadableManuscript(
    '这个 Word 文件已经损坏。用 Word 或 WPS 打开它，另存为新的 .docx 再试',
  );
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** The elements directly in an element. (From one to the next: the list of child nodes is made anew at each look.) */
export function elementsIn(element: Element | undefined): Element[] {
  const elements: Element[] = [];
  for (let node = element?.firstChild; node; node = node.nextSibling) {
    if (isElement(node)) elements.push(node);
  }
  return elements;
}

/** The name of an element of Word; `other:NAME` for one of another namespace. */
export const nameOf = (element: Element): string =>
  word.includes(element.namespaceURI ?? '')
    ? (element.localName ?? '')
    : `other:${element.localName}`;

/** The first element of a name directly in an element, or along a path of names. */
export const child = (element: Element | undefined, ...names: string[]): Element | undefined =>
  names.reduce<Element | undefined>(
    (at, name) => elementsIn(at).find((each) => nameOf(each) === name),
    element,
  );

/** The outermost elements of these names below an element, in document order; of alternatives the chosen one. */
export const below = (element: Element | undefined, ...names: string[]): Element[] =>
  elementsIn(element).flatMap((each) => {
    if (names.includes(nameOf(each))) return [each];
    return below(nameOf(each) === 'other:AlternateContent' ? choice(each) : each, ...names);
  });

/** The version of an alternative that Word of today shows. */
export const choice = (element: Element): Element | undefined =>
  child(element, 'other:Choice') ?? child(element, 'other:Fallback');

/** The value of an attribute by its name without prefix. */
export const attribute = (element: Element | undefined, name: string): string | undefined =>
  element && [...element.attributes].find((each) => each.localName === name)?.value;

/** The `val` of an element along a path. */
export const value = (element: Element | undefined, ...names: string[]): string | undefined =>
  attribute(child(element, ...names), 'val');

/** Whether a switch such as `<w:b/>` is on; nothing where it is not given. */
export function isOn(element: Element | undefined, ...names: string[]): boolean | undefined {
  const found = child(element, ...names);
  return found && !['0', 'false', 'off', 'none'].includes(attribute(found, 'val') ?? '1');
}
