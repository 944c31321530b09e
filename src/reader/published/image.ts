import ExifReader from 'exifreader';
import type { Property, Reading } from './published-file.ts';

/**
 * Reads a photograph or drawing: its size, and what a camera or program wrote into it (Exif, IPTC, XMP).
 * @throws Error where the bytes are none
 */
export function readImage(bytes: Uint8Array): Reading {
  const tags = tagsOf(Buffer.from(bytes));
  const told = (tag: string): string => tags.get(tag)?.trim() ?? '';
  const [width, height] = ['Image Width', 'Image Height'].map((tag) =>
    Number.parseInt(told(tag), 10),
  );
  return {
    texts: [],
    properties: telling.flatMap(([tag, kind, name]) =>
      told(tag) ? [{ kind, name, value: told(tag) }] : [],
    ),
    ...(width && height && { pixels: { width, height } }),
  };
}

const telling: [tag: string, kind: Property['kind'], name: string][] = [
  ['GPSLatitude', 'place', '拍摄地点（纬度）'],
  ['Artist', 'person', '作者'],
  ['By-line', 'person', '作者'],
  ['creator', 'person', '作者'],
  ['Author', 'person', '作者'],
  ['CameraOwnerName', 'person', '相机所有人'],
  ['BodySerialNumber', 'device', '相机序列号'],
];

/** The tags as people read them; an image may have none. */
function tagsOf(bytes: Buffer): Map<string, string> {
  try {
    const tags: [string, { description?: unknown }][] = Object.entries(ExifReader.load(bytes));
    return new Map(tags.map(([name, { description }]) => [name, String(description ?? '')]));
  } catch (error) {
    if (error instanceof ExifReader.errors.MetadataMissingError) return new Map();
    throw error;
  }
}
