import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { siteManifest } from './src/gate/integration.ts';
import { contentLinks } from './src/markdown/content-links.ts';
import { officialHtml } from './src/markdown/official-html.ts';
import { reportSyntax } from './src/markdown/syntax.ts';
import { printedReports } from './src/print/integration.ts';
import { onlyPrintView } from './src/print/one-report.ts';
import { contentModules } from './src/reader/for-astro.ts';
import { publicAddress } from './src/reader/public-address.ts';
import { searchIndex } from './src/search/integration.ts';
import { contentDir, printedYear, withoutPdf } from './src/settings.ts';
import { shareImages } from './src/share/integration.ts';
import { oneFileReports } from './src/share/one-file-integration.ts';
import { reportSitemap } from './src/site/sitemap.ts';

export default defineConfig({
  ...publicAddress(contentDir), // where no command says another
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  integrations: [
    contentModules(contentDir),
    mdx(),
    ...(printedYear
      ? [onlyPrintView(), printedReports({ contentDir, withoutPdf })]
      : [
          reportSitemap(),
          searchIndex(),
          printedReports({ contentDir, withoutPdf }),
          shareImages({ contentDir, withoutPdf }),
          oneFileReports(),
          siteManifest({ contentDir }), // the last one: it lists all files
        ]),
  ],
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      gfm: false, // reportSyntax brings it, with the options that Chinese text needs
      smartypants: false, // the text is official: …… and “” stay as they were typed
      remarkPlugins: [...reportSyntax, [contentLinks, { contentDir }]],
      rehypePlugins: [officialHtml],
      remarkRehype: { clobberPrefix: '' },
    }),
  },
  experimental: { contentIntellisense: true }, // editors know the front matter of content files
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
      ],
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  build: { inlineStylesheets: 'never' },
  vite: {
    build: {
      modulePreload: false, // a helper on each page, which search alone would use, a round trip before it
      assetsInlineLimit: 0, // scripts are files, which browsers keep from page to page
      target: ['chrome89', 'safari14'],
      cssTarget: ['chrome89', 'safari14'],
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
