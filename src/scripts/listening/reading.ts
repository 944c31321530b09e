import { type Piece, piecesIn } from './pieces.ts';
import { spoken } from './spoken.ts';

/** A piece of the official text, where it stands in the page, and what a voice is given for it. */
export interface SpokenPiece {
  range: Range;
  block: Element;
  spoken: string;
  /** Of a heading, its text: where one can start to listen. */
  track?: string | undefined;
}

const blocks = 'h1, h2, h3, h4, h5, h6, p, li, td, th, figcaption, caption';

/** The official text in the pieces in which it is read aloud, in reading order. */
export const readingOf = (text: Element): SpokenPiece[] =>
  blocksOf(text).flatMap(({ block, nodes }) => {
    const whole = nodes.map(({ data }) => data).join('');
    const blanks = blanksOf(nodes);
    const isHeading = /^H\d$/.test(block.tagName);
    const pieces = isHeading ? [{ start: 0, end: whole.length }] : piecesIn(whole);
    return pieces.map((piece) => ({
      range: rangeOf(nodes, piece),
      block,
      spoken: spoken(whole.slice(piece.start, piece.end), blanksIn(blanks, piece)),
      track: isHeading ? whole.trim() : undefined,
    }));
  });

function blocksOf(text: Element): { block: Element; nodes: Text[] }[] {
  const found: { block: Element; nodes: Text[] }[] = [];
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const block = node.parentElement?.closest(blocks) ?? text;
    const last = found[found.length - 1];
    if (!(node instanceof Text) || !node.data.trim()) continue;
    if (last?.block === block) last.nodes.push(node);
    else found.push({ block, nodes: [node] });
  }
  return found;
}

/** Where the text of the nodes is a blank of the original. */
function blanksOf(nodes: Text[]): Piece[] {
  let passed = 0;
  return nodes.flatMap((node) => {
    const start = passed;
    passed += node.length;
    return node.parentElement?.closest('abbr.blank') ? [{ start, end: passed }] : [];
  });
}

const blanksIn = (blanks: Piece[], { start, end }: Piece): Piece[] =>
  blanks
    .filter((blank) => blank.start >= start && blank.end <= end)
    .map((blank) => ({ start: blank.start - start, end: blank.end - start }));

function rangeOf(nodes: Text[], { start, end }: Piece): Range {
  const range = document.createRange();
  let passed = 0;
  for (const node of nodes) {
    const [from, to] = [start - passed, end - passed];
    if (from >= 0 && from < node.length) range.setStart(node, from);
    if (to > 0 && to <= node.length) range.setEnd(node, to);
    passed += node.length;
  }
  return range;
}
