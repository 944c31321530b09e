import { blockText } from '../report/blocks.ts';
import { joinSentences } from '../report/compare/join-sentences.ts';
import { type Figure, figuresOf } from '../report/figures.ts';
import { findNumbers } from '../report/ledger/numbers.ts';
import { lineText, plainText } from '../report/plainText.ts';
import { sentencesIn } from '../report/sentences.ts';
import type { Report } from '../report/tree.ts';

/** A number that may be a figure of another year again. */
export interface FigureHint {
  /** The figure, as another year has it. */
  figure: Figure;
  year: number;
  /** The number in the new report with its unit, and the sentence in which it stands. */
  number: string;
  sentence: string;
}

/**
 * Finds the figures of other years in a new report: in the sentence that says nearly the same, the number at the same
 * place among those with the same unit. They are hints: what is marked is for a person to decide.
 * @param earlier the reports of other years, those that count most first
 */
export function figureHints(report: Report, earlier: Report[]): FigureHint[] {
  const known = new Map(
    earlier
      .toReversed()
      .flatMap((other) => figuresOf(other).map((figure) => ({ figure, year: other.year })))
      .map((each) => [each.figure.name, each]),
  );
  const sentences = plainText(report).flatMap((line) => sentencesIn(lineText(line)));
  return [...known.values()].flatMap(({ figure, year }) => {
    const before = sentencesIn(blockText(figure.block)).find(({ text }) =>
      text.includes(shown(figure)),
    );
    if (!before) return [];
    const [join] = joinSentences(
      [before],
      sentences,
      () => true,
      () => false,
    );
    const sentence = join?.[0].text ?? '';
    const number = ofUnit(figure, sentence)[ofUnit(figure, before.text).indexOf(shown(figure))];
    return number ? [{ figure, year, number, sentence }] : [];
  });
}

const shown = ({ value, unit = '' }: Figure): string => value + unit;

/** The numbers of a sentence that have a figure's unit. */
const ofUnit = (figure: Figure, sentence: string): string[] =>
  findNumbers(sentence)
    .filter(({ kind, unit }) => kind === 'quantity' && unit === figure.unit)
    .map(({ text }) => text);
