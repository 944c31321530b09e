import { extname } from 'node:path';
import type { Fault } from './published-file.ts';
import { svgFault } from './svg.ts';
import { isWholeImage } from './whole-image.ts';

/**
 * What is wrong with an image, so that a build would stop at it, or readers see none. The measure is the prober that
 * Astro itself asks for the size of each image.
 * @param path its name tells what it claims to be
 */
export async function imageFault(path: string, bytes: Buffer): Promise<Fault | undefined> {
  if (bytes.length === 0) return empty;
  const extension = extname(path).slice(1).toLowerCase();
  const found = await probed(bytes);
  if (!found) return extension === 'svg' ? (svgFault(bytes.toString()) ?? withoutSize) : none;
  if (found.format !== (extension === 'jpeg' ? 'jpg' : extension))
    return otherKind(extension, found.format);
  if (extension === 'svg') {
    return svgFault(bytes.toString()) ?? (found.width && found.height ? undefined : withoutSize);
  }
  return found.width && found.height && isWholeImage(found.format, bytes) ? undefined : brokenOff;
}

interface Probed {
  format: string;
  width: number;
  height: number;
}

async function probed(bytes: Buffer): Promise<Probed | undefined> {
  const { imageMetadata } = await import('astro/assets/utils');
  try {
    return await imageMetadata(bytes);
  } catch {
    return undefined;
  }
}

const again = '找到原来的图片，重新复制一次；打得开的，用“画图”另存为 .png 或 .jpg';

const empty: Fault = { message: '是空文件（0字节）', remedy: again };

const none: Fault = { message: '不是图片，或者已经损坏', remedy: again };

const brokenOff: Fault = { message: '不完整，复制或下载时断了', remedy: again };

const withoutSize: Fault = {
  message: '没有写明宽和高',
  remedy: '在 <svg …> 里加上 viewBox="0 0 宽 高"，四个数之间各空一格；或者另存为 .png',
};

function otherKind(extension: string, format: string): Fault {
  const isUsable = /^(png|jpg|gif|webp|avif|svg)$/.test(format);
  return {
    message: `扩展名是 .${extension}，内容却是 ${format.toUpperCase()}`,
    remedy: isUsable
      ? `把文件的扩展名改成 .${format}，正文里也一样改；或者用“画图”另存为 .${extension}`
      : '用“画图”或手机的相册打开，另存为 .jpg，再放进来',
  };
}
