import { amountOf } from './amount.ts';
import { blockText } from './blocks.ts';
import type { Figure } from './figures.ts';

/** Units of what names or counts off rather than tells how much: 第四届, 98周年, 三等奖. */
const naming = /^(?:届|周年|等奖|名次|期|版|号|级|代)$/;

/**
 * The figures that say something by themselves: more than one of something. None are ordinals, anniversaries and
 * ranks, a single one, and what the original leaves open.
 */
export const tellingFigures = (figures: Figure[]): Figure[] =>
  figures.filter(({ value, unit = '', block, start }) => {
    const isOrdinal = blockText(block).slice(0, start).endsWith('第');
    const amount = amountOf(value);
    return amount !== undefined && amount.to > 1 && !isOrdinal && !naming.test(unit);
  });
