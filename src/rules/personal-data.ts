import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { publishedTexts } from '../reader/published-texts.ts';
import { findPersonalData } from '../report/personal-data.ts';

/**
 * Numbers of persons must not be published (个人信息保护法 第二十八条): identity, bank card, mobile phone; nor in
 * notes, names of figures, settings, attachments and what files say of themselves. An office's own telephone is none.
 * @says 错误：身份证号、手机号、银行卡号，附件里的也算
 * @like `13800138000`
 * @remedy 删去，或隐去中间几位
 * @standard 《中华人民共和国个人信息保护法》（2021年11月1日起施行）第二十八条
 * @example 联系人证号11010519491231002X。 → 疑似身份证号码：110……
 * @example 请致电13800138000。 → 疑似手机号码：138……
 * @example 请致电&#49;38&ZeroWidthSpace;0013**8000**。 → 疑似手机号码：138……
 * @example 请致电１３８　００１３　８０００。 → 疑似手机号码：１３８……
 * @example 汇入4111111111111111。 → 疑似银行卡号：411……
 * @example 困难职工王某某家住东区和平路12号3单元501室。 → 疑似家庭住址：东区和……
 * @example 走访慰问困难群众李某，住南关街56号院2栋1单元302。 → 疑似家庭住址：南关街……
 * @example 证号11010519491231002X。 → 身份证号码：110……
 * @example 电话13800138000。 → 手机号码：138……
 * @example 卡号4111111111111111。 → 银行卡号：411……
 * @right 热线12345，座机0971-1234567，文号20240101123456789。
 * @example 走访青年路25号2栋301室困难党员李某。 → 疑似家庭住址：
 * @example 为家住西城区幸福路5号院3号楼2单元的张大爷解决难题。 → 疑似家庭住址：西城区……
 * @right 地址：东区和平路12号3号楼501室，加固和平路12号院2号楼，困难职工王某某住院3天。
 */
export function* personalData(content: Content): Iterable<Finding> {
  for (const { path, text, where, pointAt } of publishedTexts(content)) {
    for (const { name, start, end } of findPersonalData(text)) {
      yield {
        path,
        ...pointAt(start),
        message: `${where ? `${where}里有` : ''}疑似${name}：${text.slice(start, start + 3)}……`,
        remedy:
          '个人信息不能公开：删去，或者隐去中间几位；办公电话请写固定电话；确实不是个人信息的，在 acknowledged 里写明',
        excerpt: text.slice(start, end),
      };
    }
    for (const { address, start } of addressesIn(text)) {
      yield {
        path,
        ...pointAt(start),
        excerpt: address,
        message: `${where ? `${where}里有` : ''}疑似家庭住址：${address.slice(0, 3)}……`,
        remedy: '个人住址不能公开：写到街道、社区为止',
        severity: 'warning',
      };
    }
  }
}

/** Addresses that are told of a person; those of offices are public. */
function addressesIn(text: string): { address: string; start: number }[] {
  return [...text.matchAll(addresses)].flatMap(({ 0: found, index }) => {
    const lead = /^.*(?:住址|住)[在于为是：:]?/u.exec(found)?.[0].length ?? 0;
    const start = index + lead;
    const around = text.slice(Math.max(0, start - 40), start);
    const after = text.slice(index + found.length, index + found.length + 12);
    const isOffice = /(?:地址|地点)[^，。]{0,4}$/.test(around);
    return (persons.test(around) || neighbours.test(after)) && !isOffice
      ? [{ address: found.slice(lead), start }]
      : [];
  });
}

/** Down to the door: the number of a house, then a building and a staircase or room; of a village, group and house. */
const house = '(?:路|街|巷|弄|道|胡同|里|村|园|苑|区|城|院|屯|组)\\d{1,4}号';
const estate = '(?:小区|花园|家园|新村|公寓|佳苑|苑|园|城|府|院|村|路|街)\\d{1,4}(?:号楼|[栋幢座])';
const building = '(?:\\d{1,3}(?:号楼|[栋幢楼座]))';
const room = '(?:(?:\\d{1,2}单元)?\\d{3,4}(?:室|号|户)?|\\d{1,2}单元)';
const addresses = new RegExp(
  `[\\p{Script=Han}]{2,12}?(?:${house}(?:院|楼|栋|幢)?${building}?${room}|${estate}${room}|村(?:第?[\\d一二三四五六七八九十]{1,3})组\\d{1,4}号)`,
  'gu',
);
/** Who is told of after the address: 的困难党员李某, 的张大爷. */
const neighbours =
  /^的?(?:(?:困难|低保|孤寡|残疾|独居|特困)?(?:群众|职工|党员|居民|村民|老人|患者|住户|业主)|[\p{Script=Han}]{1,2}(?:大爷|大妈|大娘|阿姨|奶奶|爷爷|师傅|先生|女士|某))/u;
const persons =
  /住址?[在于为是：:]?$|户主|(?:群众|职工|党员|居民|村民|老人|患者|学生|家庭|儿童)[\p{Script=Han}]{0,3}(?:某|，|住)|某某?|同志|先生|女士/u;
