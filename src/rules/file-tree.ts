import { faceNames } from '../browser/face-names.ts';
import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { isYear, placeOf } from '../report/addresses.ts';
import { nameProblem, sameName } from './tools/file-name.ts';
import { numberedName } from './tools/numbered-name.ts';

/**
 * Every file lies where it is read: nothing that staff wrote is left out of the site unnoticed.
 * A folder that is misnamed is said once, not for each file in it.
 * @says 错误：缺文件，文件放错了地方或名字写得不对
 * @like `（一）绿化.docx`
 * @remedy 改名为 `1-绿化.mdx`，或者移走
 */
export function* fileTree({ paths, folders }: Content): Iterable<Finding> {
  const years = folders.filter(isYear);
  const misnamed = folders.flatMap((path) => {
    const problem = nameProblem(lastStep(path)) ?? folderProblem(path, years);
    return problem ? [{ path, ...problem }] : [];
  });
  yield* misnamed;
  if (years.length === 0 && misnamed.length === 0) yield { path: '', ...noReport };
  const inPlace = paths.filter((path) => !misnamed.some((one) => path.startsWith(`${one.path}/`)));
  const wrong = inPlace.flatMap((path) => {
    const problem = nameProblem(lastStep(path)) ?? fileProblem(path);
    return problem ? [{ path, ...problem }] : [];
  });
  yield* wrong;
  yield* lookAlikes(
    [...folders, ...inPlace].filter((path) => !wrong.some((one) => one.path === path)),
  );
  for (const path of years) {
    if (!paths.includes(`${path}/report.mdx`)) yield missing(`${path}/report.mdx`, reportRemedy);
  }
  for (const path of folders) {
    if (!section.test(path) || paths.includes(`${path}/section.mdx`)) continue;
    yield missing(`${path}/section.mdx`, sectionRemedy);
  }
}

const lastStep = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Names that are one name on Windows and macOS, where one file would overwrite the other. */
function* lookAlikes(paths: string[]): Iterable<Finding> {
  for (const [path, ...others] of Map.groupBy(paths, sameName).values()) {
    if (path === undefined || others.length === 0) continue;
    yield {
      path,
      message: `在 Windows 和苹果电脑上，${others.map((other) => `${lastStep(path)} 和 ${lastStep(other)}`).join('、')} 是同一个名字`,
      remedy: '只差大小写或字形编码的名字不能并存：给其中一个改名',
    };
  }
}

type Problem = Pick<Finding, 'message' | 'remedy'>;

const section = /^\d{4}\/\d+(-[^/]*)?$/;
const image = /\.(png|jpe?g|gif|webp|avif|svg)$/i;
const known = [
  /^(README\.md|部署\.md|logo\.(png|webp|jpg)|(site|topics|series|words|synonyms|redirects)\.yaml)$/,
  /^\d{4}\/original\.(txt|md|docx?|wps|pdf|rtf|odt)$/,
  /^\d{4}\/report\.pdf$/,
  /^\d{4}\/attachments\/[^/]+$/,
  new RegExp(`^fonts/(${faceNames.join('|')})\\.(ttf|otf)$`),
];

const noReport: Problem = {
  message: '内容文件夹里没有任何年份的报告',
  remedy: '新建以四位年份为名的文件夹，例如 2024，里面放 report.mdx',
};

const reportRemedy = '新建这个文件，写上 title（标题）和 status（状态），正文是导语';
const sectionRemedy = '新建这个文件，写上 title（这一部分的标题）；正文可以不写';

const missing = (path: string, remedy: string): Finding => ({
  path,
  message: `缺少 ${path}`,
  remedy,
});

function folderProblem(path: string, years: string[]): Problem | undefined {
  const [top = '', name, ...deeper] = path.split('/');
  if (path === 'fonts') return undefined;
  if (!isYear(top)) return name === undefined ? yearProblem(top, years) : undefined;
  if (name === 'attachments' && deeper.length === 1) return noFolders;
  if (name === undefined || deeper.length > 0) return undefined;
  if (section.test(path) || name === 'images' || name === 'attachments') return undefined;
  return {
    message: `文件夹 ${name} 没有序号，里面的文件不会出现在网站上`,
    remedy: `改名为 ${numberedName(name)}（阿拉伯数字、英文连字符、名称）`,
  };
}

const noFolders: Problem = {
  message: '附件文件夹里不能再分文件夹，里面的文件不会出现在网站上',
  remedy: '把文件直接放在 attachments 里；空的文件夹删去',
};

function yearProblem(folder: string, years: string[]): Problem {
  const number = /^\d{4}/.exec(folder)?.[0];
  if (number && years.includes(number)) {
    return {
      message: `${number}年的报告有两份：文件夹 ${number} 和 ${folder}`,
      remedy: `一年只能有一份：只留 ${number}，另一份移到内容文件夹以外`,
    };
  }
  if (/^\d{4}$/.test(folder)) {
    return { message: `文件夹 ${folder} 不是年份`, remedy: '改成报告的年份，从 1900 到 2099' };
  }
  return {
    message: `文件夹 ${folder} 的名字不是四位年份，里面的文件不会出现在网站上`,
    remedy: number ? `改名为 ${number}` : '改名为四位年份，例如 2024；不是报告的文件移走',
  };
}

function fileProblem(path: string): Problem | undefined {
  const [folder = '', ...steps] = path.split('/');
  const name = steps.at(-1) ?? folder;
  if (placeOf(path) || known.some((pattern) => pattern.test(path))) return undefined;
  if (steps.length === 0) return topFile(name);
  if (folder === 'fonts') return fontFile(name);
  if (image.test(path)) return undefined;
  const meant = renamed(path);
  if (meant) return { message: `${unread(name)}：${misspelling(name)}`, remedy: `改名为 ${meant}` };
  return name.endsWith('.mdx') ? misplaced(name, steps) : otherFile(name);
}

const unread = (name: string): string => `文件 ${name} 不会出现在网站上`;

function topFile(name: string): Problem {
  const settings = /^(site|topics|series|words|synonyms|redirects)\.ya?ml$/i
    .exec(name)?.[1]
    ?.toLowerCase();
  if (settings) return { message: `文件名 ${name} 写得不对`, remedy: `改名为 ${settings}.yaml` };
  return { message: unread(name), remedy: '报告放在以年份为名的文件夹里；不需要的文件移走' };
}

const fontFile = (name: string): Problem => ({
  message: `字体文件 ${name} 不会用到`,
  remedy: `以字体为名：${faceNames.map((face) => `${face}.ttf`).join('、')}；也可以是 .otf，不能是 .ttc 或其他格式`,
});

/** The name under which a misnamed file of the right folder would be read. */
function renamed(path: string): string | undefined {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const stem = /^(.+?)(?:\.(?:mdx?|txt))+$/i.exec(path.slice(folder.length))?.[1];
  if (!stem) return undefined;
  const isFixed = /^(report|section|original)$/i.test(stem);
  const extension = /^original$/i.test(stem) ? '.txt' : '.mdx';
  const name = isFixed ? stem.toLowerCase() + extension : `${numberedName(stem)}.mdx`;
  // Only a file that is meant for the report has a number or is MDX.
  const isMeant = isFixed || /\.mdx/i.test(path) || numberedName(stem) !== `1-${stem}`;
  const isRead = placeOf(folder + name) || /^\d{4}\/original\.txt$/.test(folder + name);
  return isMeant && isRead ? name : undefined;
}

function misspelling(name: string): string {
  if (/^(report|section|original)\./i.test(name)) return '文件名的大小写或扩展名不对';
  return numberedName(name) === `1-${name}` ? '没有序号' : '序号、连字符或扩展名写得不对';
}

/** An MDX file in a year's folder that is at no place of a report. */
function misplaced(name: string, [folder, ...below]: string[]): Problem {
  const message = unread(name);
  if (name === 'report.mdx') return { message, remedy: 'report.mdx 直接放在年份文件夹里' };
  if (name === 'section.mdx') return { message, remedy: 'section.mdx 放在它那一部分的文件夹里' };
  if (folder === 'images' || folder === 'attachments')
    return { message, remedy: '正文文件放在各部分的文件夹里' };
  if (below.length > 1) {
    return {
      message: `${message}：放得太深`,
      remedy: '只有两层：部分是文件夹，小节是其中的文件；第三、四层标题在正文里用 ### 和 ####',
    };
  }
  return {
    message: `${message}：它不在任何部分的文件夹里`,
    remedy:
      '小节放在所属部分的文件夹里，例如 1-理论学习/1-政治学习.mdx；导语写在 report.mdx 里；没有小节的部分，正文写在它的 section.mdx 里',
  };
}

const otherFile = (name: string): Problem => ({
  message: unread(name),
  remedy:
    '正文写在 .mdx 文件里，原件取名 original.txt 放在年份文件夹里，附件放在 attachments 里，不需要的文件移走',
});
