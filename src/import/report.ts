import { severityOf } from '../check/check.ts';
import { chineseDate } from '../report/dates.ts';
import { numberOfParts } from './draft.ts';
import type { Imported } from './import.ts';
import { quote } from './manuscript.ts';

/** What an import did, for people who know Word: what was made, whether it is all there, what is to be decided. */
export function importText(imported: Imported, where: string): string {
  return [
    made(imported, where),
    compared(imported),
    ...asked(imported),
    ...noticed(imported),
    ...related(imported),
    next(imported),
  ].join('\n\n');
}

function made({ draft, paths, isNewSite, copy }: Imported, where: string): string {
  const { sections, subsections } = numberOfParts(draft);
  const images = paths.filter((path) => path.includes('/images/')).length;
  const others = paths.filter((path) => !/^\d{4}\/\d/.test(path) && !path.includes('/images/'));
  return [
    `已导入《${draft.title}》：${sections}个部分，${subsections}个小节${images > 0 ? `，${images}张图片` : ''}。`,
    `新建了 ${paths.length} 个文件，在 ${where}：`,
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

function compared({ comparison, draft }: Imported): string {
  const { read, written, isEqual, differences } = comparison;
  const corrections = draft.corrections.map(
    ({ original, corrected }) => `  勘误：“${original}”→“${corrected}”`,
  );
  const counts = `核对：原件 ${read} 个字符，网站 ${written} 个字符（不计空格和换行）`;
  if (isEqual) {
    const except =
      corrections.length > 0 ? `，除下列${corrections.length}处勘误外一字不差` : '，一字不差';
    return [`${counts}${except}。`, ...corrections].join('\n');
  }
  return [
    `${counts}，不一致。照原件改正下列各处，网站才能生成：`,
    ...differences.map(
      ({ before, original, written }) =>
        `  在“${before}”之后：原件是${said(original)}，网站是${said(written)}`,
    ),
    ...corrections,
  ].join('\n');
}

const said = (text: string): string => (text ? quote(text) : '（没有）');

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

function next({ check, questions }: Imported): string {
  const severities = check.files.flatMap(({ messages }) => messages.map(severityOf));
  const errors = severities.filter((each) => each === 'error').length;
  const warnings = severities.filter((each) => each === 'warning').length;
  return [
    '接下来：',
    `  npm run check   看检查的结果：现在有${errors}个错误、${warnings}个警告`,
    '  npm run dev     在浏览器里看，边看边改',
    ...(questions.length > 0
      ? ['  全部定下来以后，删去 questions，把 status 改为 published，再提交']
      : [
          '  核对无误后，在 report.mdx 里写上 publishedOn（发布日期），照指南提交，网站更新后公开',
          '  还要送审、先不公开的，把 report.mdx 里的 status 改为 draft',
        ]),
  ].join('\n');
}
