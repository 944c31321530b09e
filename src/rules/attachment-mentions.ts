import chinese from 'nzh/cn';
import type { Finding } from '../finding.ts';
import { type Content, mdxFiles } from '../reader/content.ts';
import { isElement, nodesWhere, textIn } from '../report/blocks.ts';
import { matchesIn, type Passage, passagesOf } from './tools/matches.ts';

/**
 * An attachment that the text sends its readers to is there: linked with `<Attachment>`, listed (附件：1. …), or part
 * of the text itself. Those of other documents (《通知》附件2) are not asked for.
 * @says 警告：正文让读者看附件，却没有这个附件；提示：附件的序号缺了、重复了
 * @like `考核结果见附件3`
 * @remedy 用 `<Attachment>` 放上附件，或者改正序号
 * @standard GB/T 9704—2012，7.3.4（附件说明）
 * @example 考核结果见附件3。 → 没有附件3
 * @example 名单详见附件。 → 这份报告没有附件
 * @example 附件：1.任务分解表 2.责任清单 2.联系人名单 → 附件的序号2后面又是2
 * @example 附件1：任务清单\n\n附件3：责任分工表 → 附件的序号1后面是3
 * @example 附件1：公园名录；附件3：决算表。 → 附件的序号1后面是3
 * @example 附件1 公园名录\n\n附件1 资金表 → 附件的序号1后面又是1
 * @right 附件：1.任务分解表 2.责任清单
 * @right 考核结果见《通知》附件3。
 */
export function* attachmentMentions(content: Content): Iterable<Finding> {
  const byYear = Map.groupBy(passagesOf(content), ({ year }) => year);
  for (const [year, passages] of byYear) {
    const there = attachmentsOf(content, year, passages);
    yield* leaps(passages);
    for (const match of matchesIn(passages, mentions)) {
      const { number } = match.groups;
      if (number ? there.numbers.has(numberOf(number)) : there.isAny) continue;
      yield {
        ...match.place,
        message: number
          ? `正文让读者看附件${number}，这份报告没有附件${number}`
          : '正文让读者看附件，这份报告没有附件',
        remedy:
          '附件放进 attachments 文件夹，正文里写 <Attachment file="…">附件1　…</Attachment>；序号写错的改正',
        severity: 'warning',
      };
    }
  }
}

/** Numbers of listed attachments that do not go on by one: `附件：1. … 2. …`, or 附件1 and 附件2 as headings. */
function* leaps(passages: Passage[]): Iterable<Finding> {
  const lists = passages
    .filter(({ text }) => /^附件[：:]/.test(text))
    .map((passage) => [...matchesIn([passage], listNumber)]);
  const headings = [...matchesIn(passages, /(?<=^|[；;。])附件(?<number>\d{1,2})(?=[：:\s]|$)/g)];
  for (const listed of [...lists, headings]) {
    for (const [i, { place, groups }] of listed.entries()) {
      const [before, now] = [listed[i - 1]?.groups.number, groups.number].map(Number);
      // A new list begins with 1 again; two of one number do not.
      if (i === 0 || now === Number(before) + 1 || (now === 1 && now !== before)) continue;
      yield {
        ...place,
        message: `附件的序号${before}后面${now === before ? '又' : ''}是${now}`,
        remedy: '核对是不是漏了一个附件，或者序号没有改（GB/T 9704—2012，7.3.4）',
        severity: 'hint',
      };
    }
  }
}

const listNumber = /(?<=[：:\s；;])(?<number>\d{1,2})[.．、]/g;

const mentions =
  /(?:详见|参见|见|如|附)(?:后附|所附|附后的|本报告)?附件(?!》)(?<number>\d{1,2}|[一二三四五六七八九十]{1,2}(?![份个张项]))?(?!\p{Script=Han}*》)/gu;

interface Attachments {
  isAny: boolean;
  numbers: Set<number>;
}

/** What the report has as attachments: its links, their texts, and paragraphs that begin with 附件. */
function attachmentsOf(content: Content, year: number, passages: Passage[]): Attachments {
  const links = mdxFiles(content)
    .filter(({ place }) => place.year === year)
    .flatMap(({ body }) => nodesWhere(body, (node) => isElement(node, 'Attachment')).map(textIn));
  const own = passages.filter(({ text }) => /^附件/.test(text)).map(({ text }) => text);
  const told = [...links, ...own].flatMap((text) =>
    Array.from(text.matchAll(/附件(\d{1,2}|[一二三四五六七八九十]{1,2})/g), ([, number = '']) =>
      numberOf(number),
    ),
  );
  const listed = own.flatMap((text) =>
    Array.from(text.matchAll(/(\d{1,2})[.．、]/g), ([, number]) => Number(number)),
  );
  return {
    isAny: links.length + own.length > 0,
    // Without a number of its own, a single one is the first.
    numbers: new Set([...told, ...listed, ...links.map((_, i) => i + 1)]),
  };
}

const numberOf = (text: string): number =>
  /^\d/.test(text) ? Number(text) : Number(chinese.decodeS(text));
