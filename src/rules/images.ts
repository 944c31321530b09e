import { posix } from 'node:path';
import type { Image, Nodes, Root } from 'mdast';
import { type Finding, startOf } from '../finding.ts';
import { type Content, mdxFiles } from '../reader/content.ts';
import { contentPath } from '../reader/content-path.ts';
import type { PublishedFile } from '../reader/published/published-file.ts';
import { isImage } from '../reader/published/read.ts';
import { nodesWhere, soleImage } from '../report/blocks.ts';

/**
 * Each image has a file of the content folder that is one and no more than one, and a description for those who cannot see it (WCAG 2.2, 1.1.1; GB/T
 * 37668-2019) that says what is in it; none is heavier than a phone should load, or too coarse to be looked at.
 * @says 错误：没有说明，找不到文件；警告：说明等于没说，图片太大；提示：图片太小
 * @like `![图1](../images/a.png)`
 * @remedy 说明写图里有什么；大图缩到2000像素宽
 * @example ![公园](../images/图.png) → 找不到图片
 * @example ![公园](https://example.org/a.png) → 别的网站
 */
export function* images(content: Content): Iterable<Finding> {
  for (const file of content.published.filter(({ path }) => isImage(path))) yield* sizes(file);
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

/** In bytes: some seconds by a phone on a weak network. */
const heaviest = 2 * 1024 * 1024;
/** In pixels: the width of the text on a phone; twice that of the text on a sharp desktop screen. */
const [narrowest, widest] = [320, 4000];

function* sizes({ path, bytes, reading }: PublishedFile): Iterable<Finding> {
  const { width = 0, height = 0 } = reading?.pixels ?? {};
  if (bytes > heaviest || Math.max(width, height) > widest) {
    const pixels = width ? `，${width}×${height}像素` : '';
    yield {
      path,
      excerpt: posix.basename(path),
      message: `图片太大：${(bytes / 1024 / 1024).toFixed(1)}MB${pixels}`,
      remedy: '用“画图”等程序把宽度缩到2000像素左右，照片另存为 .jpg，再放进来',
      severity: 'warning',
    };
  }
  if (width && width < narrowest) {
    yield {
      path,
      excerpt: posix.basename(path),
      message: `图片太小：${width}×${height}像素，放大后看不清`,
      remedy: '换一张宽度在1000像素以上的；不要用网页上的缩略图',
      severity: 'hint',
    };
  }
}

function problemsOf({ alt, url, title }: Image, path: string, content: Content): Problem[] {
  const problems: Problem[] = [];
  const description = alt?.trim() ?? '';
  const poor = poorDescription(description, title ?? '');
  const remedy = `在方括号里写上图里是什么，给看不见图的人听：![说明文字](${url})`;
  if (!description) problems.push({ message: `图片 ${url} 没有说明文字`, remedy });
  else if (description.includes('【待填'))
    problems.push({ message: `图片 ${url} 还没有说明文字`, remedy, severity: 'warning' });
  else if (poor)
    problems.push({
      message: `图片的说明文字“${alt}”${poor}`,
      remedy: better,
      severity: 'warning',
    });
  if (/^[a-z]+:|^\/\//i.test(url)) {
    return [
      ...problems,
      {
        message: `图片 ${url} 在别的网站上`,
        remedy: '把图片文件存进本年的 images 文件夹，再写它的位置',
      },
    ];
  }
  const problem = fileProblem(url, contentPath(path, url), content);
  return problem ? [...problems, problem] : problems;
}

/** What is wrong with the file that an image names. */
function fileProblem(url: string, path: string, content: Content): Problem | undefined {
  if (/[#?]/.test(path)) {
    return {
      message: `图片的文件名里不能有 # 或 ?：${url}`,
      remedy: '给图片文件改名，再改这里',
    };
  }
  if (!content.paths.includes(path))
    return { message: `找不到图片 ${url}`, remedy: nearestFile(path, content.paths) };
  if (!isImage(path)) {
    return {
      message: `不能用这样的图片：${url}`,
      remedy: '照片用“画图”另存为 .jpg，图表另存为 .png，放在年份文件夹里',
    };
  }
  const fault = content.published.find((file) => file.path === path)?.fault;
  return fault && { message: `图片 ${url} ${fault.message}`, remedy: fault.remedy };
}

const better = '写出图里有什么、说明什么，例如：东湖公园平面图：湖在中央，步道环湖一周';

/** What is wrong with a description; none where it may well say what is in the image. */
function poorDescription(alt: string, caption: string): string | undefined {
  if (/\.(png|jpe?g|gif|webp|avif|svg)$/i.test(alt)) return '是文件名';
  if (
    /^(图片?|照片|截图|插图|配图|示意图|image|photo|picture)?[\d一二三四五六七八九十.\s]*$/i.test(
      alt,
    )
  )
    return '没有说出图里是什么';
  if (alt === caption.replace(/^图\s*\d+\s*/, '') || alt === caption) return '和图题一样，会念两遍';
  return [...alt].length > 150 ? '太长，念起来听不明白' : undefined;
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
