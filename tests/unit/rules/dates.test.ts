import { type Case, findsEach } from '../check/cases.ts';

findsEach('dates', [
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
]);
