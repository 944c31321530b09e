import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { findPatterns, type Pattern } from './tools/patterns.ts';

/**
 * Units are those of the law, with their own names and symbols (《中华人民共和国法定计量单位》; GB 3100-1993, GB
 * 3101-1993): kg, no KG; 平方米, no 平米.
 * @says 警告：单位不是法定计量单位，符号大小写不对；提示：汉字和符号混用，口头的说法
 * @like `5平米`，`3KG`；`60公里/h`
 * @remedy 写成“5平方米”，“3kg”；“60km/h”
 * @standard 《中华人民共和国法定计量单位》（国务院1984年2月27日公布）
 * @standard GB 3100—1993、GB 3101—1993
 * @example 面积5平米。 → “平米”不是法定计量单位
 * @example 新增绿地500平方。 → “平方”不是法定计量单位
 * @example 清运垃圾200立方。 → “立方”不是法定计量单位
 * @example 日供水10万方。 → “方”不是法定计量单位
 * @example 改造管网35千米公里。 → “千米公里”里的单位写了两遍
 * @example 树高5公分。 → “公分”不是法定计量单位
 * @example 重3KG。 → “KG”应为“kg”
 * @example 铺设管网3.5KM。 → “KM”应为“km”
 * @example 面积12M2。 → “M2”应为“m²”
 * @example 长500M的步道。 → “M”应为“m”
 * @example 车速3km/H。 → “km/H”应为“km/h”
 * @example 装机300kw。 → “kw”应为“kW”
 * @example 压力0.6Mpa。 → “Mpa”应为“MPa”
 * @example 浓度35ug/m3。 → “ug/m3”应为“μg/m³”
 * @example 温度25度C。 → “度C”应为“℃”
 * @example 车速60公里/h。 → “公里/h”混用了汉字和符号
 * @example 电压220v。 → 单位“v”应为“V”
 * @example 日均供水200m³/天。 → “m³/天”混用了汉字和符号
 * @example 湖面3.2平方公里米。 → “公里米”里的单位写了两遍
 * @example 气温摄氏25度。 → “摄氏25度”应为“25摄氏度”
 * @example 用电30万度。 → “度”不是法定计量单位
 * @example 培训300人/次。 → “人/次”
 * @example 面积300㎡平方米。 → “㎡平方米”里的单位写了两遍
 * @right 5平方米，12㎡，3.5m²，500立方米，25℃，300kW，PM2.5，100M宽带，M2增长，5G，3D，6座立方体，1.5公里，8亩。
 */
export const unitSymbols = (content: Content): Iterable<Finding> => findPatterns(content, patterns);

/** What is written → the symbol. Upper case is for units that are named after persons. */
const symbols: Record<string, string> = {
  kg: 'kg',
  g: 'g',
  km: 'km',
  cm: 'cm',
  mm: 'mm',
  m: 'm',
  m2: 'm²',
  'm²': 'm²',
  m3: 'm³',
  'm³': 'm³',
  km2: 'km²',
  hm2: 'hm²',
  kw: 'kW',
  mw: 'MW',
  kwh: 'kW·h',
  v: 'V',
  w: 'W',
  l: 'L',
  ml: 'mL',
  kv: 'kV',
  kva: 'kVA',
  hz: 'Hz',
  khz: 'kHz',
  mhz: 'MHz',
  pa: 'Pa',
  kpa: 'kPa',
  mpa: 'MPa',
  db: 'dB',
  'km/h': 'km/h',
  'm/s': 'm/s',
  'mg/l': 'mg/L',
  'g/l': 'g/L',
  'mg/m3': 'mg/m³',
  'ug/m3': 'μg/m³',
  'μg/m3': 'μg/m³',
  'mg/m³': 'mg/m³',
  'ug/m³': 'μg/m³',
  't/h': 't/h',
  度c: '℃',
  '°c': '℃',
  摄氏度c: '℃',
};

/** Right as they stand, though the symbol is another: what tables and older reports write. */
const accepted = new Set(['m2', 'm3', 'km2', 'kWh', 'G']);

const written = Object.keys(symbols)
  .sort((a, b) => b.length - a.length)
  .join('|');

const symbolOf = (found: string): string => symbols[found.toLowerCase()] ?? found;

/** 100M宽带 is no length. */
const rates = '宽带|带宽|光纤|光网|网络|网速|流量|文件|内存|空间|移动';

const patterns: Pattern[] = [
  {
    pattern: new RegExp(
      `(?<=(?<![A-Za-z\\d.-])\\d[\\d.]*[十百千万亿余多]{0,2} ?)(?:${written})(?![A-Za-z\\d/²³]|${rates})`,
      'gi',
    ),
    isRight: ([found]) => symbolOf(found) === found || accepted.has(found),
    message: ([found]) => `单位“${found}”应为“${symbolOf(found)}”`,
    remedy: ([found]) => `改成“${symbolOf(found)}”，或者写汉字名称（GB 3100—1993，第6章）`,
  },
  ...(
    [
      ['平米', '平方米', ''],
      ['平方', '平方米', '(?![\\d]|米|公里|千米|厘米|分米|毫米|公尺|英|根)'],
      ['立方', '立方米', '(?!米|厘米|分米|毫米|公里|千米|体|根|公尺|英)'],
      ['公分', '厘米', ''],
      ['公厘', '毫米', ''],
      ['公尺', '米', ''],
      ['公升', '升', ''],
      ['公吨', '吨', ''],
      ['华里', '千米或者米', ''],
      ['英里', '千米', ''],
      ['英尺', '米', ''],
    ] as const
  ).map(
    ([wrong, right, not]): Pattern => ({
      pattern: new RegExp(
        `(?<=(?:\\d|[一二两三四五六七八九十百千万亿几])[余多]?)${wrong}${not}`,
        'g',
      ),
      message: `“${wrong}”不是法定计量单位`,
      remedy: `写成${right}（《中华人民共和国法定计量单位》）`,
    }),
  ),
  {
    pattern:
      /(?:㎡|m²|m2)平方米|(?:m³|m3)立方米|km²?(?:平方)?公里|kg(?:公斤|千克)|千米公里|公里千米|公里米|公顷亩|亩公顷|公斤千克|千克公斤|℃摄氏度|摄氏度℃|%％|％%|百分之\d[\d.]*[%％]|平方公里km²|公里km|公斤kg|元￥|￥[\d.,]+[万亿]?元/g,
    message: ([found]) => `“${found}”里的单位写了两遍`,
    remedy: '留下一个',
  },
  {
    pattern: /摄氏(零下)?(\d+(?:\.\d+)?)度/g,
    message: ([found, below = '', degrees = '']) => `“${found}”应为“${below}${degrees}摄氏度”`,
    remedy: '“摄氏度”是一个单位，不拆开（GB 3100—1993，3.2）',
  },
  {
    pattern: /(?<=\d[余多]?[千万亿]?)方(?=$|[，。；、）/]|土|石|砂|沙|渣|垃圾|污水)/g,
    message: '“方”不是法定计量单位',
    remedy: '写成立方米（《中华人民共和国法定计量单位》）',
    severity: 'hint',
  },
  {
    pattern: /(?<=电[^，。；\d]{0,8}\d[\d.]*[余多]?[万亿]?)度(?=[，。；、）]|$|电)/g,
    message: '“度”不是法定计量单位',
    remedy: '电能用“千瓦时”（《中华人民共和国法定计量单位》）',
    severity: 'hint',
  },
  {
    pattern: /(?<=\d[余多]?[万]?)(?:[人户车船班])\/次/g,
    message: ([found]) => `“${found}”是复合的量词，不用斜线`,
    remedy: ([found]) => `写成“${found.replace('/', '')}”`,
    severity: 'hint',
  },
  {
    pattern:
      /(?<=\d)(?:公里|千米|米|吨|升)\/[hsdL](?![A-Za-z])|(?<=\d)(?:km|m|m²|m³|m3|kg|mg|t|L)\/(?:小时|秒|分钟|升|天|日|年|人)/g,
    message: ([found]) => `“${found}”混用了汉字和符号`,
    remedy: '都用符号（km/h），或者都用汉字（千米/时）（GB 3101—1993，3.3）',
    severity: 'hint',
  },
];
