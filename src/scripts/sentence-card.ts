import { sentencesIn } from '../report/sentences.ts';

/** A picture of a sentence of a report, with where it stands; made in the browser, so that nothing is sent for it. */
export interface Card {
  text: string;
  source: string;
  address: string;
}

const width = 1080;
const margin = 90;
const [ink, soft, paper, accent] = ['#211f1c', '#625d55', '#fdfcfa', '#a4231b'];
/** More than this many characters no longer fit a picture that is read on a phone. */
const longest = 220;

/** The sentences of a paragraph that a picture can show, long ones cut. */
export const sentencesOf = (paragraph: string): string[] =>
  sentencesIn(paragraph).map(({ text }) =>
    text.length > longest ? `${text.slice(0, longest)}……` : text,
  );

/**
 * Draws a card, as high as its text.
 * @param style the text's own, for its typeface
 */
export function drawCard(
  canvas: HTMLCanvasElement,
  { text, source, address }: Card,
  style: CSSStyleDeclaration,
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const song = style.getPropertyValue('--song');
  const room = width - 2 * margin;
  const blocks = [
    { font: `54px ${song}`, colour: ink, line: 92, text, after: 70 },
    { font: `30px ${style.fontFamily}`, colour: soft, line: 48, text: source, after: 10 },
    { font: `26px ${style.fontFamily}`, colour: soft, line: 42, text: address, after: 0 },
  ].map((block) => {
    context.font = block.font;
    return {
      ...block,
      lines: linesOf(block.text, room, (piece) => context.measureText(piece).width),
    };
  });
  canvas.width = width;
  canvas.height =
    2 * margin +
    blocks.reduce((sum, { lines, line, after }) => sum + lines.length * line + after, 0);
  context.fillStyle = paper;
  context.fillRect(0, 0, width, canvas.height);
  context.fillStyle = accent;
  context.fillRect(0, 0, width, 12);
  context.textBaseline = 'top';
  let top = margin;
  for (const { font, colour, line, lines, after } of blocks) {
    context.font = font;
    context.fillStyle = colour;
    for (const each of lines) {
      context.fillText(each, margin, top);
      top += line;
    }
    top += after;
  }
}

/** Marks that may not begin a line, and those that may not end one. */
const noStart = /^[，。、；：！？）》〉】〕”’…％%]/;
const noEnd = /[（《〈【〔“‘]$/;

/**
 * A text in lines that fit: numbers and Latin words stay whole, marks stay with what they belong to.
 * @param widthOf measures a piece of text
 */
export function linesOf(text: string, room: number, widthOf: (text: string) => number): string[] {
  const pieces = (text.match(/[\d.,]+[%％]?|[A-Za-z]+|\s+|[/:#?&=._-]+|./gsu) ?? []).reduce<
    string[]
  >((list, piece) => {
    const last = list[list.length - 1];
    if (last !== undefined && (noStart.test(piece) || noEnd.test(last)))
      list[list.length - 1] = last + piece;
    else list.push(piece);
    return list;
  }, []);
  const lines = [''];
  for (const piece of pieces) {
    const line = lines[lines.length - 1] ?? '';
    if (line === '' || widthOf(line + piece) <= room) lines[lines.length - 1] = line + piece;
    else lines.push(piece.trimStart());
  }
  return lines;
}
