import { z } from 'zod';
import { contrastOnPaper, readableAccent } from './accent.ts';

/**
 * The front matter of the content files and the site's own settings.
 * Every message is for staff: in Chinese, and says what to write.
 */

const text = z
  .string('应当是文字；含冒号、井号或以数字开头时请用英文双引号括起来')
  .trim()
  .min(1, '不能为空');

/** YAML readers turn a bare 2024-12-31 into a Date or leave it as text: both are taken. */
const asText = (value: unknown): unknown =>
  value instanceof Date ? value.toISOString().slice(0, 10) : value;

const date = z.preprocess(
  asText,
  z.iso.date('日期应当写成 2024-12-31 的样子，并且是真实存在的一天'),
);

const dateOrTime = z.preprocess(
  asText,
  z.union(
    [
      z.iso.date(),
      z
        .string()
        .regex(/^\d{4}-\d\d-\d\d ([01]\d|2[0-3]):[0-5]\d$/)
        .refine((value) => z.iso.date().safeParse(value.slice(0, 10)).success),
    ],
    '日期应当写成 2025-01-15 或 2025-01-15 09:30 的样子，并且真实存在',
  ),
);

const topic = z
  .string('应当是 topics.yaml 中的一个专题代号')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '专题代号只能用小写字母、数字和连字符，例如 volunteering')
  .optional()
  .describe('所属专题的代号，见 topics.yaml');

const correction = z.strictObject(
  {
    original: text,
    /** Where a long piece ends that is corrected as a whole: it goes from `original` through this text. */
    through: text.optional(),
    corrected: text,
    reason: text,
  },
  '每一条勘误要写 original（原件文字）、corrected（更正后文字）和 reason（理由）三项；一长段的，original 写开头，through 写结尾',
);

/** Findings of the check that staff have looked at and keep: 原文如此. */
const acknowledged = z
  .array(
    z.strictObject(
      { rule: text, text, reason: text },
      '每一条要写 rule（规则）、text（有关文字）和 reason（理由）三项',
    ),
    '要写成列表，每一条以连字符开头',
  )
  .optional()
  .describe('原文如此、不必改的警告和提示');

const question = z.strictObject(
  { text, decide: text },
  '每一条要写 text（哪里的文字）和 decide（要决定什么）两项',
);

/** Front matter of `report.mdx`. */
export const reportSchema = z
  .strictObject({
    title: text.describe('报告的标题'),
    titleLines: z
      .array(text, '要写成列表，每一行以连字符开头')
      .optional()
      .describe('打印时标题分成的各行；不写就自动分，不拆开词语'),
    /** 成文日期, as signed at the end of the document; given only where the original has it. */
    signedOn: date.optional().describe('成文日期；写了它，文末就有署名和日期'),
    /** 发布日期: when it was really published on the site, with or without the time of day. */
    publishedOn: dateOrTime
      .optional()
      .describe('真实的发布日期，例如 2025-01-15 或 2025-01-15 09:30'),
    updatedOn: dateOrTime.optional().describe('发布后最近一次改动的日期'),
    /** 发文字号 of the notice that issued the report. */
    documentNumber: text.optional().describe('印发这份报告的通知的发文字号'),
    /** 发文机关, where it differs from the one in `site.yaml`. */
    issuer: text.optional().describe('发文机关，与 site.yaml 不同时才写'),
    status: z
      .enum(
        ['published', 'draft', 'withdrawn'],
        '只能是 published（已发布）、draft（送审稿）或 withdrawn（已撤下）',
      )
      .describe('published 已发布，draft 送审稿（只在预览中可见），withdrawn 已撤下'),
    printedAttachments: z
      .array(text, '要写成列表，每一个文件名以连字符开头')
      .optional()
      .describe('随正文一起打印的附件：Word（.docx）或图片的文件名'),
    summary: text.optional().describe('首页上的一两句提要，不写就显示导语'),
    corrections: z
      .array(correction, '勘误要写成列表，每一条以连字符开头')
      .default([])
      .describe('勘误：原件因传输等造成的错误，公布在网页上'),
    acknowledged,
    questions: z
      .array(question, '要写成列表，每一条以连字符开头')
      .optional()
      .describe('还没有定下来的地方：定了一处，改好正文，删去一条；删完才能发布'),
    /** Why and when a report was withdrawn; shown in place of its text. */
    withdrawnOn: date.optional().describe('撤下的日期'),
    withdrawnReason: text.optional().describe('撤下的理由，显示在网页上'),
  })
  .refine(
    (report) =>
      report.status !== 'withdrawn' || (report.withdrawnOn && report.withdrawnReason) !== undefined,
    {
      path: ['status'],
      message: '已撤下的报告要写明 withdrawnOn（日期）和 withdrawnReason（理由）',
    },
  )
  .refine(({ title, titleLines }) => !titleLines || titleLines.join('') === title, {
    path: ['titleLines'],
    message: '各行连起来应当正好是 title 的文字，一个字也不多、不少',
  })
  .refine(({ status, questions = [] }) => status !== 'published' || questions.length === 0, {
    path: ['status'],
    message: '还有没有定下来的地方（questions），不能发布：定了一处删去一条，删完再写 published',
  });

const title = text.describe('标题，不写序号，末尾不写句号');

/** Front matter of `section.mdx`. */
export const sectionSchema = z.strictObject({ title, topic, acknowledged });

/** Front matter of a subsection's file. */
export const subsectionSchema = z.strictObject({
  title,
  topic,
  acknowledged,
  /** Whether the body runs on after the heading and a full stop, as in （一）标题。正文 */
  runIn: z
    .boolean('只能是 true（标题后接排正文）或 false（标题单独成行）')
    .default(true)
    .describe('标题后面接排正文的是 true（可以不写），标题单独成行的写 false'),
});

/** One topic of `topics.yaml`. */
export const topicSchema = z.strictObject(
  {
    name: text.describe('专题的名称，可以改'),
    description: text.optional().describe('专题的说明，显示在网页上'),
  },
  '每个专题要写 name（名称）',
);

/** `topics.yaml`: key → name and description. */
export const topicsSchema = z.record(
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '专题代号只能用小写字母、数字和连字符，例如 volunteering'),
  topicSchema,
);

/** One series of `series.yaml`: a number that the reports tell year after year, defined once. */
const oneSeriesSchema = z.strictObject(
  {
    name: text.describe('名称，显示在网页上'),
    unit: text.optional().describe('单位，例如 个、万元；百分数写 "%"'),
    words: z
      .union([text, z.array(text).min(1)], '写报告里这个数前面的话；各年写法不同的，写成列表')
      .optional()
      .describe('报告里这个数前面的话，与名称相同的不必写'),
    without: z
      .array(z.int('写四位年份'), '要写成列表，例如 [2021, 2023]')
      .optional()
      .describe('哪几年的报告里没有这个数，例如 [2021]'),
  },
  '每个数列要写 name（名称）',
);

/** `series.yaml`: key → series. */
export const seriesSchema = z.record(
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '数列代号只能用小写字母、数字和连字符，例如 new-parks'),
  oneSeriesSchema,
);

const accent = text
  .transform((colour) => colour.toLowerCase())
  .pipe(
    z
      .string()
      .regex(/^#[0-9a-f]{6}$/, "写成 '#1a4f8b' 的样子：英文引号里一个井号、六位数字或字母")
      .check(({ value, issues }) => {
        if (!/^#[0-9a-f]{6}$/.test(value)) return;
        const contrast = contrastOnPaper(value);
        if (contrast >= 4.5) return;
        issues.push({
          code: 'custom',
          input: value,
          message: `这个颜色太浅，在浅色的页面上看不清（对比度 ${contrast.toFixed(1)}，至少要 4.5）；相近而看得清的是 '${readableAccent(value)}'`,
        });
      }),
  );

/** `site.yaml`: who publishes. Everything that is optional is simply not shown when absent. */
export const siteSchema = z.strictObject({
  name: text.describe('网站名称'),
  issuer: text.describe('发文机关'),
  url: z
    .url({ protocol: /^https?$/, error: '应当是以 https:// 开头的完整网址' })
    .describe('网站的正式网址，末尾带斜杠'),
  contact: text.describe('联系方式：办公电话、邮箱'),
  /** 网站标识码, ICP备案号, 公安备案号 (国办发〔2017〕47号). */
  siteIdCode: text.optional().describe('网站标识码'),
  icp: text.optional().describe('ICP备案号'),
  police: text.optional().describe('公安备案号'),
  /** The address under which the files of `content/` are edited on the web; ends with a slash. */
  editUrl: z
    .url({ protocol: /^https?$/, error: '应当是以 https:// 开头的完整网址' })
    .endsWith('/', '末尾要有斜杠 /')
    .optional()
    .describe('代码仓库里 content 文件夹的编辑地址'),
  errorsTo: z
    .union(
      [z.email(), z.url({ protocol: /^https?$/ }).includes('{text}')],
      '写一个邮箱，或者表单的网址；网址里要有 {text}，找错的人看到的那一段会填在那里，例如 https://example.org/issues/new?title={title}&body={text}',
    )
    .optional()
    .describe('“找错”寄到的邮箱，或表单的网址（其中 {title}、{text} 由网页填好）'),
  /** No SVG: at its own address it is a page, and could run a script. */
  logo: text
    .regex(
      /^logo\.(png|webp|jpg)$/,
      '写图片的文件名：logo.png、logo.webp 或 logo.jpg，与 site.yaml 放在一起',
    )
    .optional()
    .describe('标志图片的文件名，显示在每页左上角，也作网页图标'),
  accent: accent.optional().describe("主题色，写成 '#1a4f8b' 的样子；深色配色由它推出"),
  /** Of which version of the program the content is; `npm run upgrade` writes it. */
  contentVersion: z
    .int('是整数，由 npm run upgrade 写上，不用自己改')
    .positive('是正整数，由 npm run upgrade 写上，不用自己改')
    .optional()
    .describe('内容是第几版的写法，由 npm run upgrade 写上；没有就是第1版'),
});

const reportYear = z
  .int('写四位年份，例如 2024')
  .min(1900, '写四位年份，例如 2024')
  .max(2099, '写四位年份，例如 2024');

/**
 * `words.yaml`: the bureau's own list of wrong words, with what is right, where it says so, and in the reports of which
 * years: 湟中县 was right until 2019.
 */
export const wordsSchema = z.array(
  z.strictObject(
    {
      wrong: text.describe('错的写法'),
      right: text.describe('对的写法'),
      source: text.optional().describe('依据'),
      since: reportYear.optional().describe('从哪一年的总结起算错，例如 2020'),
      until: reportYear.optional().describe('到哪一年的总结为止算错，例如 2018'),
    },
    '每一条要写 wrong（错的写法）和 right（对的写法），可以写 source（依据）、since（从哪一年起）和 until（到哪一年为止）',
  ),
  '要写成列表，每一条以连字符开头',
);

/** `synonyms.yaml`: groups of words that mean the same to a reader who searches. */
export const synonymsSchema = z.array(
  z
    .array(text, '每一组要写成列表，例如 - [绿道, 健身步道]')
    .min(2, '每一组至少写两个词，例如 - [绿道, 健身步道]'),
  '要写成列表，每一组以连字符开头，例如 - [绿道, 健身步道]',
);

/**
 * `redirects.yaml`: old address → new one, both relative to the site: of what was renumbered, and of topics that were
 * renamed or removed.
 */
export const redirectsSchema = z.record(
  z
    .string()
    .regex(
      /^(\d{4}\/(\d+\/){0,2}|topics\/[a-z0-9-]+\/)$/,
      '写成 2024/2/5/ 或 topics/parks/ 的样子，开头没有斜杠，末尾有斜杠',
    ),
  z
    .string()
    .regex(
      /^(\d{4}\/(\d+\/){0,2}|topics\/([a-z0-9-]+\/)?)$/,
      '写成 2024/2/4/ 或 topics/parks/ 的样子，开头没有斜杠，末尾有斜杠；没有专题可去时写 topics/',
    ),
);

export type ReportData = z.infer<typeof reportSchema>;
export type SectionData = z.infer<typeof sectionSchema>;
export type SubsectionData = z.infer<typeof subsectionSchema>;
export type Topic = z.infer<typeof topicSchema>;
export type SeriesDefinition = z.infer<typeof oneSeriesSchema>;
export type Redirects = z.infer<typeof redirectsSchema>;
export type Site = z.infer<typeof siteSchema>;
export type Words = z.infer<typeof wordsSchema>;
export type Synonyms = z.infer<typeof synonymsSchema>;
export type Correction = z.infer<typeof correction>;
export type Question = z.infer<typeof question>;
