import { placeOf } from '../../report/addresses.ts';
import type { Content } from '../content.ts';
import type { Finding } from '../finding.ts';

/** Every file lies where it is read: nothing that staff wrote is left out, no number is missing or used twice. */
export function* fileTree({ paths }: Content): Iterable<Finding> {
  const years = foldersIn(paths, '').filter((name) => /^\d{4}$/.test(name));
  if (years.length === 0) yield { path: '', ...noReport };
  const told = new Set<string>();
  for (const path of paths) {
    const problem = strayProblem(path, paths);
    // What is wrong with a folder is said once, not of each file in it.
    if (!problem || told.has(problem.message)) continue;
    told.add(problem.message);
    yield { path, ...problem };
  }
  for (const year of years) yield* yearFindings(year, paths);
}

type Problem = Pick<Finding, 'message' | 'remedy'>;

const noReport: Problem = {
  message: '内容文件夹里没有任何年份的报告',
  remedy: '新建以四位年份为名的文件夹，例如 2024，里面放 report.mdx',
};

/** The names of the folders directly in a folder (with its slash, or empty). */
function foldersIn(paths: string[], folder: string): string[] {
  const names = paths
    .filter((path) => path.startsWith(folder))
    .map((path) => path.slice(folder.length).split('/'))
    .filter((steps) => steps.length > 1);
  return [...new Set(names.map(([name = '']) => name))];
}

const image = /\.(png|jpe?g|gif|webp|avif|svg)$/i;
const known = [
  /^(README\.md|site\.yaml|topics\.yaml)$/,
  /^\d{4}\/original\.(txt|md|docx)$/,
  /^\d{4}\/attachments\/[^/]+$/,
];

function strayProblem(path: string, paths: string[]): Problem | undefined {
  if (placeOf(path) || known.some((pattern) => pattern.test(path))) return undefined;
  const [folder = ''] = path.split('/');
  if (/^\d{4}$/.test(folder)) return image.test(path) ? undefined : strayInYear(path);
  if (path.includes('/')) return strayFolder(folder, paths);
  return {
    message: `不认识的文件 ${path}，它不会出现在网站上`,
    remedy: '报告放在以年份为名的文件夹里；不需要的文件移走',
  };
}

function strayFolder(folder: string, paths: string[]): Problem {
  const year = /^\d{4}/.exec(folder)?.[0];
  if (year && paths.some((path) => path.startsWith(`${year}/`))) {
    return {
      message: `${year}年的报告有两份：文件夹 ${year} 和 ${folder}`,
      remedy: `一年只能有一份；只留 ${year}，另一份移到内容文件夹以外`,
    };
  }
  return {
    message: `文件夹 ${folder} 的名字不是四位年份，里面的文件不会出现在网站上`,
    remedy: year ? `把文件夹改名为 ${year}` : '把文件夹改名为四位年份，例如 2024',
  };
}

function strayInYear(path: string): Problem {
  const steps = path.split('/');
  const name = steps.at(-1) ?? '';
  if (steps[1] === 'attachments') {
    return { message: '附件文件夹里不能再分文件夹', remedy: '把文件直接放在 attachments 里' };
  }
  if (/^(report|section)\.mdx$/i.test(name) && !/^(report|section)\.mdx$/.test(name)) {
    return { message: `文件名 ${name} 的大小写不对`, remedy: `改名为 ${name.toLowerCase()}` };
  }
  if (name.endsWith('.mdx')) return misnamed(steps);
  if (/\.(md|txt|docx?|wps)$/i.test(name)) {
    return {
      message: `文件 ${name} 不会出现在网站上`,
      remedy:
        '正文写在 .mdx 文件里；原件取名 original.txt，放在年份文件夹里；附件放在 attachments 里',
    };
  }
  return {
    message: `不认识的文件 ${name}，它不会出现在网站上`,
    remedy: '图片放在 images 里，附件放在 attachments 里；不需要的文件移走',
  };
}

/** An MDX file in a year's folder that is at no place of a report. */
function misnamed(steps: string[]): Problem {
  const name = steps.at(-1) ?? '';
  if (steps.length > 3) {
    return {
      message: `文件 ${name} 放得太深，不会出现在网站上`,
      remedy: '只有两层：部分是文件夹，小节是其中的文件；第三、四层标题在正文里用 ### 和 ####',
    };
  }
  const folder = steps[1] ?? '';
  if (steps.length === 3 && !/^\d+(-|$)/.test(folder)) {
    return {
      message: `文件夹 ${folder} 没有序号，里面的文件不会出现在网站上`,
      remedy: `改名为“序号-名称”，用阿拉伯数字和英文连字符，例如 1-${folder}`,
    };
  }
  if (steps.length === 2) {
    return {
      message: `文件 ${name} 不在任何部分的文件夹里，不会出现在网站上`,
      remedy: '把它移到所属部分的文件夹里，例如 1-理论学习/1-政治学习.mdx；导语写在 report.mdx 里',
    };
  }
  return {
    message: `文件 ${name} 没有序号，不会出现在网站上`,
    remedy: `改名为“序号-名称.mdx”，用阿拉伯数字和英文连字符，例如 1-${name}`,
  };
}

function* yearFindings(year: string, paths: string[]): Iterable<Finding> {
  if (!paths.includes(`${year}/report.mdx`)) {
    yield {
      path: `${year}/report.mdx`,
      message: `缺少 ${year}/report.mdx`,
      remedy: '新建这个文件，写上 title（标题）和 status（状态），正文是导语',
    };
  }
  const sections = foldersIn(paths, `${year}/`).filter((name) => /^\d+(-|$)/.test(name));
  yield* numberFindings(`${year}/`, sections, '部分');
  for (const section of sections) {
    const folder = `${year}/${section}/`;
    if (!paths.includes(`${folder}section.mdx`)) {
      yield {
        path: `${folder}section.mdx`,
        message: `缺少 ${folder}section.mdx`,
        remedy: '新建这个文件，写上 title（这一部分的标题）',
      };
    }
    const files = paths
      .filter((path) => path.startsWith(folder) && placeOf(path)?.subsection !== undefined)
      .map((path) => path.slice(folder.length));
    yield* numberFindings(folder, files, '小节');
  }
}

/** The numbers of the names in one folder run 1, 2, 3 … */
function* numberFindings(folder: string, names: string[], kind: string): Iterable<Finding> {
  const numbered = names
    .map((name) => ({ name, number: Number.parseInt(name, 10) }))
    .sort((a, b) => a.number - b.number);
  let expected = 1;
  for (const [i, { name, number }] of numbered.entries()) {
    const before = numbered[i - 1];
    if (before?.number === number) {
      yield {
        path: folder + name,
        message: `${kind}的序号 ${number} 用了两次：${before.name} 和 ${name}`,
        remedy: '给其中一个换一个序号',
      };
    } else if (number !== expected) {
      yield {
        path: folder + name,
        message: `${kind}的序号不连续：${name} 之前缺少序号 ${expected}`,
        remedy: `序号从 1 起连着排；把 ${name} 改为 ${name.replace(/^\d+/, String(expected))}，或者补上缺少的${kind}`,
      };
    }
    expected = number + 1;
  }
}
