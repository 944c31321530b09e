import type { Files } from './folder.ts';

/** A random number from 0 to n - 1, of a seed (mulberry32): the same on each run and machine. */
export type Random = (n: number) => number;

export function randomOf(seed: number): Random {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

const words = [
  ...[
    '绿化',
    '噪声<5分贝',
    '“双进”',
    '（一）',
    '２０２４年',
    '2024—2024年',
    '一、',
    '1.2亿元',
    'xx次',
    '100%',
  ],
  ...[
    '甲,乙',
    '甲\u200b乙',
    '\u202e乙',
    '\u0000',
    '\u000e',
    '\u001b[2J',
    '\ufeff',
    '\ud83c\udf33',
    '𠮷',
    '\ue004',
    '⼀',
  ],
  ...[
    '138 0013 8000',
    '&#49;3800138000',
    '110105 19491231 002X',
    '::warning::甲',
    ']]>',
    '```',
    '~~~',
    '[^1]',
  ],
  ...[
    '{1+1}',
    '{',
    '}',
    '{/* 甲 */}',
    '{/*',
    '<',
    '>',
    '</',
    '/>',
    '<!-- 甲 -->',
    '<!DOCTYPE a>',
    '&nbsp;',
    '\\',
    '\\\\<',
  ],
  ...[
    'export const x = 1',
    'import x from "y"',
    '<script>1</script>',
    '<br>',
    '<a href="b">',
    'onclick="x"',
    '$' + '{x}',
  ],
];
const elements = [
  ...['Figure', 'Note', 'Attachment', 'table', 'tr', 'td', 'th', 'caption', 'tbody', 'thead'],
  ...[
    'constructor',
    '__proto__',
    'valueOf',
    'toString',
    'Foo',
    'foo.bar',
    'foo:bar',
    'div',
    'svg',
    '',
  ],
];
const attributes = [
  ...[
    'name="噪声<60分贝的点位"',
    'name="甲"',
    'unit="个"',
    'file="a.txt"',
    'file="../../x"',
    'colSpan="2"',
  ],
  ...[
    'rowSpan="0"',
    'scope="col"',
    'name={1}',
    '{...x}',
    'name',
    'name=甲',
    'constructor="a"',
    'onClick="x"',
  ],
];
const addresses = [
  ...[
    'https://gov.cn@evil.example/',
    'https://a.cn/b',
    '1-绿化.mdx',
    '1-绿化.mdx#p9',
    '../images/a.png',
    '#',
    '',
  ],
  ...[
    'javascript:1',
    'data:text/html,x',
    '//a.cn',
    '%',
    '%E0%A4%A',
    'a b',
    '../../../x',
    '\\\\a\\b',
    'mailto:a@b.cn',
  ],
];
const starts = [
  '',
  '',
  '',
  '- ',
  '1. ',
  '> ',
  '### ',
  '#### ',
  '# ',
  '| ',
  '    ',
  '\u3000\u3000',
  '[^1]: ',
  '* ',
  '---',
  '+ ',
  '2024. ',
];

const pick = <Each>(list: Each[], random: Random): Each | undefined => list[random(list.length)];
const many = (random: Random, most: number, one: () => string, between = ''): string =>
  Array.from({ length: random(most) + 1 }, one).join(between);

function element(random: Random, depth: number): string {
  const name = pick(elements, random);
  const given = random(2) ? ` ${many(random, 2, () => pick(attributes, random) ?? '', ' ')}` : '';
  if (random(6) === 0) return `<${name}${given}${random(2) ? '/>' : '>'}`;
  const end = random(8) === 0 ? pick(elements, random) : name;
  return `<${name}${given}>${inline(random, depth - 1)}</${end}>`;
}

const plain = (random: Random): string =>
  random(3) === 0 ? (pick(words, random) ?? '') : '全年完成绿化任务。';
const mark = (random: Random): string =>
  pick(['*', '_', '~~', '`', '``', '|', '\\', '“', '）'], random) ?? '';

/** What may stand in a line, by turns. */
const pieces: ((random: Random, depth: number) => string)[] = [
  plain,
  plain,
  plain,
  plain,
  element,
  (random) => `[${inline(random, 0)}](${pick(addresses, random)})`,
  (random) => `![${inline(random, 0)}](${pick(addresses, random)} "甲")`,
  (random, depth) => `**${inline(random, depth - 1)}**`,
  mark,
  () => '办理<Figure name="件数" unit="件">5</Figure>件，',
];

/** Text of a line: words and marks of Markdown, and elements, as they come. */
function inline(random: Random, depth = 3): string {
  const possible = depth > 0 ? pieces : [plain];
  return many(random, 4, () => pick(possible, random)?.(random, depth) ?? '');
}

const tables = [
  '|甲|乙|\n|-|-|\n|1|2|',
  '|甲|\n|-|-|\n|1|',
  '<table>\n<tr><td>1</td></tr>\n</table>',
  '<table><tr>\n<th>甲</th>\n</tr></table>',
];

/** What is unusual, and right. */
const unusual = [
  ...[
    '**“真”**是',
    '3~5月，6~8月。',
    '- 甲\n- 乙\n  - 丙',
    '1. 甲\n3. 乙',
    '甲[^1]。\n\n[^1]: 注。',
    '噪声\\<5分贝。',
  ],
  ...[
    '<Note>甲</Note>',
    '办理<Figure name="件数" unit="件">5</Figure>件。',
    '共xx个，X光机。',
    '[甲](1-绿化.mdx#p1)。',
  ],
  ...[
    '见https://a.cn/b。后文。',
    '\\{甲\\}和&lt;',
    ']]>甲',
    '2024. 甲\n乙',
    '{/* 甲 */}',
    '𠮷和🌳',
    '### 甲\n\n#### 乙',
    '甲\\\n乙',
  ],
  ...[
    '\u3000\u3000甲\n\u3000\u3000乙',
    '100*2*3，a_b_c。',
    '`甲`',
    '<table>\n<caption>表</caption>\n<tr><th scope="col">1</th></tr>\n</table>',
  ],
  ...[
    '$甲$和#乙',
    '甲…乙',
    '::warning::甲',
    '甲 \\| 乙',
    '|甲|\n|-|\n|**乙**|',
    '（一）甲',
    '甲~~乙~~',
    '+1',
    '= 甲',
    '甲\n===乙',
  ],
];

/** A body: blocks, with one or more empty lines, or none, between them. */
export const carelessBody = (random: Random): string =>
  random(2)
    ? many(random, 5, () => pick(unusual, random) ?? '', '\n\n')
    : many(random, 6, () => block(random), pick(gaps, random));

const gaps = ['\n\n', '\n\n', '\n\n', '\n', '\r\n\r\n', '\n  \n'];
const block = (random: Random): string =>
  random(8) === 0 ? (pick(tables, random) ?? '') : `${pick(starts, random)}${inline(random)}`;

const values = [
  ...[
    '绿化',
    '2024-12-31',
    '0x10',
    'yes',
    'null',
    '~',
    '[甲',
    '{甲: 乙}',
    '*甲',
    '&a 甲',
    '!甲',
    '|',
    '>-',
    '"甲',
    "'甲'",
  ],
  ...[
    '甲: 乙',
    '甲 #乙',
    '"甲\\0乙"',
    '- 甲',
    '2025-01-15',
    '2025-02-30',
    '9999-99-99',
    '?',
    '',
    '甲\n  乙',
    '\t甲',
    '@甲',
    '%甲',
  ],
];
const keys = [
  ...[
    'title',
    'topic',
    'status',
    'publishedOn',
    'signedOn',
    'documentNumber',
    'summary',
    'issuer',
    'acknowledged',
  ],
  ...['corrections', 'questions', 'runIn', '__proto__', 'constructor', '标题', 'titel', '<<', ''],
];

const carelessYaml = (random: Random, given: string[] = []): string =>
  [
    ...given.filter(() => random(12) > 0),
    ...Array.from(
      { length: random(3) },
      () => `${pick(keys, random)}${pick([': ', ':', '：'], random)}${pick(values, random)}`,
    ),
  ].join('\n');

const fence = (random: Random): string =>
  random(20) === 0 ? (pick(['--', '----', ' ---', ''], random) ?? '') : '---';

const mdx = (random: Random, given: string[]): string =>
  `${fence(random)}\n${carelessYaml(random, given)}\n${fence(random)}\n\n${random(4) ? carelessBody(random) : '正文。'}\n`;

const names = [
  ...[
    '2-服务.mdx',
    '1-绿化.mdx',
    '01-甲.mdx',
    '３-甲.mdx',
    '2-甲\\乙.mdx',
    '2-甲\n乙.mdx',
    '2-甲 乙.mdx',
    '2-%.mdx',
  ],
  ...[
    '2-备份.mdx~',
    '~$2-甲.mdx',
    '.2-甲.mdx',
    '2-甲.MDX',
    '2-甲.md',
    'constructor',
    '__proto__.mdx',
    '100-甲.mdx',
  ],
  ...[
    '2-\u202e甲.mdx',
    '2-::warning::.mdx',
    '2-a:b.mdx',
    'section.mdx',
    'Section.mdx',
    '2.mdx',
    '-.mdx',
  ],
];
const folders = [
  '2024/1-工作',
  '2024/2-备份~',
  '2024/2-乙',
  '2024',
  '2025~',
  '0000',
  '0999',
  '2023',
  '2024/images',
  '2024/attachments',
  '2024/attachments/甲',
  '图片',
];
const attached = [
  'a.txt',
  'a:b.txt',
  '~$办法.docx',
  '.DS_Store',
  'Thumbs.db',
  '名单.xlsx~',
  'a.html',
  'a.svg',
  'a.png',
  'a.jpg',
  'a.docx',
  'a.xlsx',
  'a.pdf',
];
const contents = [
  '',
  '甲',
  '<html>',
  '<svg onload="x"/>',
  '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
  '\u0089PNG\r\n',
  'PK\u0003\u0004',
  '%PDF-1.4',
  '13800138000',
];

/** Windows has no files of such names. */
const isPossible = (path: string): boolean =>
  process.platform !== 'win32' || !/[\\:\n\u202e]|~\$/.test(path);

const original = '2024年总结\n导语。\n一、工作\n（一）绿化\n绿化正文。\n（二）服务\n服务正文。';
const settings = ['name: 示例', 'issuer: 示例局', 'url: https://example.org/', 'contact: 电话'];
const report = ['title: 2024年总结', 'status: published', 'publishedOn: 2025-01-15'];

/** One change: a file by its path. */
const changes: ((random: Random) => [path: string, text: string])[] = [
  (random) => ['2024/1-工作/1-绿化.mdx', mdx(random, ['title: 绿化', 'topic: parks'])],
  (random) => ['2024/1-工作/1-绿化.mdx', `---\ntitle: 绿化\n---\n\n${carelessBody(random)}\n`],
  (random) => ['2024/1-工作/2-服务.mdx', `---\ntitle: 服务\n---\n\n${carelessBody(random)}\n`],
  (random) => ['2024/1-工作/section.mdx', mdx(random, ['title: 工作'])],
  (random) => ['2024/report.mdx', mdx(random, report)],
  (random) => [`${pick(folders, random)}/${pick(names, random)}`, mdx(random, ['title: 甲'])],
  (random) => [`${pick(folders, random)}/${pick(attached, random)}`, pick(contents, random) ?? ''],
  (random) => ['site.yaml', carelessYaml(random, settings)],
  (random) => [`${pick(['topics', 'words', 'redirects'], random)}.yaml`, carelessYaml(random)],
  (random) => [
    `2024/original.${pick(['txt', 'md', 'docx', 'doc'], random)}`,
    random(2) ? carelessBody(random) : original,
  ],
];

/** A content folder as careless or hostile hands leave it: mostly right, with one or several changes. */
export function carelessFolder(seed: number): Files {
  const random = randomOf(seed);
  const made = Array.from({ length: random(3) + 1 }, () => pick(changes, random)?.(random) ?? []);
  return Object.fromEntries(made.filter(([path]) => path !== undefined && isPossible(path)));
}
