import type { Content } from '../../reader/content.ts';
import { proseOf } from '../../reader/prose.ts';
import { findBlanks } from '../../report/blanks.ts';
import { sentencesIn } from '../../report/sentences.ts';

/** A sentence that the original leaves open in places. */
export interface OpenSentence {
  path: string;
  line?: number | undefined;
  column?: number | undefined;
  /** With 【】 around each blank. */
  sentence: string;
  blanks: number;
}

/** The ledger of blanks (`xx`): each sentence with some, in reading order, file by file. */
export const openSentences = (content: Content): OpenSentence[] =>
  proseOf(content).flatMap(({ path, text: whole, pointAt }) =>
    sentencesIn(whole).flatMap(({ text, start }) => {
      const blanks = findBlanks(text);
      const [first] = blanks;
      if (!first) return [];
      const sentence = marked(text, blanks).trim();
      return [{ path, ...pointAt(start + first.start), sentence, blanks: blanks.length }];
    }),
  );

type Blanks = ReturnType<typeof findBlanks>;

const marked = (text: string, blanks: Blanks): string =>
  blanks.reduceRight(
    (rest, { start, end }) =>
      `${rest.slice(0, start)}【${rest.slice(start, end)}】${rest.slice(end)}`,
    text,
  );

/** The ledger as people read it, to be handed to those who know what is to be filled in. */
export function ledgerText(sentences: OpenSentence[]): string {
  const files = [...Map.groupBy(sentences, ({ path }) => path)].map(([path, list]) =>
    [
      `${path}：${total(list)}处`,
      ...list.map(({ line, sentence }) => `  ${line ? `第${line}行　` : ''}${sentence}`),
    ].join('\n'),
  );
  return [...files, `原文留空共${total(sentences)}处。`].join('\n\n');
}

const total = (sentences: OpenSentence[]): number =>
  sentences.reduce((sum, { blanks }) => sum + blanks, 0);
