import { filledForm } from '../report/error-form.ts';
import type { Format } from './cite-as.ts';
import { drawCard, sentencesOf } from './sentence-card.ts';

/** What can be done with a paragraph: share it, cite it, make a picture of it, hear it, say what is wrong with it. */

/** A paragraph by its link: what the buttons use. */
interface Cited {
  link: HTMLAnchorElement;
  block: HTMLElement;
  /** 第3段 */
  name: string;
  /** Its permanent address. */
  address: string;
  /** 机关：《标题》第x部分（x）第n段 */
  source: string;
  text: string;
}

let cited: Cited | undefined;
let sentence = 0;

/** Opens the sheet of a paragraph, at its link, or at the foot of a narrow window (text.css). */
export function openSheet(sheet: HTMLDialogElement, link: HTMLAnchorElement): void {
  if (!cited) connect(sheet);
  cited = citedBy(link);
  sentence = 0;
  const { block, name, text } = cited;
  part(sheet, '#paragraph-name').textContent = name;
  part(sheet, '.opening').textContent = text;
  part(sheet, '[role="status"]').textContent = '';
  part(sheet, '.card').hidden = true;
  part(sheet, '[data-do="share"]').hidden = !('share' in navigator);
  part(sheet, '[data-do="listen"]').hidden = !('speechSynthesis' in window);
  part(sheet, '[data-do="share-card"]').hidden = !('canShare' in navigator);
  block.setAttribute('data-current', '');
  sheet.showModal();
  place(sheet, link);
  sheet.addEventListener(
    'close',
    () => {
      block.removeAttribute('data-current');
      link.focus({ preventScroll: true });
    },
    { once: true },
  );
}

/** Beside the link, and inside of the window. */
function place(sheet: HTMLDialogElement, link: HTMLAnchorElement): void {
  const { bottom, left } = link.getBoundingClientRect();
  const into = (at: number, size: number, room: number): string =>
    `${Math.max(8, Math.min(at, room - size - 8))}px`;
  sheet.style.setProperty('--top', into(bottom + 4, sheet.offsetHeight, innerHeight));
  sheet.style.setProperty('--left', into(left, sheet.offsetWidth, innerWidth));
}

function citedBy(link: HTMLAnchorElement): Cited {
  const body = link.closest<HTMLElement>('[data-cite]');
  const block = link.closest<HTMLElement>('p, li') ?? link;
  const name = `第${link.dataset.number ?? ''}段`;
  return {
    link,
    block,
    name,
    address: `${body?.dataset.address ?? ''}#p${link.dataset.number ?? ''}`,
    source: `${body?.dataset.cite ?? ''}${name}`,
    text: block.textContent ?? '',
  };
}

function part(sheet: HTMLElement, selector: string): HTMLElement {
  const found = sheet.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The sheet has no ${selector}.`);
  return found;
}

function connect(sheet: HTMLDialogElement): void {
  sheet.addEventListener('click', async (event) => {
    if (event.target === sheet) sheet.close();
    const button = event.target instanceof Element ? event.target.closest('[data-do]') : null;
    const act = button instanceof HTMLElement ? acts[button.dataset.do ?? ''] : undefined;
    if (act && cited) part(sheet, '[role="status"]').textContent = await act(sheet, cited);
  });
}

/** What the buttons do; each answers with what is to be said. */
const acts: Record<string, (sheet: HTMLDialogElement, cited: Cited) => Promise<string> | string> = {
  share: (_, { source, text, address }) => share({ title: source, text, url: address }),
  link: (_, { address }) => copy(address),
  citation: (_, { source, address }) => copy(`${source}，${address}`),
  gbt7714: (_, of) => citeIn('gbt7714', of),
  bibtex: (_, of) => citeIn('bibtex', of),
  ris: (_, of) => citeIn('ris', of),
  card: showCard,
  'next-sentence': (sheet, of) => {
    sentence += 1;
    return showCard(sheet, of);
  },
  'save-card': async (sheet, of) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await picture(sheet));
    link.download = `${of.source}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    return '图片已保存到下载的文件里。';
  },
  'share-card': async (sheet, { source, address }) => {
    const files = [new File([await picture(sheet)], '总结.png', { type: 'image/png' })];
    if (!navigator.canShare({ files })) return '这个浏览器不能分享图片，请先保存。';
    return share({ files, title: source, text: `${source}，${address}` });
  },
  listen: async (sheet, { block }) => {
    const text = block.closest('[data-report-text]');
    sheet.close();
    const { listen } = await import('./listening/bar.ts');
    if (text) await listen(text, block);
    return '';
  },
  error: (sheet, of) => reportError(part(sheet, '[data-do="error"]'), of),
  close: (sheet) => {
    sheet.close();
    return '';
  },
};

async function citeIn(format: Format, { source, address }: Cited): Promise<string> {
  const { citeAs } = await import('./cite-as.ts');
  return citeAs(format, source, address);
}

async function copy(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return '已复制';
  } catch {
    return text;
  }
}

async function share(data: ShareData): Promise<string> {
  try {
    await navigator.share(data);
    return '';
  } catch (error) {
    const isDropped = error instanceof DOMException && error.name === 'AbortError';
    return isDropped ? '' : '没有分享出去，可以改用“复制链接”。';
  }
}

/** Opens the form or mail that `site.yaml` names, filled in; else copies what is to be written to the bureau. */
async function reportError(button: HTMLElement, { source, address, text }: Cited): Promise<string> {
  const start = text.length > 60 ? `${text.slice(0, 60)}……` : text;
  const message = `网址：${address}\n位置：${source}\n原文：${start}\n错在哪里，应当怎样写：\n`;
  const { form, contact = '' } = button.dataset;
  if (!form) {
    const said = await copy(message);
    return said === '已复制' ? `网址和段落已复制。请写明错处，寄给${contact}` : said;
  }
  const filled = filledForm(form, `找错：${source}`, message);
  if (filled.startsWith('mailto:')) location.href = filled;
  else window.open(filled, '_blank', 'noopener');
  return '';
}

/** Shows the picture of a sentence; after the last one the first. */
function showCard(sheet: HTMLDialogElement, { link, block, text, source, address }: Cited): string {
  const sentences = sentencesOf(text);
  const shown = sentences[sentence % sentences.length] ?? text;
  const canvas = sheet.querySelector('canvas');
  if (!canvas) return '';
  drawCard(canvas, { text: shown, source, address }, getComputedStyle(block));
  canvas.setAttribute('aria-label', `句子图片：${shown}`);
  part(sheet, '[data-do="next-sentence"]').hidden = sentences.length < 2;
  part(sheet, '.card').hidden = false;
  place(sheet, link);
  part(sheet, '.card').scrollIntoView({ block: 'nearest' });
  return '';
}

function picture(sheet: HTMLElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    sheet
      .querySelector('canvas')
      ?.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture.'))));
  });
}
