import { readImage } from '../reader/published/image.ts';
import type { WordImage } from './runs.ts';

const types: Record<string, WordImage['type']> = {
  png: 'png',
  jpg: 'jpg',
  jpeg: 'jpg',
  gif: 'gif',
};

/** An image for a Word file; none where it is of a kind that Word does not take, or tells no size. */
export function imageFor(name: string, data: Uint8Array): WordImage | undefined {
  const type = types[/[^.]*$/.exec(name)?.[0].toLowerCase() ?? ''];
  const pixels = type && readImage(data).pixels;
  return type && pixels && { type, data, ...pixels };
}
