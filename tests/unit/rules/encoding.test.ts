import { findsEach, part } from '../check/cases.ts';
import { gb18030 } from '../gb18030.ts';

findsEach('encoding', [
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
]);
