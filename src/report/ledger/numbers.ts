import { findBlanks } from '../blanks.ts';

/** A number of the prose with its unit, as one piece: 7500多万元, 1.2—1.5万人次, 第三届, 3~5月, xx个. */
export interface NumberInText {
  /** What it counts, or that it only names a day, a place in an order, or a document. */
  kind: 'quantity' | 'date' | 'ordinal' | 'reference';
  /** The piece as it stands, and its place: UTF-16 offsets, end exclusive. */
  text: string;
  start: number;
  end: number;
  /** 个, 万元, % …; empty where no unit follows. Numbers of one kind and unit may be compared. */
  unit: string;
  /** Whether the original leaves the number open: xx个. */
  isBlank: boolean;
}

/** Units and measure words that follow a number, longest first by the sorting below. */
const units = [
  '个百分点 个工作日 个小时 个自然村 个行政村 个季度 个年头 个学期 个月 个',
  '万平方米 平方公里 平方千米 平方米 立方米 公顷 亩 公里 千米 海里 米 厘米 毫米 微米 微克 毫克 毫升 吨 公斤 千克 斤 克 升',
  '千瓦时 千瓦 兆瓦 吉瓦时 吉瓦 瓦 英寸 度 伏 勒克斯 分贝 摄氏度 ℃ ㎡ m² km kg km² mm cm kW MW GW kV',
  '元 美元 港元 欧元 人民币 标准箱 标箱 车次 列次 架次 艘次 班次 人次 户次 件次 株次 场次 辆次 家次 台次 处次 条次 批次 项次 人天',
  '人 名 位 户 家 所 处 件 项 次 场 期 批 篇 份 条 张 台 套 座 栋 幢 辆 艘 列 架 部 册 本 种 类 门 节 堂 段 行 字',
  '课时 学时 小时 分钟 秒钟 秒 天 周年 周岁 周 季度 年 岁 届 轮 级 等奖 倍 成 折 分 号 版 时 点',
  '株 棵 片 块 幅 面 盆 朵 组 支 队 只 头 尾 桌 间 层 房 床 口 眼 根 把 颗 枚 顶 例 起 宗 桩 笔 单 对 双 副 剂 针 趟 圈 站 路 线 通',
  '% ％ ‰ 万 亿 强',
].flatMap((line) => line.split(' '));
const alternatives = (words: string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');

const digit = '[0-9０-９]';
const plain = `(?:${digit}{1,3}(?:,${digit}{3})+|${digit}+)(?:[.．]${digit}+)?`;
const to = '(?:[—–~～－-]{1,2}|至|到)';
const about = '[多余来几]?';
const scale = `${about}[十百千万亿]*${about}`;
const unit = `(?:${alternatives(units)})`;
const chinese = '[一二两三四五六七八九十百千万亿零〇]';
const year = '(?:19|20|１９|２０)[0-9０-９]{2}';
const month = `${digit}{1,2}(?:${to}${digit}{1,2})?月`;

/** The forms of numbers, in the order in which they are tried at each place. */
const forms = {
  reference: `〔${digit}{4}〕${plain}号`,
  date: [
    `${year}(?:${to}${digit}{2,4})?(?:学年|年度|年|版)(?:${month}(?:份|${digit}{1,2}日)?)?`,
    `${month}(?:份(?!额)|${digit}{1,2}日)?`,
    `${digit}{1,2}[:：]${digit}{2}`,
    `${year}(?!${digit}|[.．]|${scale}${unit})`,
  ].join('|'),
  ordinal: `第(?:${plain}|${chinese}+)${unit}?`,
  quantity: [
    `${plain}(?:${scale}[%％]?${to}${plain})?${scale}${unit}?`,
    `${chinese}+分之${chinese}+`,
    `${chinese}+(?:成半?(?![立为员功本果就长型套熟分])|个百分点)`,
    `(?![百千万亿]+级)${chinese}{2,}${about}${unit}`,
  ].join('|'),
};
const number = new RegExp(
  `(?<![A-Za-z0-9０-９.+-])(?:${Object.entries(forms)
    .map(([kind, form]) => `(?<${kind}>${form})`)
    .join('|')})(?![A-Za-z+＋])`,
  'g',
);
const unitAtEnd = new RegExp(`${scale}${unit}?$`);

/** The numbers of a text with their units, in order. Digits inside of a name (C919, 5G) are none. */
export function findNumbers(text: string): NumberInText[] {
  const blanks = findBlanks(text);
  const isBlank = (start: number, end: number): boolean =>
    blanks.some((blank) => blank.start >= start && blank.end <= end);
  return Array.from(withDigitsForBlanks(text).matchAll(number), ({ 0: match, index, groups }) => {
    const start = index;
    const end = index + match.length;
    const kind = kinds.find((each) => groups?.[each] !== undefined) ?? 'quantity';
    return {
      kind,
      text: text.slice(start, end),
      start,
      end,
      unit: unitOf(match, kind),
      isBlank: isBlank(start, end),
    };
  }).filter(({ unit, isBlank }) => unit !== '' || !isBlank);
}

/** Whether a number says how many: it has a unit, and does not only tell which (204线, 18号, 330千伏, 100周年). */
export const isCounted = ({ kind, unit }: Pick<NumberInText, 'kind' | 'unit'>): boolean =>
  kind === 'quantity' && unit !== '' && !/^(?:号|路|线|版|英寸|千?伏|kV|周年)$/.test(unit);

const kinds = ['reference', 'date', 'ordinal', 'quantity'] as const;

/** What is counted: 7500多万元 → 万元; of a date its form, 年月日. */
function unitOf(match: string, kind: NumberInText['kind']): string {
  if (kind === 'date') return match.replace(/[0-9０-９]/g, '');
  const found = unitAtEnd.exec(match)?.[0] ?? '';
  return found.replace(/(?<=^|[十百千万亿])[多余来几]/, '').replace('％', '%');
}

/** A blank stands for a number where a unit follows it. */
function withDigitsForBlanks(text: string): string {
  let masked = text;
  for (const { start, end } of findBlanks(text)) {
    masked = masked.slice(0, start) + '0'.repeat(end - start) + masked.slice(end);
  }
  return masked;
}

/** A text with each of its numbers and blanks as one 0, so that years compare by what is said, not by how many. */
export const blind = (text: string): string =>
  withDigitsForBlanks(text).replace(/[0-9０-９]+(?:[.．,][0-9０-９]+)*/g, '0');
