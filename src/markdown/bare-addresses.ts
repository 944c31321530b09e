import type { PhrasingContent, Root, Text } from 'mdast';
import type { Processor } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/** A web or mail address inside a text: ASCII only, without the punctuation of the sentence after it. */
const address =
  /(?<![A-Za-z0-9])(?:(?:https?:\/\/|www\.)[\x21-\x7e]*[A-Za-z0-9/#=&_-]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/g;

/**
 * Makes links of bare addresses, in place of GFM's way, which swallows the Chinese text that follows:
 * `见https://example.org/a。随后` links up to the `a`.
 */
export function bareAddresses(this: Processor) {
  switchOffGfmAutolinks(this);
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'link') return SKIP;
      if (node.type !== 'text' || !parent || index === undefined) return;
      const pieces = linked(node);
      parent.children.splice(index, 1, ...pieces);
      return [SKIP, index + pieces.length];
    });
  };
}

function switchOffGfmAutolinks(processor: Processor): void {
  const data = processor.data();
  const constructs = ['protocolAutolink', 'wwwAutolink', 'emailAutolink'];
  data.micromarkExtensions?.push({ disable: { null: constructs } });
  // Of the extensions of GFM only that of autolinks transforms the finished tree.
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .filter((extension) => !extension.transforms);
}

function linked(text: Text): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let from = 0;
  for (const { 0: shown, index } of text.value.matchAll(address)) {
    if (index > from) pieces.push(piece(text, from, index));
    const child = piece(text, index, index + shown.length);
    const { position } = child;
    pieces.push({
      type: 'link',
      url: target(shown),
      children: [child],
      ...(position && { position }),
    });
    from = index + shown.length;
  }
  if (from < text.value.length || pieces.length === 0) pieces.push(piece(text, from));
  return pieces;
}

function target(shown: string): string {
  if (/^https?:/.test(shown)) return shown;
  return shown.startsWith('www.') ? `http://${shown}` : `mailto:${shown}`;
}

function piece(text: Text, from: number, to?: number): Text {
  const value = text.value.slice(from, to);
  if (!text.position) return { type: 'text', value };
  const { start, end } = text.position;
  return {
    type: 'text',
    value,
    position: { start: { line: start.line, column: start.column + from }, end },
  };
}
