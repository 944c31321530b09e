import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { matchesIn, passagesOf } from './tools/matches.ts';

/**
 * Notes that the writers of a draft left for each other, and what programs put where they found nothing. Outside of
 * brackets 待核实 and 请…补充 may be the report's own words.
 * @says 警告：还留着写稿时的批注、待补的内容，或者 Word、Excel 出错的域
 * @like `（此处数据待核实）`，`错误!未找到引用源`
 * @remedy 定下来以后改好正文，删去批注；域在 Word 里更新后再复制
 * @example 完成投资12亿元（此处数据待财务科核实）。 → 留着写稿时的批注：“（此处数据待财务科核实）”
 * @example 全年办件5万件，【请王科补充】。 → “【请王科补充】”
 * @example 全年开展活动TODO次。 → “TODO”
 * @example 具体情况见错误!未找到引用源。 → 出错的域：“错误!未找到引用源”
 * @example 批注[张三]：此段删去。 → 批注[张三]：
 * @example 收到表扬信×封。 → “×”
 * @example 增长率为#DIV/0!。 → 出错的域：“#DIV/0!”
 * @example 完成投资（数据待补充）。 → “（数据待补充）”
 * @example 此段数字请核实后填写。 → “此段数字请核实后填写”
 * @example （数据更新中）全年造林3亩。 → “（数据更新中）”
 * @example 参见图表??，详见附表。 → “??”
 * @example 全年完成投资（）亿元。 → “（）”
 * @example 同比增长__%。 → “__”
 * @example （注：数据与统计局不一致，需再核对） → 需再核对
 * @example 【此处填写单位名称】高度重视。 → “此处填写单位名称”
 * @example 错误！书签未定义。 → 出错的域：“错误！书签未定义”
 * @right 3件问题线索待核实，请社会各界监督，【延伸阅读】，（待遇按规定落实），请有关单位补充材料50份。
 */
export function* leftovers(content: Content): Iterable<Finding> {
  for (const { found, place } of matchesIn(passagesOf(content), notes)) {
    // An image without a description has a finding of its own.
    if (found.startsWith('【待填：图片说明')) continue;
    const isField = /^(?:错误|Error|#)/.test(found);
    yield {
      ...place,
      message: `${isField ? '出错的域' : '留着写稿时的批注'}：“${found}”`,
      remedy: isField
        ? '在 Word、Excel 里更新域或改正公式，再把显示的文字抄过来'
        : '定下来以后改好正文，删去批注',
      severity: 'warning',
    };
  }
}

const verbs =
  '待(?:核|补|定|查|填|更新|确认|完善|修改|统计|提供|科室|部门)|待[\\p{Script=Han}]{1,6}(?:核实|核对|补充|确认|提供|审定)|请[\\p{Script=Han}]{1,10}(?:补|核|提供|确认|审定|把关|填|完善|修改|定)|(?:此处|这里|此段|此句|数据|数字)[^）】］]{0,8}(?:有误|存疑|不对|待|缺|删|改|补|核)|[需须要]再?(?:核对|核实|确认|补充|修改)|缺(?:数据|数字|材料)|(?:建议|是否)(?:删|改|保留|补)|批注';
const notes = new RegExp(
  [
    `[（(【\\[［][^（(【\\[［）)】\\]］]{0,20}?(?:${verbs})[^（(【\\[［）)】\\]］]{0,20}[）)】\\]］]`,
    '(?:批注|修订|注释)\\s?[\\[［【（(][^\\]］】）)]{1,12}[\\]］】）)]\\s?[：:]',
    '(?<=\\p{Script=Han})×+(?=[封面个件次人项家处场期份亩株万亿元年月日%％])',
    '错误[!！]\\s?(?:书签未定义|未找到引用源|未定义书签|不能通过编辑域代码创建对象|文档中没有指定样式的文字|使用[^。]{0,20}选项卡)',
    'Error! (?:Reference source not found|Bookmark not defined)',
    '#(?:REF!|DIV/0!|VALUE!|NAME\\?|NUM!|NULL!|N/A)',
    '(?<![A-Za-z])(?:TODO|FIXME|TBD)(?![A-Za-z])',
    '(?:此处|这里)(?:插入|补充?|加|填写?|删|略)(?:数据|数字|内容|图|表|文字|材料|单位|名称|日期|姓名|人数)\\p{Script=Han}{0,4}',
    '数据(?:暂缺|待(?:补|核|定|更新|统计))(?:充|实)?',
    '[（(]\\s*[）)](?=[十百千万亿余多]{0,2}(?:元|个|人|次|项|家|件|户|亩|公里|%|％))|_{2,}(?=[%％\\p{Script=Han}])',
    '[?？]{3,}|(?<=[图表第附])[?？]{1,2}(?=[，。、；所])|[?？]{2}(?=[万亿个人次项年月])',
    '[（(【][^（(【）)】]{0,6}(?:更新中|统计中|核实中|修改中|撰写中|未完)[）)】]',
    '(?:此段|此处|此句|此数|该数|这里|本段)[\\p{Script=Han}]{0,4}请[\\p{Script=Han}]{0,6}(?:核|补|填|确认|改)[\\p{Script=Han}]{0,6}',
  ].join('|'),
  'gu',
);
