import type { Nodes, Paragraph } from 'mdast';
import { type Finding, startOf } from '../finding.ts';
import { type Content, mdxFiles } from '../reader/content.ts';
import { nodesWhere } from '../report/blocks.ts';

/**
 * Markdown that would take characters away from an official text, or show them as something else:
 * code blocks, task lists, quotes, italics (official documents have none), headings that are no third or fourth level.
 * @says 错误：标题层次不对、代码块；警告：`*`、`>` 不会显示
 * @like `## 标题`，`###标题`
 * @remedy 照提示改
 * @example ## 标题 → 不能用 ## 标题
 * @example ### 甲\n\n##### 乙 → 不能用 ##### 标题
 * @example ###标题 → 没有成为标题
 * @example ＃＃＃ 标题 → 没有成为标题
 * @example #### 标题 → 前面没有第三层标题
 * @example ```\n文\n``` → 代码块
 * @example - [x] 完成 → 勾选框
 * @example 第5*和第6*项 → * 或 _ 不会显示
 * @example （_附表_） → 变成斜体
 * @example > 60分贝 → > 不会显示
 */
export function* allowedMarkdown(content: Content): Iterable<Finding> {
  for (const { path, body } of mdxFiles(content)) {
    for (const node of nodesWhere(body, isNode)) {
      const problem = problemOf(node);
      if (problem) yield { path, ...startOf(node), ...problem };
    }
    const [first] = nodesWhere(body, (node) => node.type === 'heading');
    if (first?.depth === 4) yield { path, ...startOf(first), ...orphanHeading };
  }
}

const isNode = (_node: Nodes): _node is Nodes => true;

type Problem = Pick<Finding, 'message' | 'remedy' | 'severity'>;

const orphanHeading: Problem = {
  message: '第四层标题 #### 前面没有第三层标题 ###',
  remedy: '先用 ### 写第三层标题（1.），再用 #### 写第四层标题（（1））',
};

const isUnspacedHeading = ({ children: [first] }: Paragraph): boolean =>
  first?.type === 'text' && /^(#{2,6}[^#\s]|＃)/.test(first.value);

const unspacedHeading: Problem = {
  message: '这一行没有成为标题，会原样显示 #',
  remedy: '用英文的 #，后面空一格，例如 ### 标题；要原样显示，写成 \\##',
};

function problemOf(node: Nodes): Problem | undefined {
  switch (node.type) {
    case 'code':
      return { message: '代码块（```）不能用在报告里', remedy: '删去 ``` 两行，文字照常分段写' };
    case 'listItem':
      return typeof node.checked === 'boolean' ? taskItem : undefined;
    case 'heading':
      return headingProblem(node.depth);
    case 'emphasis':
      return italic;
    case 'blockquote':
      return quote;
    case 'paragraph':
      return isUnspacedHeading(node) ? unspacedHeading : undefined;
    default:
      return undefined;
  }
}

const taskItem: Problem = {
  message: '列表开头的 [ ] 或 [x] 会变成勾选框，不再是文字',
  remedy: '要原样显示，写成 \\[x]',
};

const italic: Problem = {
  message: '这里的 * 或 _ 不会显示，中间的文字会变成斜体',
  remedy: '要原样显示，写成 \\* 或 \\_；要加粗，两边各写两个：**文字**',
  severity: 'warning',
};

const quote: Problem = {
  message: '行首的 > 不会显示，这一段会变成引用',
  remedy: '要原样显示，写成 \\>；不是引用，删去 >',
  severity: 'warning',
};

function headingProblem(depth: number): Problem | undefined {
  if (depth === 3 || depth === 4) return undefined;
  return {
    message: `正文里不能用 ${'#'.repeat(depth)} 标题`,
    remedy:
      depth < 3
        ? '一、和（一）两层标题由文件夹和文件的名字给出，写在各文件的 title 里；正文里的标题从 ### 开始'
        : '第三层标题用 ###，第四层标题用 ####，没有更深的层次',
  };
}
