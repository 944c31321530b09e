import { severityOf } from '../check/check.ts';
import type { Row } from '../report/compare/comparison.ts';
import type { Piece } from '../report/compare/words.ts';
import { chineseDate } from '../report/dates.ts';
import { withoutSpace } from '../report/fidelity.ts';
import { lineText, plainText } from '../report/plainText.ts';
import type { Report } from '../report/tree.ts';
import { numberOfParts } from './draft.ts';
import type { Imported } from './import.ts';
import { quote } from './manuscript.ts';

/** What an import did, for people who know Word: what was made, whether it is all there, what is to be decided. */
export function importText(imported: Imported, where: string): string {
  return [
    made(imported, where),
    ...mergedWith(imported),
    compared(imported),
    ...asked(imported),
    ...noticed(imported),
    ...related(imported),
    next(imported),
  ].join('\n\n');
}

function made({ draft, paths, isNewSite, isPreview, copy }: Imported, where: string): string {
  const { sections, subsections } = numberOfParts(draft);
  const images = paths.filter((path) => path.includes('/images/')).length;
  const others = paths.filter((path) => !/^\d{4}\/\d/.test(path) && !path.includes('/images/'));
  return [
    `${isPreview ? '试着导入' : '已导入'}《${draft.title}》：${sections}个部分，${subsections}个小节${images > 0 ? `，${images}张图片` : ''}。`,
    isPreview
      ? '这一年已经有报告，下面只是会有的变化，还没有写。'
      : `写了 ${paths.length} 个文件，在 ${where}：`,
    ...others.map((path) => `  ${path}`),
    ...draft.sections.map(
      ({ title, subsections }, i) =>
        `  ${folderOf(i + 1, paths)}  ${title}（${subsections.length}个小节）`,
    ),
    ...(draft.signedOn
      ? [`署名和日期：${draft.issuer}，${chineseDate(draft.signedOn)}，写进了 report.mdx 的栏目。`]
      : []),
    ...(isNewSite ? ['这里原来没有 site.yaml，已新建；其中标有【待填】的请换成真实信息。'] : []),
    ...(copy ? [`原来的文件没有删除，移到了 ${copy}。`] : []),
  ].join('\n');
}

/** The folder of a section: 2024/1-学习/ */
function folderOf(section: number, paths: string[]): string {
  const path = paths.find((each) => each.split('/')[1]?.startsWith(`${section}-`)) ?? '';
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** What changes in a year that was there, and what of the work on it falls away. */
function mergedWith({ merge }: Imported): string[] {
  if (!merge) return [];
  const { comparison, changed, lost } = merge;
  const parts = comparison.sections.flatMap((section) => [section, ...section.subsections]);
  const isSame = textOf(comparison.before) === textOf(comparison.after);
  const rows = isSame ? [] : parts.flatMap((part) => part.rows.flatMap(changeOf));
  return [
    [
      rows.length > 0
        ? `与现有的报告相比，文字有 ${rows.length} 处变化：`
        : '与现有的报告相比，文字没有变化。',
      ...rows.map((row) => `  ${row}`),
      ...changed.map((each) => `  跟着改的 ${each}`),
    ].join('\n'),
    lost.length > 0
      ? [
          '以下各项，新的文字里找不到原来的位置，没有保留（旧稿里还有），需要的请重新加上：',
          ...lost.map((each) => `  ${each}`),
        ].join('\n')
      : '状态、日期、专题、数据、编者注、图片说明和“原文如此”都保留了。',
  ];
}

const textOf = (report: Report): string => withoutSpace(plainText(report).map(lineText).join('\n'));

/** A row of the comparison of a text with its earlier version, in a line; nothing where it stayed. */
function changeOf(row: Row): string[] {
  switch (row.kind) {
    case 'added':
      return [`增加 ${quote(row.after.text)}`];
    case 'dropped':
      return [`删去 ${quote(row.before.text)}`];
    case 'rewritten':
      return [`改写 ${quote(row.before.text)} → ${quote(row.after.text)}`];
    case 'moved':
      return [`移动 ${quote(row.before.text)}`];
    case 'changed':
      return [`改动 ${row.pieces.map(pieceText).join('')}`];
    default:
      return [];
  }
}

/** Words that were left out in ［-］, words that were put in in ［+］, and little of what stayed. */
function pieceText(piece: Piece): string {
  switch (piece.kind) {
    case 'kept':
      return piece.text.length > 16
        ? `${piece.text.slice(0, 8)}…${piece.text.slice(-8)}`
        : piece.text;
    case 'before':
      return `［-${piece.text}］`;
    case 'after':
      return `［+${piece.text}］`;
    case 'number':
      return `［-${piece.before.text}］［+${piece.after.text}］`;
  }
}

function compared({ comparison, draft, isDraft }: Imported): string {
  const { read, written, isEqual, differences } = comparison;
  const corrections = draft.corrections.map(
    ({ original, through, corrected }) =>
      `  勘误：“${original}${through ? `……${through}` : ''}”→“${corrected}”`,
  );
  const counts = `核对：原件 ${read} 个字符，网站 ${written} 个字符（不计空格和换行）`;
  if (isEqual) {
    const except =
      corrections.length > 0 ? `，除下列${corrections.length}处勘误外一字不差` : '，一字不差';
    return [`${counts}${except}。`, ...corrections].join('\n');
  }
  return [
    isDraft
      ? `${counts}，送审稿改动了下列各处；发布以前，用定稿再导入一次，或者把改动写进 corrections：`
      : `${counts}，不一致。照原件改正下列各处，网站才能生成：`,
    ...differences.map(
      ({ before, original, written }) =>
        `  在“${before}”之后：原件是${said(original)}，网站是${said(written)}`,
    ),
    ...(differences.length === 0 ? ['  两边差得太多，没有逐处列出：请对照 Word 通读一遍'] : []),
    ...corrections,
  ].join('\n');
}

const said = (text: string): string => (text.trim() ? quote(text) : text ? '空格' : '（没有）');

/** What must be decided before it is published. */
function asked({ questions }: Imported): string[] {
  if (questions.length === 0) return [];
  return [
    [
      `有 ${questions.length} 处不能原样照搬，按送审稿（draft）导入；在 report.mdx 的 questions 里，定一处删一条，删完才能发布：`,
      ...questions.map(({ text, decide }) => `  ${text}\n    ${decide}`),
    ].join('\n'),
  ];
}

const headings = {
  undecided: '请您决定：',
  'left-out': '没有导入的：',
  changed: '换了写法的：',
} as const;

const kinds = ['undecided', 'left-out', 'changed'] as const;

const noticed = ({ notices }: Imported): string[] =>
  kinds.flatMap((kind) => {
    const messages = notices.of(kind);
    return messages.length > 0
      ? [[headings[kind], ...messages.map((each) => `  ${each}`)].join('\n')]
      : [];
  });

/** What other years say of topics and figures. */
function related({ topics, figures }: Imported): string[] {
  const ofTopics = topics.map(
    ({ part, topic, name, like }) =>
      `  ${quote(part.title)}：${name}（${topic}），像${like.year}年的${quote(like.title)}`,
  );
  const ofFigures = figures.map(
    ({ figure, year, number, sentence }) =>
      `  ${figure.name}：${year}年是${figure.value}${figure.unit ?? ''}，今年是${number}吗？见${quote(sentence)}`,
  );
  return [
    ...(topics.length > 0
      ? [['照往年写上的专题，请核对（不对的删去 topic 一行）：', ...ofTopics].join('\n')]
      : []),
    ...(figures.length > 0
      ? [['往年标过的数据，今年要标的自己标（写法见指南第三节）：', ...ofFigures].join('\n')]
      : []),
  ];
}

function next({ check, questions, isDraft, isPreview }: Imported): string {
  if (isPreview) return '没有作任何改动。要照此合并，在命令后面加 --force；原来的文件会保留一份。';
  const severities = check.files.flatMap(({ messages }) => messages.map(severityOf));
  const errors = severities.filter((each) => each === 'error').length;
  const warnings = severities.filter((each) => each === 'warning').length;
  return [
    '接下来：',
    `  npm run check   看检查的结果：现在有${errors}个错误、${warnings}个警告`,
    '  npm run dev     在浏览器里看，边看边改',
    ...steps(questions.length > 0, isDraft),
  ].join('\n');
}

/** How it is published, or read by those who decide on it. */
function steps(hasQuestions: boolean, isDraft: boolean): string[] {
  if (hasQuestions) return ['  全部定下来以后，删去 questions，把 status 改为 published，再提交'];
  if (isDraft)
    return [
      '  npm run print -- 年份   制成清样送审，改动都标出来',
      '  定稿以后，把 status 改为 published，写上 publishedOn（发布日期），再提交',
    ];
  return [
    '  核对无误后，在 report.mdx 里写上 publishedOn（发布日期），照指南提交，网站更新后公开',
    '  还要送审、先不公开的，把 report.mdx 里的 status 改为 draft',
  ];
}
