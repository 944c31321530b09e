import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../../original/original.ts';
import { readImage } from './image.ts';
import { imageFault } from './image-fault.ts';
import { readOffice } from './office.ts';
import { readPdf } from './pdf.ts';
import type { PublishedFile, Reading } from './published-file.ts';
import { svgTexts } from './svg.ts';

/**
 * Reads the attachments and images of a content folder.
 * @param dir the folder, absolute
 * @param paths its files, relative
 */
export const readPublished = (dir: string, paths: string[]): Promise<PublishedFile[]> =>
  Promise.all(
    paths
      .filter((path) => isAttachment(path) || isImage(path))
      .map(async (path) => {
        const bytes = readFileSync(join(dir, path));
        const fault = isImage(path) ? await imageFault(path, bytes) : undefined;
        return { path, bytes: bytes.length, reading: await readingOf(path, bytes), fault };
      }),
  );

/** Whether a path of the content folder is an attachment's. */
export const isAttachment = (path: string): boolean => /^\d{4}\/attachments\//.test(path);

/** Whether a path of the content folder is an image's. */
export const isImage = (path: string): boolean =>
  /^\d{4}\/.*\.(png|jpe?g|gif|webp|avif|svg)$/i.test(path);

const readText = (bytes: Uint8Array): Reading => ({
  texts: decode(bytes)
    .split('\n')
    .map((text, i) => ({ text, line: i + 1 })),
  properties: [],
});

const readers: [pattern: RegExp, reader: (bytes: Uint8Array) => Reading | Promise<Reading>][] = [
  [/\.(docx|xlsx|pptx)$/i, readOffice],
  [/\.pdf$/i, readPdf],
  [/\.(png|jpe?g|gif|webp|avif|heic|tiff?)$/i, readImage],
  [/\.svg$/i, (bytes) => ({ texts: svgTexts(decode(bytes)), properties: [] })],
  [/\.(txt|csv|md|json|xml|html?)$/i, readText],
];

async function readingOf(path: string, bytes: Uint8Array): Promise<Reading | undefined> {
  const reader = readers.find(([pattern]) => pattern.test(path))?.[1];
  try {
    return await reader?.(bytes);
  } catch {
    return undefined;
  }
}
