import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFString } from 'pdf-lib';

/** How Chromium names the tags of a table's heads: by a count of all nodes that it has seen, which differs at times. */
const name = /^node\d{8}$/;

/** Names the tags of a PDF by their order only, so that the same document has the same bytes. */
export function nameTagsByOrder(pdf: PDFDocument): void {
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
  const found = new Set<string>();
  for (const object of objects) eachName(object, (id) => found.add(id) && id);
  const order = [...found].sort();
  const names = new Map(order.map((id, i) => [id, `node${String(i + 1).padStart(8, '0')}`]));
  for (const object of objects) eachName(object, (id) => names.get(id) ?? id);
}

/** Replaces each name of a tag in an object, and in those that stand in it. */
function eachName(object: PDFObject, replace: (id: string) => string): void {
  const replaced = (value: PDFObject): PDFObject | undefined => {
    eachName(value, replace);
    const id = value instanceof PDFString ? value.asString() : '';
    return name.test(id) ? PDFString.of(replace(id)) : undefined;
  };
  if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) object.set(key, replaced(value) ?? value);
  } else if (object instanceof PDFArray) {
    for (const [i, value] of object.asArray().entries()) object.set(i, replaced(value) ?? value);
  }
}
