import type { Paragraph, RootContent } from 'mdast';
import { numberOf, sectionLabel, subsectionLabel, thirdLabel } from '../report/numbering.ts';
import type { Context } from './chains.ts';
import { plain, slice, tidy } from './inline.ts';
import { labelOf } from './labels.ts';

/** A heading that is numbered in another way than official documents: 第一章, 1.1; or 一、 below 第一部分. */
interface Numbered {
  index: number;
  typed: string;
  /** Its level in its document, from 0, and its number there. */
  level: number;
  number: number;
}

/**
 * Gives the numbers of official documents (一、（一）1.) to headings that are numbered otherwise, where the whole
 * document is: 第一部分 or 第一章 with 第一节 or a 一、 that begins anew below each; 1, 1.1, 1.1.1. Corrections say so.
 */
export function renumber(body: RootContent[], { corrections, notices }: Context): RootContent[] {
  const headings = [chapters, decimals]
    .map((find) => find(body))
    .find((found) => isConsistent(found));
  if (!headings) return body;
  const done = [...body];
  for (const { index, typed, level, number } of headings) {
    const node = body[index];
    if (node?.type !== 'paragraph') continue;
    const right = labels[level]?.(number) ?? '';
    corrections.add(
      typed,
      right,
      plain(body.slice(index, index + 2)).slice(typed.length),
      `原件的序号写作“${typed.trim()}”，网站按公文格式写作“${right}”。`,
    );
    const children = tidy([{ type: 'text', value: right }, ...slice(node.children, typed.length)]);
    const data = { ...node.data };
    delete data.outline;
    done[index] = { ...node, children, data };
  }
  notices.add('changed', '原件不用“一、（一）1.”编号，网站照公文格式改了序号，并记入勘误，请核对');
  return done;
}

const labels = [sectionLabel, subsectionLabel, thirdLabel];

/** Whether all levels count from 1 without a gap, each anew below the one above. */
function isConsistent(headings: Numbered[]): boolean {
  const counts = [0, 0, 0];
  return (
    headings.length > 1 &&
    headings.every(({ level, number }) => {
      counts[level] = (counts[level] ?? 0) + 1;
      counts.fill(0, level + 1);
      return counts[level] === number && counts.slice(0, level).every(Boolean);
    })
  );
}

/** Paragraphs as short as headings, with their places. */
const lines = (body: RootContent[]): { node: Paragraph; text: string; index: number }[] =>
  body.flatMap((node, index) => {
    const text = node.type === 'paragraph' ? plain(node) : '';
    const isHeading = text.length > 1 && text.length <= 60 && !/[。；，、：\t]\s*$/.test(text);
    return node.type === 'paragraph' && isHeading ? [{ node, text, index }] : [];
  });

const ordinal = /^\s*第\s*([一二三四五六七八九十]{1,3}|\d{1,2})\s*(部分|篇|章|节)[\s、：:.．]*/;

/** 第一部分, 第一章, 第一节; 一、 is a level where there is no 第一节. */
function chapters(body: RootContent[]): Numbered[] {
  const all = lines(body).flatMap(({ text, index }) => {
    const [typed, numeral = '', kind = ''] = ordinal.exec(text) ?? [];
    const number = /^\d/.test(numeral) ? Number(numeral) : numberOf(numeral);
    return typed && number > 0 && typed.length < text.length
      ? [{ index, typed, number, kind }]
      : [];
  });
  const kinds = ['部分', '篇', '章', '节'].filter((kind) => all.some((each) => each.kind === kind));
  if (kinds.length === 0 || kinds[0] === '节') return [];
  const ordinals = all.map(({ kind, ...each }) => ({ ...each, level: kinds.indexOf(kind) }));
  if (kinds.length > 1) return ordinals.filter(({ level }) => level < labels.length);
  return [...ordinals, ...below(body, ordinals[0]?.index ?? 0)].sort((a, b) => a.index - b.index);
}

/** The headings 一、 below the first part; those run on, so that they may be long. */
const below = (body: RootContent[], from: number): Numbered[] =>
  body.flatMap((node, index) => {
    const label = node.type === 'paragraph' && index > from ? labelOf(plain(node)) : undefined;
    return label?.level === 'section'
      ? [{ index, typed: label.typed, level: 1, number: label.number }]
      : [];
  });

const decimal =
  /^\s*(\d{1,2})(?:[.．](\d{1,2}))?(?:[.．](\d{1,2}))?(?:[.．、]\s*|\s+|(?=[^\d.．%\s]))/;

/**
 * 1, 1.1, 1.1.1: headings where some have a second number or all have the style of a heading, and no 一、 stands
 * beside them.
 */
function decimals(body: RootContent[]): Numbered[] {
  const texts = body.map((node) => (node.type === 'paragraph' ? plain(node) : ''));
  if (texts.some((text) => labelOf(text)?.level === 'section')) return [];
  const all = lines(body).flatMap(({ node, text, index }) => {
    const [typed, ...numbers] = decimal.exec(text) ?? [];
    const given = numbers.flatMap((each) => (each === undefined ? [] : [Number(each)]));
    const isStyled = node.data?.outline !== undefined;
    return typed && typed.length < text.length && !/^\s*\d+\s*[年月日个项%]/.test(text)
      ? [{ index, typed, level: given.length - 1, number: given.at(-1) ?? 0, isStyled }]
      : [];
  });
  const styled = all.filter(({ isStyled }) => isStyled);
  const headings = styled.length > 0 ? styled : all;
  const isMeant = styled.length > 0 || headings.some(({ level }) => level > 0);
  return isMeant ? headings.map(({ isStyled: _, ...each }) => each) : [];
}
