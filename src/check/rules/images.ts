import { posix } from 'node:path';
import type { Image, Nodes, Root } from 'mdast';
import { nodesWhere, soleImage } from '../../report/blocks.ts';
import { type Content, mdxFiles } from '../content.ts';
import { contentPath } from '../content-path.ts';
import { type Finding, startOf } from '../finding.ts';

/** Each image has a description for those who cannot see it, and a file of the content folder. */
export function* images(content: Content): Iterable<Finding> {
  for (const { path, body } of mdxFiles(content)) {
    for (const image of nodesWhere(body, (node) => node.type === 'image')) {
      for (const problem of problemsOf(image, path, content)) {
        yield { path, ...startOf(image), ...problem };
      }
    }
    for (const image of misplacedCaptions(body)) {
      yield { path, ...startOf(image), ...misplaced };
    }
  }
}

type Problem = Pick<Finding, 'message' | 'remedy' | 'severity'>;

function problemsOf({ alt, url }: Image, path: string, { paths }: Content): Problem[] {
  const problems: Problem[] = [];
  const remedy = `在方括号里写上图里是什么，给看不见图的人听：![说明文字](${url})`;
  if (!alt?.trim()) problems.push({ message: `图片 ${url} 没有说明文字`, remedy });
  else if (alt.includes('【待填'))
    problems.push({ message: `图片 ${url} 还没有说明文字`, remedy, severity: 'warning' });
  if (/^[a-z]+:|^\/\//i.test(url)) {
    return [
      ...problems,
      {
        message: `图片 ${url} 在别的网站上`,
        remedy: '把图片文件存进本年的 images 文件夹，再写它的位置',
      },
    ];
  }
  const file = contentPath(path, url);
  if (/[#?]/.test(file)) {
    problems.push({
      message: `图片的文件名里不能有 # 或 ?：${url}`,
      remedy: '给图片文件改名，再改这里',
    });
  } else if (!paths.includes(file)) {
    problems.push({ message: `找不到图片 ${url}`, remedy: nearestFile(file, paths) });
  }
  return problems;
}

function nearestFile(file: string, paths: string[]): string {
  const same = paths.find((path) => path.toLowerCase() === file.toLowerCase());
  if (same) return `文件名的大小写要一致：${posix.basename(same)}`;
  return `内容文件夹里没有 ${file}；检查文件名和位置，在上一层文件夹时以 ../ 开头，例如 ../images/图.png`;
}

/** Captions are shown only under images that are a paragraph of their own. */
function misplacedCaptions(body: Root): Image[] {
  const captioned = nodesWhere(body, isCaptioned);
  const shown = nodesWhere(body, (node) => node.type === 'paragraph').map(soleImage);
  return captioned.filter((image) => !shown.includes(image));
}

const isCaptioned = (node: Nodes): node is Image => node.type === 'image' && Boolean(node.title);

const misplaced: Problem = {
  message: '图题不会显示：这张图与文字在同一段里',
  remedy: '让图片单独成一段，上下各空一行',
};
