import { SaxesParser, type SaxesTagNS } from 'saxes';

/** The namespaces of Word's own elements: Transitional and Strict (ISO/IEC 29500-4 and -1). */
const word = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

/** What is called for each element of Word, for each of another namespace, and for the text between. */
export interface Visitor {
  open?(tag: SaxesTagNS): void;
  close?(tag: SaxesTagNS): void;
  text?(text: string): void;
  openForeign?(tag: SaxesTagNS): void;
  closeForeign?(tag: SaxesTagNS): void;
}

/**
 * Reads XML from its beginning to its end; nothing of it is kept. An empty text has no elements.
 * @throws Error where it is not well-formed
 */
export function walk(xml: string, visitor: Visitor): void {
  if (!xml) return;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) =>
    word.has(tag.uri) ? visitor.open?.(tag) : visitor.openForeign?.(tag),
  );
  parser.on('closetag', (tag) =>
    word.has(tag.uri) ? visitor.close?.(tag) : visitor.closeForeign?.(tag),
  );
  parser.on('text', (text) => visitor.text?.(text));
  parser.on('cdata', (text) => visitor.text?.(text));
  parser.write(xml).close();
}

/** The value of an attribute by its name without prefix. */
export function attributeOf({ attributes }: SaxesTagNS, name: string): string | undefined {
  for (const key in attributes) {
    if (attributes[key]?.local === name) return attributes[key].value;
  }
  return undefined;
}

/** Whether a switch such as `<w:vanish/>` is on (ISO/IEC 29500-1, 17.17.4). */
export const isOn = (tag: SaxesTagNS): boolean =>
  !/^(0|false|off|none)$/.test(attributeOf(tag, 'val') ?? '1');
