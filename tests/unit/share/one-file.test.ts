import { describe, expect, test } from 'vitest';
import { oneFileReport } from '../../../src/share/one-file.ts';

const made = (text: string): string | undefined =>
  oneFileReport(
    `<html><head><script src="/x.js"></script></head><body><nav>导航</nav><div data-report-text>${text}</div></body></html>`,
    { address: 'https://a.cn/sub/2024/', embed: (path) => `data:image/webp;base64,${btoa(path)}` },
  );

describe('a report as one file', () => {
  test('has the text and nothing else of the page', () => {
    const html = made(
      '<h1>总结 &amp; 计划</h1><p id="p1">正文。<a class="paragraph-link" href="#p1"></a></p>',
    );
    expect(html).toContain('<title>总结 &amp; 计划</title>');
    expect(html).toContain('>正文。</p></div>');
    expect(html).not.toMatch(/导航|script|paragraph-link|class=/);
  });

  test('runs on after a heading as the original does', () => {
    const html = made(
      '<section class="run-in"><h3>（一）绿化。</h3><div><p>甲。</p><p>乙。</p></div></section>',
    );
    expect(html).toMatch(/<h3 style="display:inline[^>]*>（一）绿化。<\/h3>/);
    expect(html).toMatch(/<p style="display:inline[^>]*>甲。<\/p><p style="margin/);
  });

  test('keeps tables whole, with their merged cells and borders', () => {
    const html = made('<table><tr><th colspan="2" class="align-right">甲</th></tr></table>');
    expect(html).toMatch(
      /<th style="border:1px solid[^"]*text-align:right" colspan="2">甲|<th colspan="2" style="border:1px solid[^"]*text-align:right">甲/,
    );
  });

  test('has its images within, and leads to the site in full', () => {
    const html = made(
      '<img src="/sub/_astro/a.webp" alt="图"><a href="/sub/2024/attachments/b.csv">表</a>',
    );
    expect(html).toContain(`src="data:image/webp;base64,${btoa('/sub/_astro/a.webp')}"`);
    expect(html).toContain('href="https://a.cn/sub/2024/attachments/b.csv"');
  });

  test('is none where the page has no text', () => {
    const page = '<html><body><p>已撤下</p></body></html>';
    expect(oneFileReport(page, { address: 'https://a.cn/2024/', embed: () => '' })).toBeUndefined();
  });
});
