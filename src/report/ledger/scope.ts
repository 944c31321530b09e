/** What a number is told of besides its name: some place or body, and the area that is meant by 全. */
export interface Scope {
  /** 东片区, 市公园管理中心; empty where the whole report's subject is meant. */
  local: string;
  /** 市 of 全市 and 我市; empty where it is not said. */
  whole: string;
}

const one = '(?<=[东西南北中甲乙丙丁]|[\\p{Script=Han}\\d]{2})';
/** A place or body that opens a clause, by the last word of its name. 城镇, 小区, 农村 are none. */
const local = new RegExp(
  `(?:^|[，；：。—])(?:在|由|对|其中|依托|通过)?([\\p{Script=Han}\\d]{1,8}?(?:片区|[中大支]队|公园|街道|(?<!为)中心|学校|中学|小学|医院|热线|专线|期(?=工程|项目|[完开建])|(?<=\\p{Script=Han}{2})(?:工程|项目)|` +
    `${one}(?:(?<![地社园小校景辖城灌库全我各本新老])区|(?<!全|我|各|本)[县省](?!城)|(?<!城|乡|集|全)镇|(?<!城)乡(?!镇|村|村)|(?<!农|乡)村|(?<!城|全|我|各|本|超|门|夜)市(?!场)|(?<!厕|场|住)所|(?<!全|我|大|当|布|结|格)局)))(?![\\d一二两三四五六七八九十])`,
  'gu',
);
/** What opens a paragraph or sentence before a colon; 主要目标是： only announces. */
const label = /^([^，。；：]{2,10})(?<!如下|[是为有即]|目标|方面|表现|包括|其中)：/;
const whole = /[全我]([国省市县区镇])(?!人大|政协)/g;

/**
 * The scope of a number: the last place or body that its sentence, else the label before the colon of its paragraph,
 * else the title of its part names.
 * @param before what stands before the number in its sentence
 * @param own the words of its name at the end of that
 */
export function scopeOf(title: string, paragraph = '', before = '', own = ''): Scope {
  const since = before.slice(before.lastIndexOf('；') + 1);
  const head = since.endsWith(own) ? since.slice(0, since.length - own.length) : since;
  const named = label.exec(before)?.[1] ?? label.exec(paragraph)?.[1] ?? '';
  return {
    local: lastOf(local, head) || named || lastOf(local, title),
    whole: lastOf(whole, since),
  };
}

const lastOf = (pattern: RegExp, text: string): string =>
  [...text.matchAll(pattern)].at(-1)?.[1] ?? '';

/** Whether two numbers may be told of the same. */
export const isSameScope = (a: Scope, b: Scope): boolean =>
  a.local === b.local && (a.whole === b.whole || !a.whole || !b.whole);
