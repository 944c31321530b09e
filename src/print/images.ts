import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import sharp from 'sharp';
import type { OpenSite } from '../browser/built-site.ts';

/** What paper shows of an image, in pixels per inch; a finer one only makes a PDF larger. */
const resolution = 300;

/**
 * Gives a page that is printed its images in the size in which paper shows them. Chromium takes a JPEG into a PDF as it
 * is, and once for all places; of any other image, and of the WebP of the site's pages, it writes every pixel.
 * Drawings stay drawings; one with words becomes pixels, since they would be set in fonts of the machine, which are not
 * embedded, and be read as words of the report.
 */
export async function fitImages(page: Page, site: OpenSite): Promise<void> {
  const all = await page.evaluate(widthsOfImages);
  const widths = all.filter(([address]) => !isWordless(site.fileOf(address)));
  const images = new Map<string, Image>(
    await Promise.all(
      widths.map(async ([address, width]) => {
        const image = await printable(site.fileOf(address), Math.ceil((width / 96) * resolution));
        return [`${address}?print`, image] as const;
      }),
    ),
  );
  await page.route(
    ({ href }) => images.has(href),
    (route, request) => route.fulfill(images.get(request.url())),
  );
  await page.evaluate(takeImages, [...images.keys()]);
}

/** Whether a file is a drawing without words. */
const isWordless = (file: string): boolean =>
  file.endsWith('.svg') && !/<text[\s>]/.test(readFileSync(file, 'utf8'));

export interface Image {
  body: Buffer;
  contentType: string;
}

/** An image, no wider than so many pixels, on white: as JPEG, or as PNG where that is smaller, as drawings are. */
export async function printable(file: string, width: number): Promise<Image> {
  const image = sharp(file, await densityFor(file, width))
    .resize({ width, withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .toColourspace('srgb');
  const { data: photo, info } = await image
    .clone()
    .jpeg({ quality: 88, chromaSubsampling: '4:4:4' })
    .toBuffer({ resolveWithObject: true });
  // A JPEG of more than a bit for each pixel is one of a photograph, of which a PNG takes a second and ten times the room.
  const isPhoto = photo.length * 8 > info.width * info.height;
  const drawing = isPhoto ? photo : await image.png().toBuffer();
  return drawing.length < photo.length
    ? { body: drawing, contentType: 'image/png' }
    : { body: photo, contentType: 'image/jpeg' };
}

/** Of a drawing, the dots per inch of its own measure that make it so wide. */
async function densityFor(file: string, width: number): Promise<{ density?: number }> {
  if (!file.endsWith('.svg')) return {};
  const { width: own = width } = await sharp(file).metadata();
  return { density: Math.min(2400, Math.max(72, (72 * width) / own)) };
}

/** In the page: the images, and the greatest width in which each is shown. */
function widthsOfImages(): [address: string, width: number][] {
  const widths = new Map<string, number>();
  for (const { src, offsetWidth } of document.querySelectorAll<HTMLImageElement>('article img')) {
    widths.set(src, Math.max(offsetWidth, widths.get(src) ?? 0));
  }
  return [...widths];
}

/** In the page: shows the images of these addresses in place of those of the site, and waits for all, far down ones too. */
async function takeImages(addresses: string[]): Promise<void> {
  const images = Array.from(document.images);
  for (const image of images) {
    const address = `${image.src}?print`;
    if (addresses.includes(address)) image.src = address;
    image.loading = 'eager';
  }
  await Promise.all(images.map((image) => image.decode()));
}
