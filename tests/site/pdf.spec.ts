import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'playwright/test';
import { openBuiltSite } from '../../src/browser/built-site.ts';
import { readFaces, wearFaces } from '../../src/browser/faces.ts';
import { findBrowser } from '../../src/browser/find-browser.ts';
import { layOut } from '../../src/print/lay-out.ts';
import { printReport } from '../../src/print/print-report.ts';
import {
  type Bookmark,
  compared,
  type Line,
  linesOf,
  millimetres,
  type Pdf,
  readLines,
  readPdf,
  textOf,
  textPages,
} from './pdf.ts';
import { failedArchiveRules, failedConditions } from './pdf-conditions.ts';
import { fileOf, filesOf, folderOf, host, type SiteName } from './sites.ts';

const read = new Map<string, Promise<Pdf>>();

/** The PDF of a site, read once for all tests. */
function pdfOf(site: SiteName, year = 2024): Promise<Pdf> {
  const path = join(folderOf(site), `${year}/report.pdf`);
  const pdf = read.get(path) ?? readPdf(path);
  read.set(path, pdf);
  return pdf;
}

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync('node', ['src/commands/run.js', ...args], {
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
};

for (const site of ['report', 'print'] as const satisfies SiteName[]) {
  test.describe(`the PDF of ${site}`, () => {
    test('is A4 and says what it is', async () => {
      const { pages, info } = await pdfOf(site);
      for (const { width, height } of pages) {
        expect(millimetres(Math.min(width, height))).toBeCloseTo(210, 0);
        expect(millimetres(Math.max(width, height))).toBeCloseTo(297, 0);
      }
      const [title] = fileOf(site, '2024/report.txt').slice(1).split('\n');
      expect(info).toMatchObject({
        Title: title,
        Author: site === 'report' ? '市xx局' : '示例市示例局',
        Subject: expect.stringContaining(title ?? ''),
        Keywords: expect.stringContaining('年度工作总结'),
        Language: 'zh-CN',
      });
    });

    test('numbers its pages i, ii … before the text, and 1, 2 … in it, printed at the outer edge', async () => {
      const pdf = await pdfOf(site);
      const labels = pdf.pages.map(({ label }) => label);
      const front = labels.indexOf('1');
      expect(front % 2, 'the text begins on a right page').toBe(0);
      expect(labels).toEqual([
        ...['i', 'ii', 'iii', 'iv'].slice(0, front),
        ...textPages(pdf).map((_, i) => String(i + 1)),
      ]);
      for (const { marginal } of pdf.pages.slice(0, front)) expect(marginal).toEqual([]);
      for (const [i, { marginal, width, height }] of textPages(pdf).entries()) {
        const [number] = marginal;
        expect(marginal.map(({ text }) => text.trim()).join('')).toBe(`—${i + 1}—`);
        expect(number?.size).toBeCloseTo(14, 1);
        if (width > height) continue; // it lies on its side
        // One character in from the type area, 28–184 mm.
        const inset = (14 / 72) * 25.4;
        // The inner margin is 28 mm, on the left of right pages and on the right of left pages.
        if (i % 2 === 0)
          expect(millimetres(marginal.at(-1)?.right ?? 0)).toBeCloseTo(184 - inset, 0);
        else expect(millimetres(number?.left ?? 0)).toBeCloseTo(26 + inset, 0);
      }
    });

    test('has no more than 22 lines a page, full lines of 156 mm from the inner margin of 28 mm, and no last line of one character', async () => {
      const pdf = await pdfOf(site);
      const lines = textPages(pdf).map((page, i) =>
        linesOf(page).map((line) => ({
          ...line,
          left: line.left + (i % 2) * shift,
          right: line.right + (i % 2) * shift,
        })),
      );
      const upright = textPages(pdf).filter(({ width, height }) => width < height);
      for (const page of upright) expect(linesOf(page).length).toBeLessThanOrEqual(22);
      const full = lines.flatMap(fullLines);
      expect(full.length).toBeGreaterThan(site === 'report' ? 100 : 5);
      for (const { left, right, text } of full) {
        expect(Math.abs(millimetres(right) - 184), text).toBeLessThanOrEqual(0.3);
        expect(millimetres(left), text).toBeGreaterThan(27.7);
      }
      // Of the text, not of tables: no line of a single character, none that begins with the mark of a note.
      const texts = lines.flat().filter(({ size }) => Math.abs(size - 16) < 0.5);
      expect(
        texts.filter(({ text }) => /^\p{Script=Han}\P{L}*$|^\d+[，。]/u.test(text.trim())),
      ).toEqual([]);
    });

    test('leads from each line of the contents to the page that it names', async () => {
      const pdf = await pdfOf(site);
      const contents = pdf.pages.slice(1, pdf.pages.indexOf(textPages(pdf)[0] ?? fail()));
      const targets = contents.flatMap(({ links }) => links.map((link) => link.slice(1)));
      const numbers = contents
        .flatMap(({ runs }) => runs)
        .filter(({ text, left }) => /^\d+$/.test(text) && millimetres(left) > 175)
        .map(({ text }) => text);
      expect(numbers.length).toBe([...new Set(targets)].length);
      for (const [i, id] of [...new Set(targets)].entries()) {
        expect(pdf.pages[pdf.places.get(id) ?? -1]?.label, id).toBe(numbers[i]);
      }
    });

    test('embeds TrueType only, and no compatibility characters', async () => {
      const pdf = await pdfOf(site);
      for (const { fonts } of pdf.pages) {
        expect(fonts.filter((type) => type !== 'CIDFontType2')).toEqual([]);
      }
      expect(textOf(pdf.pages) + JSON.stringify(pdf.outline)).not.toMatch(/[\u2E80-\u2FDF]/);
    });
  });
}

/** By how much the text of left pages stands further left, in points. */
const shift = (2 / 25.4) * 72;

/** The lines of the text that go on at the left edge in the next line, and so must be full. */
const fullLines = (lines: Line[]): Line[] =>
  lines.filter((line, i) => {
    const next = lines[i + 1];
    const isText = [line, next].every((each) => each && Math.abs(each.size - 16) < 0.5);
    const isHeading = /^[一二三四五六七八九十]+、/.test(line.text);
    return isText && !isHeading && next && Math.abs(millimetres(next.left) - 28) < 0.3;
  });

const fail = (): never => {
  throw new Error('There is no page of text.');
};

test('the PDF holds the report’s text, character for character, and last its address', async () => {
  const text = textOf(textPages(await pdfOf('report')));
  const expected = compared(fileOf('report', '2024/report.txt'));
  expect(text.slice(0, expected.length)).toBe(expected);
  expect(text.slice(expected.length)).toMatch(
    /^网址：https:\/\/test\.example\.org\/2024\/文本版本：[0-9a-f]{12}$/,
  );
});

test('the outline of the PDF has all headings, nested', async () => {
  const depth = (items: Bookmark[]): unknown => items.map(({ items }) => depth(items));
  const { outline } = await pdfOf('report');
  expect(outline.map(({ title }) => title)).toEqual(['2024年精神文明建设工作总结']);
  expect(depth(outline)).toEqual([[Array(2).fill([]), Array(6).fill([]), Array(7).fill([])]]);
  expect(outline[0]?.items[1]?.items[3]?.title).toBe('（四）立足本职完成城区绿化工作。');
});

test('the PDF is tagged', async () => {
  const { roles } = await pdfOf('report');
  for (const [role, count] of [
    ['H1', 1],
    ['H2', 3],
    ['H3', 15],
  ] as const) {
    expect(roles.get(role)?.length, role).toBe(count);
  }
  expect(roles.get('P')?.length).toBeGreaterThan(15);
  const { roles: others } = await pdfOf('print');
  for (const role of ['H4', 'H5', 'Table', 'TH', 'TD', 'L', 'Link']) {
    expect(others.get(role)?.length, role).toBeGreaterThan(0);
  }
  expect(others.get('Figure')).toContain('示例公园平面示意：湖在中央，步道环湖一周');
});

test('characters that the faces lack are printed: by another font, or in a box with their code', async () => {
  expect(textOf(textPages(await pdfOf('print')))).toContain(
    '张玥、李喆、刘昇、朱镕基、王䶮、𠮷某，绿地3.5㎡，库容200m³，PM₂.₅，☑是☐否，10⁻³。',
  );
});

test('the PDF meets no failure condition of PDF/UA-1 and breaks no rule of PDF/A-2a that are tested', async () => {
  // The one of 2023 has a drawing with words.
  for (const path of ['report/2024', 'print/2024', 'print/2023', 'sample/2023']) {
    const file = join(folderOf('report'), '..', path, 'report.pdf');
    expect(await failedConditions(file), path).toEqual([]);
    expect(await failedArchiveRules(file), path).toEqual([]);
  }
});

test('a table repeats its head on each page below 续表, and is read once', async () => {
  const pages = textPages(await pdfOf('print'));
  const on = (part: 'runs' | 'repeated', text: string): number[] =>
    pages.flatMap((page, i) =>
      compared(page[part].map((run) => run.text).join('')).includes(text) ? [i] : [],
    );
  const [first = fail(), ...others] = on('runs', '面积（公顷）');
  expect(others).toEqual([]);
  expect(on('repeated', '面积（公顷）')).toEqual([first + 1, first + 2]);
  expect(on('repeated', '续表')).toContain(first + 1);
  expect(on('repeated', '续表')).not.toContain(first);
});

test('a long title is broken between words, each line shorter or each longer than the last', async () => {
  const [first] = textPages(await pdfOf('print'));
  const lines = linesOf(first ?? fail()).filter(({ size }) => size > 20);
  expect(lines.map(({ text }) => text)).toEqual([
    '示例市示例局关于2024年度城市园林',
    '绿化建设管理和古树名木保护工作情况的总结',
  ]);
  for (const { left, right } of lines) expect(millimetres(left + right) / 2).toBeCloseTo(106, 0);
});

test('no heading stands last on a page, and the address never alone on one, wherever the pages break', async () => {
  test.slow();
  const site = await openBuiltSite(folderOf('report'), `${host}/`, await findBrowser());
  try {
    const page = await site.open('2024/print/');
    await page.emulateMedia({ media: 'print' });
    const headings = (await page.locator('.report-text :is(h2, h3)').allTextContents()).map(
      compared,
    );
    await wearFaces(page, await readFaces(resolve('tests/fixtures/report-2024')));
    await layOut(page);
    // As the PDF has it: what readers print themselves has a foot that leads to it.
    await page.evaluate(() => document.querySelector('.document')?.classList.add('exact'));
    for (let rows = 0; rows < 12; rows++) {
      await page.addStyleTag({ content: `.report-text{padding-top:calc(${rows} * var(--row))}` });
      const pages = await readLines(await page.pdf({ preferCSSPageSize: true, tagged: true }));
      // The last page with type of size 2 is the first of the text.
      const start = pages.findLastIndex((each) => each.some(({ size }) => size > 20));
      const lines = pages.slice(start).map((each) => each.map(({ text }) => compared(text)));
      expect(lines.length).toBeGreaterThan(4);
      for (const last of lines.slice(0, -1).map((each) => each.at(-1) ?? '')) {
        const stranded = headings.filter((heading) => last.length > 4 && heading.includes(last));
        expect(stranded).toEqual([]);
      }
      expect(lines.at(-1)?.findIndex((text) => text.startsWith('网址：'))).toBeGreaterThan(1);
    }
  } finally {
    await site.close();
  }
});

test('a table with rows of heads repeats them, sets its numbers whole, and lies on its side where it is wide', async () => {
  const pages = textPages(await pdfOf('print'));
  const wide = pages.filter(({ width, height }) => width > height);
  expect(wide.length).toBe(1);
  for (const page of wide) {
    const texts = page.runs.map(({ text }) => text.trim());
    expect(texts.join('')).toContain('指标13');
    expect(texts.filter((text) => text === '12345678.90').length).toBeGreaterThan(20);
  }
});

test('署名 and date stand where the standard has them', async () => {
  const lines = textPages(await pdfOf('print')).flatMap(linesOf);
  const issuer = lines.find(({ text, left }) => text === '示例市示例局' && left > 200);
  const date = lines.find(({ text, left }) => text === '2025年1月10日' && left > 200);
  // The date is the longer one: it ends two characters before the edge, 署名 begins two before it.
  expect(184 - millimetres(date?.right ?? 0)).toBeCloseTo((32 / 72) * 25.4, 0);
  expect(millimetres((date?.left ?? 0) - (issuer?.left ?? 0))).toBeCloseTo((32 / 72) * 25.4, 0);
});

test('links of the PDF lead into it, and to public addresses', async () => {
  const { pages } = await pdfOf('print');
  const links = pages.flatMap((page) => page.links);
  for (const link of [
    '#1-1-fn-1',
    'https://www.example.org/standard/',
    'https://plan.example.org/plan',
    `${host}/2024/2/`,
    `${host}/2024/attachments/${encodeURIComponent('考核办法.csv')}`,
  ]) {
    expect(links).toContain(link);
  }
});

test('editor’s notes and the dates of publication follow the text of the PDF', async () => {
  const text = textOf(textPages(await pdfOf('print')));
  const end = text.slice(text.indexOf('2025年1月10日'));
  expect(end).toMatch(
    /^2025年1月10日编者注.*两个公园.*附件：考核办法\.csv.*网址：.*发布日期：2025年1月16日更新日期：2025年2月8日文本版本：[0-9a-f]{12}附件2/,
  );
});

test('attachments that are to be printed follow, each on pages of its own, with the number and title of 附件说明', async () => {
  const pdf = await pdfOf('print');
  const firstLines = textPages(pdf).map((page) => linesOf(page).map(({ text }) => text.trim()));
  const [text, image] = firstLines.slice(-2);
  expect(text?.slice(0, 4)).toEqual([
    '附件2',
    '示例市示例绿地养护考核办法',
    expect.stringMatching(/^为规范示例绿地养护考核/),
    expect.anything(),
  ]);
  expect(image).toEqual(['附件3', '示例绿地分布图']);
  expect(pdf.roles.get('Figure')).toContain('示例绿地分布图');
  const drawn = pdf.pages.flatMap(({ repeated }) => repeated.map(({ text }) => text)).join('');
  expect(compared(drawn)).toContain('附件：1.考核办法2.示例市示例绿地养护考核办法3.示例绿地分布图');
  const at = pdf.places.get('attachment-2') ?? -1;
  expect(pdf.pages[at]?.label).toBe(String(firstLines.length - 1));
});

test('the version that is printed is that of report.txt', async () => {
  const { createHash } = await import('node:crypto');
  const sum = createHash('sha256').update(fileOf('report', '2024/report.txt')).digest('hex');
  expect(textOf((await pdfOf('report')).pages)).toContain(`文本版本：${sum.slice(0, 12)}`);
});

test('a report without sections has no cover and no contents', async () => {
  const { pages } = await pdfOf('print', 2023);
  expect(pages.map(({ label }) => label)).toEqual(['1']);
});

test('printed again, a report has the same bytes', async () => {
  test.slow();
  const first = readFileSync(join(folderOf('print'), '2024/report.pdf'));
  expect(first.length).toBeGreaterThan(100_000);
  const site = await openBuiltSite(folderOf('print'), `${host}/`, await findBrowser());
  try {
    const { bytes } = await printReport(site, 2024, await readFaces('tests/fixtures/print'));
    expect(first.equals(bytes)).toBe(true);
  } finally {
    await site.close();
  }
});

test('every link to a PDF says its pages and size', async () => {
  const size = Math.ceil(readFileSync(join(folderOf('report'), '2024/report.pdf')).length / 1024);
  const { length } = (await pdfOf('report')).pages;
  for (const path of ['', 'years/', '2024/', '2024/1/', '2024/1/2/', '2024/print/']) {
    const [, said] =
      /<a href="\/2024\/report\.pdf"[^>]*>PDF<\/a>\s*<span[^>]*>([^<]*)</.exec(
        fileOf('report', `${path}index.html`),
      ) ?? [];
    expect(said, path).toBe(`${length}页，${size} KB`);
  }
  for (const path of filesOf('report').filter((name) => name.endsWith('.html'))) {
    expect(fileOf('report', path), path).not.toContain('%pdf-of');
  }
});

test('drafts and withdrawn reports have no PDF and no print view', () => {
  const files = [...filesOf('sample'), ...filesOf('print')];
  expect(files.filter((path) => /^(2020|2025)\/(report\.pdf|print)/.test(path))).toEqual([]);
});

test.describe('by command', () => {
  let work = '';
  test.beforeEach(() => {
    work = mkdtempSync(join(tmpdir(), '打 印-'));
  });
  test.afterEach(() => rmSync(work, { recursive: true, force: true }));

  test('a draft is printed on demand as it is signed: with 送审稿 on each page, its open places on the last', async () => {
    test.slow();
    const out = join(work, '送审.pdf');
    const { status, output } = run(
      'print',
      '2025',
      '--content',
      'tests/fixtures/print',
      '--out',
      out,
    );
    expect(output).toContain('送审.pdf');
    expect(status).toBe(0);
    const { pages } = await readPdf(out);
    expect(pages.length).toBeGreaterThan(2);
    for (const { marginal } of pages) {
      expect(marginal.map(({ text }) => text).join('')).toContain('送审稿');
    }
    expect(textOf(pages)).toContain('状态：送审稿，尚未发布');
    const lines = pages.flatMap(linesOf).map(({ text }) => compared(text));
    expect(
      lines.filter((line) => /正文。|状态/.test(line)),
      'what goes with it stands below',
    ).toEqual([
      expect.stringMatching(/正文。$/),
      expect.stringMatching(/^\d*状态：送审稿，尚未发布$/),
    ]);
    expect(textOf(pages.slice(-1))).toMatch(/清样说明.*留空.*签发/s);
  });
});
