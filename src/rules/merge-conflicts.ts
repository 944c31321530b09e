import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';

/**
 * Lines that Git leaves in a file which two people changed at the same place. One finding a file, and the only one:
 * what else is wrong with it follows.
 * @says 错误：两个人改了同一处，Git 没能合在一起
 * @like 有 `<<<<<<<`、`=======`、`>>>>>>>` 三行
 * @remedy 两段文字留下对的一段，删去这几行标记
 * @example <<<<<<< HEAD → Git 没能把两个人的改动合在一起
 * @example ======= → 第8行
 * @right <<<<<<甲，======，>>>>>>>乙
 */
export function* mergeConflicts({ texts }: Content): Iterable<Finding> {
  for (const [path, text = ''] of texts) {
    const lines = text.split('\n').flatMap((line, i) => (mark.test(line) ? [i + 1] : []));
    if (lines.length === 0) continue;
    yield {
      path,
      line: lines[0],
      column: 1,
      message: `两个人改了这个文件的同一处，Git 没能把两个人的改动合在一起：${lines.map((line) => `第${line}行`).join('、')}是它留下的标记`,
      remedy:
        '<<<<<<< 与 ======= 之间、======= 与 >>>>>>> 之间是两个人各自的文字：留下对的，删去另一段和这几行标记；拿不准的，问另一个人',
    };
  }
}

const mark = /^(?:[<>|]{7}(?: .*)?|={7})\r?$/;
