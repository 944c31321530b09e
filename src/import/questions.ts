import type { Doubt, DoubtKind } from '../original/doubts.ts';
import type { Question } from '../report/schema.ts';

/**
 * What a person must decide before the report is published.
 * @param read the doubts of the reader that was imported from
 * @param proved those of the second reader; what only this one noticed is asked too
 */
export function questionsOf(read: Doubt[], proved: Doubt[] = []): Question[] {
  const isKnown = ({ kind, text }: Doubt): boolean =>
    read.some((each) => each.kind === kind && each.text === text);
  return [...read, ...proved.filter((doubt) => !isKnown(doubt))].map(({ kind, excerpt }) => ({
    text: excerpt,
    decide: decisions[kind],
  }));
}

const decisions: Record<DoubtKind, string> = {
  strike:
    '【】里的字在 Word 里划了删除线，这里照留：是删去还是保留？最好在 Word 里定下来，再导入一次',
  marked: '【】里的字在 Word 里涂了颜色或标成红色，像是没有定的内容：请核实，定下来',
  symbol: '〓处是特殊字体里的符号，没有通用的字符：请对照 Word，换成普通符号或文字',
  script: '【】里的字在 Word 里是上标、下标或升降的字，这里写成了普通文字：请对照 Word 核对意思',
  formula: '【】里是公式，这里写成了一行：请对照 Word 核对，复杂的改用图片',
  field: '【】处是 Word 的域，结果没有存下来、有错误或不能照搬：请对照 Word，写成文字',
  placeholder: '【】里是 Word 表单里没有填的提示文字：请填写，或者删去',
  number: '这一段的自动编号用了不认识的格式，【】处写成了阿拉伯数字：请对照 Word 改正',
  revised:
    '【】处是 Word 的修订，增加、删去的字还没有接受，这里按接受了的写：同意的，删去这一条；不同意的，改回原来的字。最好在 Word 里定下来（审阅—接受或拒绝），再导入一次',
  missing:
    '【】处有图表、公式对象、艺术字、图片或插入的文件没有导入：请对照 Word 补上，或者确认不要',
};
