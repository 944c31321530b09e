import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { findPatterns, type Pattern } from './tools/patterns.ts';

/**
 * Titles of laws and documents stand in 《》, a title inside of a title in 〈〉 (GB/T 15834-2011, 4.15.3.5); “” are
 * for words that are quoted (4.8).
 * @says 警告：书名号写成了别的，里面又套了《》；提示：文件名称用了引号，活动名称用了书名号
 * @like `<<森林法>>`，`“环境保护法”`
 * @remedy 写成《森林法》；里面一层用〈〉
 * @standard GB/T 15834—2011《标点符号用法》，4.15（书名号）、4.8（引号）；附录A.13（不用书名号的名称）
 * @example 落实\<\<森林法>>。 → 书名号写成了“<<”
 * @example 落实＜＜森林法＞＞。 → 书名号写成了“＜＜”
 * @example 作了题为\<学习森林法>的讲话。 → 书名号写成了“<”
 * @example 印发《关于贯彻《公文处理条例》的通知》。 → 书名号里面又用了书名号《
 * @example 落实“中华人民共和国森林法”。 → “中华人民共和国森林法”用了引号
 * @example 执行“环境保护法”。 → “环境保护法”用了引号
 * @example 执行“信访工作条例”。 → “信访工作条例”用了引号
 * @example 学习「条例」精神。 → 直角引号“「”
 * @example 落实《〈选拔任用条例〉》。 → 书名号写了两层
 * @example 开展《宪法宣传周》活动。 → 活动名称《宪法宣传周》用了书名号
 * @example 学习“《森林法》”。 → 书名号外面又用了引号
 * @right 《关于开展宪法宣传周活动的通知》，《宣传活动方案》，“《甲》《乙》两法”。
 * @right 《甲》《乙》，《关于贯彻〈公文处理条例〉的通知》，“两法”衔接，“八五”普法，“枫桥工作法”，数值 a \<\< b。
 */
export const bookTitles = (content: Content): Iterable<Finding> => findPatterns(content, patterns);

/** What names of laws end with; 工作法, 普法, 执法 are none. */
const statutes =
  '保护|森林|草原|土地|水|防洪|防沙治沙|种子|安全生产|消防|招标投标|采购|预算|审计|统计|会计|公务员|监察|劳动|劳动合同|教育|城乡规划|土地管理|行政许可|行政处罚|行政强制|行政复议|行政诉讼|国家赔偿|交通安全|食品安全|网络安全|数据安全|国家安全|污染防治|保密|密码|档案|旅游|公司|税收征收管理|突发事件应对|反恐怖主义|反间谍';

const patterns: Pattern[] = [
  {
    pattern: /(?<![<＜])[<＜]{1,2}(?=[^<>＜＞]{0,60}\p{Script=Han}[^<>＜＞]{0,60}[>＞])/gu,
    message: ([found]) => `书名号写成了“${found}”`,
    remedy: '写成《》（GB/T 15834—2011，4.15）',
  },
  {
    pattern: /(?<=《[^《》]{0,60})《/g,
    message: '书名号里面又用了书名号《',
    remedy: '里面一层用单书名号〈〉，前面的书名号没有写完的，补上》（GB/T 15834—2011，4.15.3.5）',
  },
  {
    pattern: new RegExp(
      `“(?:中华人民共和国[^“”，。]{1,20}法|[^“”，。]{0,8}(?:${statutes})法|民法典)”`,
      'g',
    ),
    message: ([found]) => `法律名称${found}用了引号`,
    remedy: ([found]) => `写成《${found.slice(1, -1)}》（GB/T 15834—2011，4.15）`,
  },
  {
    pattern: /“[^“”，。]{2,30}(?:条例|管理办法|实施办法|实施细则|实施意见)”/g,
    message: ([found]) => `文件名称${found}用了引号`,
    remedy: ([found]) => `是文件的名称，写成《${found.slice(1, -1)}》（GB/T 15834—2011，4.15）`,
    severity: 'hint',
  },
  {
    pattern: /《〈[^《》〈〉]+〉》/g,
    message: ([found]) => `${found}的书名号写了两层`,
    remedy: '只是一个名称，用一层《》；〈〉用在别的名称里面（GB/T 15834—2011，4.15.3.5）',
  },
  {
    pattern:
      /《(?!关于)[^《》，。〈]{2,16}(?:宣传[周月日]|活动[周月日]?|行动|竞赛|大赛|比赛|论坛|会议|大会|座谈会|培训班)》/g,
    message: ([found]) => `活动名称${found}用了书名号`,
    remedy: '会议、活动、课程的名称不是作品，用引号或者不用（GB/T 15834—2011，附录A.13）',
    severity: 'hint',
  },
  {
    pattern: /“《[^《》“”]{2,30}》”/g,
    message: '书名号外面又用了引号',
    remedy: '只用书名号（GB/T 15834—2011，4.15）',
    severity: 'hint',
  },
  {
    pattern: /[「『]/g,
    message: ([found]) => `横排的文字用了直角引号“${found}”`,
    remedy: '写成“”，里面一层写成‘’（GB/T 15834—2011，4.8）',
  },
];
