import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gb18030 } from '../gb18030.ts';
import { p, word } from '../import/word.ts';
import { png } from './documents.ts';
import { type Files, findingsOfCopy, findingsWith, withBody } from './folder.ts';

const picture = png(800, 600);
const part = '2024/1-工作/1-绿化.mdx';
const frontMatter = (text: string): Files => ({ [part]: `---\n${text}\n---\n\n正文。\n` });
/** In these cases `@` stands for the subsection's file. */
const at = (place: string): string => place.replace('@', part);

/** What is wrong, what is changed, where it is found, and what is said of it. */
type Case = [what: string, files: Files, place: string, message: RegExp, remedy: RegExp];

const cases: Record<string, Case[]> = {
  settings: [
    [
      'an unknown key',
      frontMatter('title: 绿化\ntopik: parks'),
      '@:3:1',
      /不认识的栏目“topik”/,
      /是不是要写 topic？.*title、topic、acknowledged、runIn/,
    ],
    [
      'an old address that is none',
      { 'redirects.yaml': '/2024/1/5: 2024/1/2/\n' },
      'redirects.yaml:1:1',
      /“\/2024\/1\/5”写得不对/,
      /开头没有斜杠，末尾有斜杠/,
    ],
    [
      'a new address that is none',
      { 'redirects.yaml': '2024/1/5/: 一、（二）\n' },
      'redirects.yaml:1:12',
      /“2024\/1\/5\/”写得不对/,
      /2024\/2\/4\//,
    ],
    ['a missing key', frontMatter('topic: parks'), '@:2:1', /缺少栏目“title”/, /title: 内容/],
    ['an empty title', frontMatter('title:'), '@:2:7', /“title”空着/, /写上内容/],
    ['an empty title in quotes', frontMatter('title: ""'), '@:2:8', /“title”空着/, /写上内容/],
    [
      'a title that is a number',
      frontMatter('title: 2024'),
      '@:2:8',
      /“title”写得不对/,
      /英文双引号/,
    ],
    [
      'a date that does not exist',
      { '2024/report.mdx': '---\ntitle: 总结\nstatus: published\npublishedOn: 2024-02-30\n---\n' },
      '2024/report.mdx:4:14',
      /“publishedOn”写得不对/,
      /2025-01-15/,
    ],
    [
      'a date in Chinese',
      {
        '2024/report.mdx': '---\ntitle: 总结\nstatus: published\npublishedOn: 2024年2月3日\n---\n',
      },
      '2024/report.mdx:4:14',
      /“publishedOn”写得不对/,
      /2025-01-15/,
    ],
    [
      'an unknown status',
      { '2024/report.mdx': '---\ntitle: 总结\nstatus: 发布\n---\n' },
      '2024/report.mdx:3:9',
      /“status”写得不对/,
      /published.*draft.*withdrawn/,
    ],
    [
      'a withdrawn report without a reason',
      { '2024/report.mdx': '---\ntitle: 总结\nstatus: withdrawn\n---\n' },
      '2024/report.mdx:3:9',
      /“status”写得不对/,
      /withdrawnOn.*withdrawnReason/,
    ],
    ['no front matter', { [part]: '正文。\n' }, '@:1:1', /开头没有栏目/, /---/],
    [
      'front matter without its end',
      { [part]: '---\ntitle: 绿化\n\n正文。\n' },
      '@:1:1',
      /起止线/,
      /---/,
    ],
    [
      'a colon and a space in a title',
      frontMatter('title: 甲: 乙'),
      '@:2:8',
      /英文冒号加空格/,
      /英文双引号/,
    ],
    [
      'a quote that is not closed',
      frontMatter('title: "甲\ntopic: parks'),
      '@:2:8',
      /引号没有成对/,
      /引号成对/,
    ],
    ...['*重点*', '&重点 工作', '!重点 工作', '@重点', '%重点', '>重点', '[重点]工作'].map(
      (title): Case => [
        `a title that begins with ${title[0]}`,
        frontMatter(`title: ${title}`),
        '@:2:8',
        /开头的符号/,
        /英文双引号/,
      ],
    ),
    [
      'quotes around a part of a title',
      frontMatter('title: "双进"活动'),
      '@:2:12',
      /没有把整个内容括起来/,
      /中文引号/,
    ],
    [
      'a comment after a title',
      frontMatter('title: 绿化 # 美化'),
      '@:2:10',
      /不会出现在网站上：美化/,
      /英文双引号/,
    ],
    [
      'a space before a key',
      frontMatter('title: 绿化\n topic: parks'),
      '@:3:1',
      /行首的空格/,
      /左端对齐/,
    ],
    [
      'a key in other letters',
      frontMatter('Title: 绿化'),
      '@:2:1',
      /不认识的栏目“Title”/,
      /是不是要写 title/,
    ],
    [
      'no status',
      { '2024/report.mdx': '---\ntitle: 总结\n---\n' },
      '2024/report.mdx:2:1',
      /缺少栏目“status”/,
      /published.*draft.*withdrawn/,
    ],
    [
      'a topic’s key in Chinese',
      { 'topics.yaml': 'parks:\n  name: 公园\n节日:\n  name: 节日\n' },
      'topics.yaml:3:1',
      /代号“节日”写得不对/,
      /小写字母/,
    ],
    ['a full-width colon', frontMatter('title： 甲'), '@:2:1', /中文冒号/, /英文冒号/],
    ['a key twice', frontMatter('title: 甲\ntitle: 乙'), '@:3:1', /写了两次/, /只留一个/],
    ['a tab', { 'topics.yaml': 'parks:\n\tname: 公园\n' }, 'topics.yaml:2:1', /制表符/, /空格/],
    [
      'no site.yaml',
      { 'site.yaml': null },
      'site.yaml',
      /缺少 site.yaml/,
      /name.*issuer.*url.*contact/,
    ],
    [
      'a bad address of the site',
      { 'site.yaml': 'name: 甲\nissuer: 乙\nurl: example.org\ncontact: 丙\n' },
      'site.yaml:3:6',
      /“url”写得不对/,
      /https:/,
    ],
    [
      'a correction without a reason',
      {
        '2024/report.mdx':
          '---\ntitle: 总结\nstatus: published\ncorrections:\n  - original: 甲\n    corrected: 乙\n---\n',
      },
      '2024/report.mdx:5:5',
      /“corrections的第1条”缺少栏目“reason”/,
      /加一行：reason: /,
    ],
  ],
  'file-tree': [
    [
      'no report.mdx',
      { '2024/report.mdx': null },
      '2024/report.mdx',
      /缺少 2024\/report.mdx/,
      /title.*status/,
    ],
    [
      'no section.mdx',
      { '2024/1-工作/section.mdx': null },
      '2024/1-工作/section.mdx',
      /缺少/,
      /title/,
    ],
    [
      'a file without a number',
      { '2024/1-工作/丁.mdx': '---\ntitle: 丁\n---\n' },
      '2024/1-工作/丁.mdx',
      /没有序号/,
      /1-丁.mdx/,
    ],
    [
      'a folder without a number',
      { '2024/打算/section.mdx': '---\ntitle: 丁\n---\n' },
      '2024/打算',
      /文件夹 打算 没有序号/,
      /1-打算/,
    ],
    [
      'a Word file among the texts',
      { '2024/1-工作/丁.docx': '' },
      '2024/1-工作/丁.docx',
      /不会出现在网站上/,
      /\.mdx/,
    ],
    [
      'a folder of attachments',
      { '2024/attachments/表/甲.csv': '甲' },
      '2024/attachments/表',
      /不能再分文件夹/,
      /直接放在 attachments/,
    ],
    ['a folder that is no year', { '总结/report.mdx': '' }, '总结', /不是四位年份/, /改名/],
    [
      'two reports of one year',
      { '2024-草稿/report.mdx': '' },
      '2024-草稿',
      /2024年的报告有两份/,
      /只留 2024/,
    ],
    [
      'a file too deep',
      { '2024/1-工作/1-甲/1-乙.mdx': '' },
      '2024/1-工作/1-甲/1-乙.mdx',
      /放得太深/,
      /###/,
    ],
    [
      'a font by another name',
      { 'fonts/simfang.ttf': '' },
      'fonts/simfang.ttf',
      /不会用到/,
      /仿宋\.ttf.*小标宋\.ttf/,
    ],
    [
      'a name in capitals',
      { '2024/1-工作/Section.mdx': '' },
      '2024/1-工作/Section.mdx',
      /大小写/,
      /section.mdx/,
    ],
  ],
  numbering: [
    [
      'a number left out',
      { '2024/1-工作/4-丁.mdx': '---\ntitle: 丁\n---\n' },
      '2024/1-工作/4-丁.mdx',
      /缺少序号 3/,
      /3-丁.mdx/,
    ],
    [
      'a number twice',
      { '2024/1-工作/2-丁.mdx': '---\ntitle: 丁\n---\n' },
      '2024/1-工作/2-服务.mdx',
      /序号 2 用了两次：2-丁.mdx 和 2-服务.mdx/,
      /换一个序号/,
    ],
    [
      'a section’s number left out',
      { '2024/3-打算/section.mdx': '---\ntitle: 打算\n---\n' },
      '2024/3-打算',
      /部分的序号不连续.*缺少序号 2/,
      /2-打算/,
    ],
    [
      'a number that no report has',
      { '2024/0-前言/section.mdx': '---\ntitle: 前言\n---\n' },
      '2024/0-前言',
      /1 到 99/,
      /从 1 起/,
    ],
  ],
  encoding: [
    [
      'a file in UTF-16 without its mark',
      { 'topics.yaml': Buffer.from('{}', 'utf16le') },
      'topics.yaml',
      /不是 UTF-8/,
      /另存为/,
    ],
    [
      'a file in GBK',
      { [part]: gb18030('---\ntitle: 绿化\n---\n') },
      '@',
      /不是 UTF-8/,
      /另存为.*UTF-8/,
    ],
    [
      'a file in UTF-16',
      { [part]: Buffer.from('\ufeff---\ntitle: 绿化\n---\n', 'utf16le') },
      '@',
      /不是 UTF-8/,
      /另存为/,
    ],
  ],
  syntax: [
    [
      'a tag that is not closed',
      withBody('共<Figure name="公园">7个。'),
      '@:8:2',
      /<Figure> 没有结尾标签/,
      /<\/Figure>/,
    ],
    [
      'a block that is not closed',
      withBody('<Note>\n注'),
      '@:8:1',
      /<Note> 没有结尾标签/,
      /<\/Note>/,
    ],
    [
      'a closing tag too many',
      withBody('共7</Figure>个。'),
      '@:8:3',
      /多出一个结尾标签 <\/Figure>/,
      /删去/,
    ],
    [
      'a closing tag of another name',
      withBody('共<Figure name="a">7</figure>个'),
      '@:8:20',
      /不一致/,
      /<\/Figure>/,
    ],
    ['a brace', withBody('气温{约 5}度'), '@:8:3', /花括号/, /\\\{/],
    ['a brace that is not closed', withBody('气温{5度'), '@:8:3', /花括号/, /\\\{/],
    ['a sign before a digit', withBody('噪声<60分贝'), '@:8:3', /“<”后面直接跟着“6”/, /\\</],
    [
      'an address in angle brackets',
      withBody('见<https://example.org>'),
      '@:8:2',
      /网址.*< >/,
      /去掉/,
    ],
    ['a comment of HTML', withBody('<!-- 注 -->'), '@:8:1', /<!-- -->/, /\{\/\*/],
    [
      'Chinese quotes in a tag',
      withBody('共<Figure name=“公园”>7</Figure>个'),
      '@:8:2',
      /属性写法不对/,
      /英文双引号/,
    ],
    [
      'a quote that is not closed',
      withBody('共<Figure name="公园>7</Figure>个'),
      '@:8:2',
      /没有写完/,
      /双引号成对/,
    ],
    [
      'a line that begins with import',
      withBody('import 是英文词'),
      '@:8:1',
      /以英文 import 开头/,
      /&#105;mport/,
    ],
  ],
  'allowed-mdx': [
    ['an import', withBody('import x from "y"'), '@:8:1', /import/, /删去/],
    ['an export', withBody('export const a = 1'), '@:8:1', /export/, /删去/],
    ['an expression', withBody('气温{约}5度'), '@:8:3', /\{约\}/, /\\\{/],
    [
      'an unknown component',
      withBody('<Chart>图</Chart>'),
      '@:8:1',
      /不认识的标签 <Chart>/,
      /<Figure>、<Note>、<Attachment>/,
    ],
    ['raw HTML', withBody('<div>文</div>'), '@:8:1', /不认识的标签 <div>/, /\\<div>/],
    ['a script', withBody('<script>alert(1)</script>'), '@:8:1', /<script>/, /\\<script>/],
    [
      'a component in small letters',
      withBody('共<figure name="a">7</figure>个'),
      '@:8:2',
      /大小写/,
      /<Figure>/,
    ],
    [
      'a figure without a name',
      withBody('共<Figure unit="个">7</Figure>个'),
      '@:8:2',
      /<Figure> 缺少 name/,
      /name="/,
    ],
    [
      'an event handler',
      withBody('<table><tr><td onClick="x">甲</td></tr></table>'),
      '@:8:12',
      /<td> 不能有 onClick/,
      /colSpan、rowSpan/,
    ],
    [
      'a computed value',
      withBody('共<Figure name={x}>7</Figure>个'),
      '@:8:2',
      /name 的值不对/,
      /英文双引号/,
    ],
    [
      'spread attributes',
      withBody('<Note {...x}>注</Note>'),
      '@:8:1',
      /<Note> 不能有/,
      /不带任何属性/,
    ],
  ],
  'allowed-markdown': [
    [
      'a heading of a level that files have',
      withBody('## 标题'),
      '@:8:1',
      /不能用 ## 标题/,
      /title.*###/,
    ],
    ['a heading too deep', withBody('### 甲\n\n##### 乙'), '@:10:1', /不能用 ##### 标题/, /####/],
    ['a heading without its space', withBody('###标题'), '@:8:1', /没有成为标题/, /后面空一格/],
    ['a full-width heading mark', withBody('＃＃＃ 标题'), '@:8:1', /没有成为标题/, /英文的 #/],
    ['a fourth level without a third', withBody('#### 标题'), '@:8:1', /前面没有第三层标题/, /###/],
    ['a code block', withBody('```\n文\n```'), '@:8:1', /代码块/, /删去/],
    ['a task list', withBody('- [x] 完成'), '@:8:1', /勾选框/, /\\\[x\]/],
    ['asterisks that vanish', withBody('第5*和第6*项'), '@:8:3', /\* 或 _ 不会显示/, /\\\*/],
    ['an underline that vanishes', withBody('（_附表_）'), '@:8:2', /变成斜体/, /\\_/],
    ['a quote', withBody('> 60分贝'), '@:8:1', /> 不会显示/, /\\>/],
  ],
  'swallowed-characters': [
    ['a backslash', withBody('存于C:\\!公文'), '@:8:5', /“!”前面的反斜杠不会显示/, /写两个/],
    ['the name of a character', withBody('甲&nbsp;乙'), '@:8:2', /&nbsp; 会变成/, /\\&nbsp;/],
  ],
  tables: [
    [
      'a row with a cell too many',
      withBody('| 甲 | 乙 |\n|--|--|\n| 1 | 2 | 3 |'),
      '@:10:1',
      /这一行有3格，表头有2格/,
      /\\\|/,
    ],
    [
      'a row with a cell too few',
      withBody('| 甲 | 乙 |\n|--|--|\n| 1 |'),
      '@:10:1',
      /这一行有1格/,
      /补齐/,
    ],
    [
      'a table that stays text',
      withBody('| 甲 | 乙 |\n|--|\n| 1 | 2 |'),
      '@:9:1',
      /没有成为表格/,
      /格数要与表头相同/,
    ],
    [
      'a cell outside of a table',
      withBody('<td>甲</td>'),
      '@:8:1',
      /<td> 不能放在表格以外/,
      /<tr>/,
    ],
    [
      'a cell outside of a row',
      withBody('<table><td>甲</td></table>'),
      '@:8:8',
      /<td> 不能直接放在 <table> 里/,
      /<tr>/,
    ],
    [
      'a note between cells',
      withBody('<table><tr><Note>注</Note></tr></table>'),
      '@:8:12',
      /不在单元格中的 <Note>/,
      /<td>/,
    ],
    [
      'text between cells',
      withBody('<table>\n<tr>甲<td>乙</td></tr>\n</table>'),
      '@:9:5',
      /不在单元格中/,
      /<td>/,
    ],
  ],
  titles: [
    ['a number in a title', frontMatter('title: （一）绿化'), '@:2:8', /序号“（一）”/, /删去/],
    [
      'a number at the start of a body',
      { [part]: '---\ntitle: 绿化\n---\n\n（一）绿化。正文\n' },
      '@:5:1',
      /正文开头又写了序号“（一）”/,
      /title/,
    ],
  ],
  topics: [
    [
      'an unknown topic',
      frontMatter('title: 绿化\ntopic: park'),
      '@:3:8',
      /没有专题“park”/,
      /最接近的是 parks/,
    ],
    [
      'a topic twice in one report',
      { '2024/1-工作/2-服务.mdx': '---\ntitle: 服务\ntopic: parks\n---\n' },
      '2024/1-工作/2-服务.mdx:3:8',
      /“parks”.*用了两次/,
      /不必改/,
    ],
  ],
  images: [
    [
      'an image without a description',
      { ...withBody('![](../images/图.png)'), '2024/images/图.png': picture },
      '@:8:1',
      /没有说明文字/,
      /!\[说明文字\]/,
    ],
    [
      'an image that the import left to be described',
      { ...withBody('![【待填：图片说明】](../images/图.png)'), '2024/images/图.png': picture },
      '@:8:1',
      /还没有说明文字/,
      /!\[说明文字\]/,
    ],
    [
      'an image that is not there',
      withBody('![公园](../images/图.png)'),
      '@:8:1',
      /找不到图片/,
      /没有 2024\/images\/图.png/,
    ],
    [
      'an image in other letters',
      { ...withBody('![公园](../images/A.png)'), '2024/images/a.png': picture },
      '@:8:1',
      /找不到图片/,
      /大小写要一致：a.png/,
    ],
    [
      'an image of another site',
      withBody('![公园](https://example.org/a.png)'),
      '@:8:1',
      /别的网站/,
      /images 文件夹/,
    ],
    [
      'a caption in a line of text',
      { ...withBody('见图![公园](../images/a.png "图1")'), '2024/images/a.png': picture },
      '@:8:3',
      /图题不会显示/,
      /单独成一段/,
    ],
  ],
  attachments: [
    [
      'an attachment that is not there',
      withBody('见<Attachment file="表.csv">附表</Attachment>'),
      '@:8:2',
      /找不到附件 表.csv/,
      /2024\/attachments\/表.csv/,
    ],
  ],
  links: [
    [
      'a file that is not there',
      withBody('见[甲](../2-无/1-无.mdx)'),
      '@:8:2',
      /没有目标/,
      /没有文件 2024\/2-无\/1-无.mdx/,
    ],
    [
      'a paragraph that is not there',
      withBody('见[甲](2-服务.mdx#p9)'),
      '@:8:2',
      /段落不存在/,
      /#p1/,
    ],
    ['an address of the site', withBody('见[甲](/2024/1/)'), '@:8:2', /没有目标/, /\.mdx/],
    [
      'a script as an address',
      withBody('见[甲](javascript:alert%281%29)'),
      '@:8:2',
      /不能用这样的链接/,
      /https/,
    ],
    ['a space in an address', withBody('见[甲](2 服务.mdx)'), '@:8:2', /没有成为链接/, /%20/],
    ['a space in an image’s address', withBody('![甲](a b.png)'), '@:8:1', /没有成为图片/, /空格/],
    [
      'full-width brackets',
      withBody('见[甲]（https://example.org）'),
      '@:8:2',
      /没有成为链接/,
      /英文括号/,
    ],
    ['no address', withBody('见[甲]()'), '@:8:2', /没有地址/, /圆括号里写上地址/],
    ['no text', withBody('见[](https://example.org)'), '@:8:2', /没有可以点的文字/, /方括号/],
    [
      'a link to an attachment',
      withBody('见[甲](../attachments/甲.pdf)'),
      '@:8:2',
      /没有目标/,
      /<Attachment file="甲.pdf">/,
    ],
    [
      'a link to a report that has no pages',
      {
        ...withBody('见[甲](../../2023/report.mdx)'),
        '2023/report.mdx': '---\ntitle: 2023年总结\nstatus: draft\n---\n',
      },
      '@:8:2',
      /还没有发布/,
      /删去链接/,
    ],
  ],
  questions: [
    [
      'what was left open, where it stands',
      {
        ...withBody('完成5个7个公园。'),
        '2024/report.mdx':
          '---\ntitle: 2024年总结\nstatus: draft\nquestions:\n  - text: 完成【5个】7个公园\n    decide: 删去还是保留\n---\n导语。',
      },
      '@:8:1',
      /“完成【5个】7个公园”。删去还是保留/,
      /删去/,
    ],
  ],
  footnotes: [
    ['a mark without a text', withBody('文[^1]。'), '@:8:2', /\[\^1\] 没有注文/, /\[\^1\]: 注文/],
    ['a text without a mark', withBody('[^1]: 注文'), '@:8:1', /没有引用/, /\[\^1\]/],
    [
      'a full-width colon before the text',
      withBody('文[^1]。\n\n[^1]：注文'),
      '@:10:1',
      /中文冒号/,
      /\[\^1\]: 注文/,
    ],
    ['two texts', withBody('文[^1]。\n\n[^1]: 甲\n\n[^1]: 乙'), '@:12:1', /写了两次/, /换一个编号/],
  ],
  fidelity: [
    [
      'another character',
      {
        '2024/original.txt': '2024年总结导语。一、工作（一）绿化。绿化正门。（二）服务。服务正文。',
      },
      '@:6:4',
      /网站：.*【文】.*\n原件：.*【门】/s,
      /corrections/,
    ],
    [
      'another title',
      {
        '2024/original.txt': '2024年总结导语。一、工作（一）绿地。绿化正文。（二）服务。服务正文。',
      },
      '@:2:8',
      /【化】.*\n.*【地】/s,
      /照原件改正/,
    ],
    [
      'digits that a line end parts in the original',
      {
        [part]: '---\ntitle: 绿化\n---\n\n完成12035件。\n',
        '2024/original.txt':
          '2024年总结导语。一、工作（一）绿化。完成120\n35件。（二）服务。服务正文。',
      },
      '@:5:6',
      /网站：.*120【3】5件.*\n原件：.*120【 】35/s,
      /照原件改正/,
    ],
    [
      'a correction of nothing',
      {
        '2024/report.mdx':
          '---\ntitle: 2024年总结\nstatus: draft\ncorrections:\n  - original: 没有\n    corrected: 甲\n    reason: 乙\n---\n导语。',
        '2024/original.txt': '甲',
      },
      '2024/report.mdx:5:15',
      /“没有”在原件中找不到/,
      /照抄/,
    ],
    [
      'two originals',
      {
        '2024/original.txt': '2024年总结导语。一、工作（一）绿化。绿化正文。（二）服务。服务正文。',
        '2024/original.md': '',
      },
      '2024/original.txt',
      /原件有两份/,
      /只留/,
    ],
    [
      'an original in another format',
      { '2024/original.pdf': '' },
      '2024/original.pdf',
      /不能核对/,
      /original\.docx/,
    ],
    [
      'another text than in Word',
      { '2024/original.docx': word({ body: p('2024年总结') + p('导言。') }) },
      '2024/report.mdx:7:2',
      /网站：.*【语】.*\n原件：.*【言】/s,
      /照原件改正/,
    ],
    [
      'an original in Word that is damaged',
      { '2024/original.docx': 'nothing' },
      '2024/original.docx',
      /打不开/,
      /另存为/,
    ],
    [
      'an original without text',
      { '2024/original.txt': '\n' },
      '2024/original.txt',
      /原件是空的/,
      /删去/,
    ],
    [
      'an original that is no text',
      { '2024/original.txt': Uint8Array.of(0xff, 0xff, 0x80) },
      '2024/original.txt',
      /编码无法识别/,
      /UTF-8/,
    ],
    [
      'a correction that fits twice',
      {
        '2024/report.mdx':
          '---\ntitle: 总结\nstatus: draft\ncorrections:\n  - original: 甲\n    corrected: 乙\n    reason: 丙\n---\n',
        '2024/original.txt': '甲甲',
      },
      '2024/report.mdx:5:15',
      /有2处/,
      /多抄几个前后的字/,
    ],
  ],
  years: [
    [
      'a year of another report in the title',
      { '2024/report.mdx': '---\ntitle: 2023年总结\nstatus: draft\n---\n' },
      '2024/report.mdx:2:8',
      /标题里是2023年，文件夹是2024年/,
      /改正标题/,
    ],
    [
      'a year of another report in the title of a section',
      { '2024/1-工作/section.mdx': '---\ntitle: 2023年主要工作\n---\n' },
      '2024/1-工作/section.mdx:2:8',
      /标题里是2023年/,
      /复制/,
    ],
    ['a range of one year', withBody('规划（2024-2024年）'), '@:8:4', /起止是同一年/, /2024年/],
  ],
  'personal-data': [
    [
      'an identity number',
      withBody('证号11010519491231002X。'),
      '@:8:3',
      /身份证号码：110……/,
      /删去/,
    ],
    ['a mobile number', withBody('电话13800138000。'), '@:8:3', /手机号码：138……/, /固定电话/],
    ['a card number', withBody('卡号4111111111111111。'), '@:8:3', /银行卡号：411……/, /隐去/],
  ],
  redirects: [
    [
      'an old address where there is a page',
      { 'redirects.yaml': '2024/1/1/: 2024/1/2/\n' },
      'redirects.yaml:1:1',
      /2024\/1\/1\/ 是现有的页面/,
      /删去这一行/,
    ],
    [
      'a new address that is no page',
      { 'redirects.yaml': '# 小节改号\n2024/1/5/: 2024/1/3/\n' },
      'redirects.yaml:2:12',
      /没有这个页面：2024\/1\/3\//,
      /最接近的是 2024\/1\/[12]\//,
    ],
    [
      'a new address that is old itself',
      { 'redirects.yaml': '2024/1/5/: 2024/1/4/\n2024/1/4/: 2024/1/2/\n' },
      'redirects.yaml:1:12',
      /2024\/1\/4\/ 又转到了别处/,
      /直接写最后的网址：2024\/1\/2\//,
    ],
    [
      'an address that leads to itself',
      { 'redirects.yaml': '2024/1/5/: 2024/1/5/\n' },
      'redirects.yaml:1:12',
      /转来转去，没有终点/,
      /现在的网址/,
    ],
    [
      'a page of a draft',
      {
        '2025/report.mdx': '---\ntitle: 2025年总结\nstatus: draft\n---\n\n导语。\n',
        'redirects.yaml': '2024/1/5/: 2025/\n',
      },
      'redirects.yaml:1:12',
      /没有这个页面：2025\//,
      /2024\//,
    ],
  ],
  secrecy: [['a mark of secrecy', withBody('机密★1年'), '@:8:1', /机密★1年/, /立即停止发布/]],
  figures: [
    [
      'two numbers of one name',
      withBody(
        '共<Figure name="甲" unit="个">7</Figure>个，<Figure name="甲" unit="个">5</Figure>个。',
      ),
      '@:8:66',
      /“甲”在这里是5个，在前面是7个/,
      /核对/,
    ],
  ],
  series: [
    [
      'two numbers that fit one series',
      {
        ...withBody('全市城镇新增就业300人。开发区稳住企业，城镇新增就业40人。'),
        'series.yaml': 'new-jobs:\n  name: 城镇新增就业\n  unit: 人\n',
      },
      'series.yaml:1:1',
      /2024年.*两个数都像数列“城镇新增就业”.*300人（.*1-绿化\.mdx:\d+，“全市城镇新增就业300人。”）；40人（.*城镇新增就业40人/,
      /words.*<Figure name="城镇新增就业" unit="人">/,
    ],
    [
      'a series of which a report says nothing',
      { 'series.yaml': 'new-jobs:\n  name: 城镇新增就业\n  unit: 人\n' },
      'series.yaml:1:1',
      /2024年的报告里没有找到数列“城镇新增就业”/,
      /without 里写上 2024/,
    ],
  ],
  dates: [
    ...(
      [
        ['a date of last January', 'publishedOn: 2024-01-15', 3, 14, /早于这一年的年末/, /年份/],
        ['a day to come', 'publishedOn: 2999-01-15', 3, 14, /还没有到/, /真实/],
        [
          'a change before',
          'publishedOn: 2025-01-15\nupdatedOn: 2025-01-10',
          4,
          12,
          /早于发布/,
          /核对/,
        ],
        [
          'a later signature',
          'publishedOn: 2025-01-15\nsignedOn: 2025-01-20',
          3,
          14,
          /早于成文/,
          /核对/,
        ],
      ] as const
    ).map(
      ([what, lines, line, column, message, remedy]): Case => [
        what,
        { '2024/report.mdx': `---\ntitle: 总结\n${lines}\nstatus: published\n---\n` },
        `2024/report.mdx:${line}:${column}`,
        message,
        remedy,
      ],
    ),
  ],
  units: [
    [
      'another unit than in an earlier year',
      {
        ...withBody('共<Figure name="公园" unit="个">7</Figure>个。'),
        '2023/report.mdx':
          '---\ntitle: 总结\nstatus: draft\n---\n\n共<Figure name="公园" unit="处">5</Figure>处。\n',
      },
      '@:8:29',
      /“公园”的单位是“个”，2023年是“处”（2023\/report.mdx）/,
      /换一个名称/,
    ],
  ],
  blanks: [
    [
      'what the original leaves open',
      withBody('全局xx个支部，植树X株。'),
      '@:8:3',
      /留空2处：全局【xx】个支部，植树【X】株。/,
      /照原文保留/,
    ],
  ],
  placeholders: [
    [
      'a placeholder',
      { 'site.yaml': 'name: 甲\nissuer: 乙\nurl: https://example.org/\ncontact: 【待填：电话】\n' },
      'site.yaml:4:10',
      /占位内容/,
      /真实信息/,
    ],
    [
      'no date of publication',
      { '2024/report.mdx': '---\ntitle: 总结\nstatus: published\n---\n' },
      '2024/report.mdx',
      /没有写发布日期/,
      /publishedOn/,
    ],
  ],
};

for (const [rule, list] of Object.entries(cases)) {
  describe(rule, () => {
    test.each(list)('finds %s', async (_what, files, place, message, remedy) => {
      const findings = (await findingsWith(files)).filter((found) => found.rule === rule);
      expect(findings.map((found) => found.place)).toEqual([at(place)]);
      expect(findings[0]?.message).toMatch(message);
      expect(findings[0]?.remedy).toMatch(remedy);
    });
  });
}

describe('one mistake is one finding', () => {
  const others = {
    '2024/original.txt': '2024年总结导语。一、工作（一）绿化。绿化正文。（二）服务。服务正文。',
  };
  test.each<[string, Files, string[]]>([
    [
      'for a folder with many files',
      { '2024年/report.mdx': '', '2024年/1-甲/section.mdx': '', '2024年/1-甲/1-乙.mdx': '' },
      ['2024年'],
    ],
    [
      'for a number out of order',
      { '2024/3-打算/section.mdx': '---\ntitle: 甲\n---\n' },
      ['2024/3-打算'],
    ],
    ['for a file that cannot be read', { [part]: gb18030('---\ntitle: 绿化\n---\n') }, [part]],
    ['for a body that cannot be read', withBody('噪声<60分贝'), [`${part}:8:3`]],
    [
      'for a file without front matter',
      { [part]: '\n---\ntitle: 绿化\n---\n正文。\n' },
      [`${part}:1:1`],
    ],
  ])('%s', async (_what, files, places) => {
    expect((await findingsWith({ ...others, ...files })).map(({ place }) => place)).toEqual(places);
  });

  test('and the mistakes of other files are found in the same run', async () => {
    const findings = await findingsWith({
      'topics.yaml': 'parks: 公园\n',
      '2024/report.mdx': '---\ntitle: "总结\n---\n',
      '2024/1-工作/section.mdx': gb18030('---\ntitle: 工作\n---\n'),
      [part]: '---\ntitle: 绿化\n---\n\n一<Figure name="甲">7个。\n\n二{三\n\n四<五\n',
      '2024/1-工作/2-服务.mdx': '---\ntitel: 服务\n---\n\n![](a.png)\n',
    });
    expect(findings.map(({ place }) => place)).toEqual([
      `${part}:5:2`,
      `${part}:7:2`,
      `${part}:9:2`,
      '2024/1-工作/2-服务.mdx:2:1',
      '2024/1-工作/2-服务.mdx:5:1',
      '2024/1-工作/2-服务.mdx:5:1',
      '2024/1-工作/section.mdx',
      '2024/report.mdx:2:8',
      'topics.yaml:1:8',
    ]);
  });
});

test.each([
  ['1.绿化.mdx', '1-绿化.mdx'],
  ['１－绿化.mdx', '1-绿化.mdx'],
  ['（一）绿化.mdx', '1-绿化.mdx'],
  ['1-绿化.md', '1-绿化.mdx'],
  ['1-绿化.mdx.txt', '1-绿化.mdx'],
  ['1-绿化.MDX', '1-绿化.mdx'],
  ['绿化.mdx', '1-绿化.mdx'],
  ['SECTION.mdx', 'section.mdx'],
])('%s should be named %s', async (name, better) => {
  const files = { [part]: null, [`2024/1-工作/${name}`]: '---\ntitle: 绿化\n---\n' };
  const [finding] = (await findingsWith(files)).filter(({ rule }) => rule === 'file-tree');
  expect(finding?.remedy).toBe(`改名为 ${better}`);
});

test('an attachment’s name that no link can have is refused', async () => {
  const findings = await findingsWith({ '2024/attachments/附件1#.pdf': '' });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([
    expect.objectContaining({ place: '2024/attachments/附件1#.pdf', rule: 'file-tree' }),
  ]);
});

test.each(['1-增长50%.mdx', '1-绿化#.mdx', '1-绿化?.mdx'])('%s is refused', async (name) => {
  const files = { [part]: null, [`2024/1-工作/${name}`]: '---\ntitle: 绿化\n---\n' };
  expect((await findingsWith(files)).map(({ message }) => message)).toEqual([
    `名字里不能有 # ? % \\ : * " < > |：${name}`,
  ]);
});

describe('what staff have acknowledged', () => {
  const text = (entry: string, body: string): Files => ({
    [part]: `---\ntitle: 绿化\nacknowledged:\n  - rule: wording\n    text: ${entry}\n    reason: 原文如此\n---\n\n${body}\n`,
  });

  test('is not said again', async () => {
    expect(await findingsWith(text('截止目前', '截止目前完成。'))).toEqual([]);
  });

  test('is itself reported when it no longer fits', async () => {
    const [finding, ...others] = await findingsWith(text('截止目前', '截至目前完成。'));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'acknowledged',
      place: `${part}:4:5`,
      severity: 'warning',
    });
  });

  test('is not known of a file whose front matter cannot be read', async () => {
    const files = { [part]: '---\ntitle： 绿化\n---\n\n截止目前完成。\n' };
    expect((await findingsWith(files)).map(({ rule }) => rule)).toEqual(['settings']);
  });

  test('is never an error', async () => {
    const files = text('秘密', '甲。\n\n机密★1年');
    expect((await findingsWith(files)).map(({ rule }) => rule)).toContain('secrecy');
  });
});

describe('nothing is found', () => {
  const body = '---\ntitle: 绿化\ntopic: parks\n---\n\n绿化正文。\n';
  test.each<[string, Files]>([
    ['where everything is right', {}],
    [
      'in a file with a byte order mark and the line ends of Windows',
      { [part]: `\ufeff${body.replaceAll('\n', '\r\n')}` },
    ],
    [
      'about an original in GB18030 with other white space',
      {
        '2024/original.txt': gb18030(
          '　　2024年总结\r\n导语。\r\n一、工作\r\n（一）绿化。绿化正文。\r\n（二）服务。 服务正文。',
        ),
      },
    ],
    ['about what Git keeps a folder by', { '.gitkeep': '', '2024/.gitkeep': '' }],
    [
      'about numbers that are no one’s',
      withBody('文号20240101123456789，热线12345，座机0971-1234567，112233445566778899'),
    ],
    [
      'about a section that looks ahead to the next year',
      { '2024/1-工作/section.mdx': '---\ntitle: 2025年工作打算\n---\n' },
    ],
    [
      'about one number in two forms',
      withBody(
        '共<Figure name="甲" unit="座">7</Figure>座，<Figure name="甲" unit="座">七</Figure>座。',
      ),
    ],
    [
      'about comments, notes, figures and tables',
      withBody(
        '{/* 注 */}\n\n<Note>注</Note>\n\n共<Figure name="甲" unit="个">7</Figure>个\n\n<table><tr><th scope="row">甲</th><td colSpan="2">乙</td></tr></table>\n\n<table>\n  <caption>表</caption>\n  <tbody>\n    <tr>\n      <td>甲</td>\n    </tr>\n  </tbody>\n</table>',
      ),
    ],
    [
      'about links that lead somewhere',
      withBody('见[甲](2-服务.mdx#p1)、[乙](#p1)、[丙](https://example.org)、[丁](mailto:a@b.org)'),
    ],
    [
      'about an original in Word beside its text',
      {
        '2024/original.docx': '',
        '2024/original.txt': '2024年总结导语。一、工作（一）绿化。绿化正文。（二）服务。服务正文。',
      },
    ],
    [
      'about a series whose number staff marked themselves, and one that the year does not have',
      {
        ...withBody(
          '全市城镇新增就业<Figure name="城镇新增就业" unit="人">300</Figure>人。开发区城镇新增就业40人。',
        ),
        'series.yaml':
          'new-jobs:\n  name: 城镇新增就业\n  unit: 人\nparks:\n  name: 新建公园\n  without: [2024]\n',
      },
    ],
    ['about escaped signs', withBody('\\{甲\\} \\<10 \\[甲] 5} a < b')],
  ])('%s', async (_what, files) => {
    expect(await findingsWith(files)).toEqual([]);
  });
});

test('a folder that does not exist, or is empty, says so', async () => {
  const empty = Object.fromEntries(
    [
      'site.yaml',
      'topics.yaml',
      '2024/report.mdx',
      '2024/1-工作/section.mdx',
      part,
      '2024/1-工作/2-服务.mdx',
    ].map((path) => [path, null]),
  );
  expect((await findingsWith(empty)).map(({ message }) => message)).toEqual([
    '内容文件夹里没有任何年份的报告',
    '缺少 site.yaml',
    '缺少 topics.yaml',
  ]);
});

test('the sample is right, but for the one date and the one topic that it leaves out', async () => {
  const findings = await findingsOfCopy('tests/fixtures/sample', () => {});
  // It writes 3~5月, as many reports do.
  const others = findings.filter(({ rule }) => rule !== 'blanks' && rule !== 'number-ranges');
  expect(others.map(({ rule, place }) => [rule, place])).toEqual([
    ['placeholders', '2019/report.mdx'],
    ['topic-suggestions', '2024/3-自身建设/2-作风建设.mdx:2:8'],
  ]);
});

describe('a real report', () => {
  test('is right, but for what is still to be filled in', async () => {
    const findings = await findingsOfCopy('tests/fixtures/report-2024', () => {});
    expect(findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
    const rules = findings.map(({ rule }) => rule).sort();
    expect([...new Set(rules)]).toEqual([
      'anniversaries',
      'blanks',
      'enumeration-commas',
      'marks',
      'placeholders',
    ]);
  });

  test.each([0, 0.2, 0.4, 0.6, 0.8, 0.999])(
    'is found out where one character is missing (%d of the way)',
    async (share) => {
      const path = '2024/3-群众性创建/1-讲文明树新风.mdx';
      let line = 0;
      const findings = await findingsOfCopy('tests/fixtures/report-2024', (dir) => {
        const text = readFileSync(join(dir, path), 'utf8');
        const start = text.indexOf('\n---\n') + 6;
        const letters = [...text.matchAll(/[\p{Script=Han}，。](?![^<]*>)/gu)]
          .map(({ index }) => index)
          .filter((index) => index > start);
        const cut = letters[Math.floor(share * letters.length)] ?? start;
        line = text.slice(0, cut).split('\n').length;
        writeFileSync(join(dir, path), text.slice(0, cut) + text.slice(cut + 1));
      });
      const finding = findings.find(({ rule }) => rule === 'fidelity');
      expect(finding?.severity).toBe('error');
      // The end of a file shows at the start of what follows.
      if (share < 0.99) expect(finding?.place).toMatch(new RegExp(`^${path}:${line}:`));
      expect(finding?.message).toMatch(/网站：.*【.*】.*\n原件：.*【.*】/);
    },
  );
});
