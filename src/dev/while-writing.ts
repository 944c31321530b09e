import { readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';
import { z } from 'zod';
import { checkContent, hasErrors, type Outcome } from '../check/check.ts';
import { noteFinding } from '../check/note-finding.ts';
import { html } from '../check/reporters/html.ts';
import { terminalWithoutHints } from '../check/reporters/terminal.ts';
import type { Content } from '../reader/content.ts';
import { setCurrentContent } from '../reader/current-content.ts';
import { stableStamp } from '../reader/list-files.ts';
import { nameFilesForEditors } from './editor-manifest.ts';
import { belowFinding, guidePage } from './guide.ts';

type Setup = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0];
type Server = Setup['server'];
type Refresh = NonNullable<Setup['refreshContent']>;

/**
 * Checks the content in `dev`, when it starts and after each change. While it has errors, every page is a list of
 * them; when they are gone, the content is read anew and every open page is shown anew. Astro itself does not watch
 * the content: it would stop at the first file that it cannot read, and read its own configuration at each change.
 *
 * Each page carries the number of the content's state from which it was made (`Server-Timing`), and asks by Vite's
 * channel whether it is still the present one (src/scripts/while-writing.ts): no change is missed in between.
 * @param content the content folder, absolute
 */
export function checkWhileWriting(content: string): AstroIntegration {
  return {
    name: 'check-while-writing',
    hooks: {
      'astro:config:setup': ({ injectScript, updateConfig }) => {
        injectScript('page', `import '${client}';`);
        const ignored = (path: string): boolean => isWithin(resolve(path), content);
        updateConfig({ vite: { server: { watch: { ignored } } } });
      },
      'astro:server:setup': ({ server, refreshContent }) =>
        watch(content, server, async () => {
          if (refreshContent) await readAgain(refreshContent);
        }),
    },
  };
}

/**
 * Has Astro read the content. It does nothing, and says nothing, while it reads its own configuration: the loaders
 * tell when they have run (src/reader/for-astro.ts).
 * @throws Error where Astro does not come to it, for its configuration is wrong
 */
async function readAgain(refresh: Refresh): Promise<void> {
  let isRead = false;
  const noted = (): void => {
    isRead = true;
  };
  for (let tries = 0; !isRead; tries++) {
    if (tries > 0) await pause(50);
    if (tries > 200)
      throw new Error('Astro does not read the content: see src/reader/for-astro.ts.');
    await refresh({ context: { noted } });
  }
  nameFilesForEditors();
}

const client = '/src/scripts/while-writing.ts';

function watch(content: string, server: Server, read: () => Promise<void>): void {
  const writing = new Writing(content, async () => {
    await read();
    forgetPages(server, content);
  });
  const channel = server.environments.client.hot;
  channel.on('content:shown', (_number, { send }) => send('content:state', writing.state));
  channel.on('content:acknowledge', async (wish, { send }) => {
    const { rule, file, line, reason } = wishSchema.parse(wish);
    const path = resolve(file);
    if (!isWithin(path, content)) return;
    const { problem = '' } = await noteFinding(content, { rule, file: path, line, reason });
    send('content:acknowledged', problem);
    await look();
  });
  const look = async (): Promise<void> => {
    const before = writing.state;
    await writing.settled();
    if (writing.state !== before) channel.send('content:state', writing.state);
  };
  server.httpServer?.once('listening', () => {
    const timer = setInterval(look, 250);
    server.httpServer?.once('close', () => clearInterval(timer));
  });
  server.middlewares.use((request, response, next) => {
    if (!request.headers.accept?.includes('text/html')) return next();
    const guide = guidePage((request.url ?? '').replace(/[?#].*/, ''));
    if (guide) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(plainPage(guide.title, guide.body));
      return;
    }
    writing.settled().then(() => {
      response.setHeader('Server-Timing', `content;desc="${writing.state.number}"`);
      response.setHeader('Cache-Control', 'no-store');
      if (!writing.errors) return next();
      response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
      response.end(page(writing.errors));
    }, next);
  });
}

/** What a page asks for where its reader says that a finding stands: as `npm run check -- --acknowledge`. */
const wishSchema = z.object({
  rule: z.string(),
  file: z.string(),
  line: z.number(),
  reason: z.string().min(1),
});

/** The content while it is being written: what the check says of it, and how often it has changed. */
class Writing {
  /** The errors as HTML; empty where there are none. */
  errors = '';
  /** What open pages must know: the number of the state, and its warnings as HTML. */
  state = { number: 0, warnings: '' };
  #content: string;
  #read: () => Promise<void>;
  #checked = '';
  #known: Content | undefined;
  #checking = Promise.resolve();

  constructor(content: string, read: () => Promise<void>) {
    this.#content = content;
    this.#read = read;
  }

  /** Resolves when the content as it stands on the disk has been checked and, where it is right, read. */
  settled(): Promise<void> {
    // Looked at from time to time, not by the system's notices of changes: those get lost where folders are replaced.
    this.#checking = this.#checking.then(() => this.#check()).catch(console.error);
    return this.#checking;
  }

  async #check(): Promise<void> {
    const stamp = await stableStamp(this.#content, this.#checked);
    if (stamp === this.#checked) return;
    const outcome = await checkContent(this.#content, this.#known);
    this.#known = outcome.content;
    console.log(`\n${terminalWithoutHints(outcome.files)}`);
    if (outcome.content && !hasErrors(outcome)) {
      setCurrentContent(outcome.content);
      await this.#read();
    }
    this.#note(outcome);
    this.#checked = stamp;
  }

  #note(outcome: Outcome): void {
    this.errors = hasErrors(outcome) ? html(outcome.files, ['error', 'warning'], belowFinding) : '';
    this.state = {
      number: this.state.number + 1,
      warnings: html(outcome.files, ['warning'], belowFinding),
    };
  }
}

/** Forgets what was made of the content's files and of its settings, which are read once (src/site/site.ts). */
function forgetPages(server: Server, content: string): void {
  const isStale = (file: string | null | undefined): boolean =>
    Boolean(file) && [siteFile, content].some((stale) => isWithin(resolve(file ?? ''), stale));
  for (const environment of Object.values(server.environments)) {
    const { moduleGraph } = environment;
    for (const module of moduleGraph.idToModuleMap.values()) {
      if (isStale(module.file)) moduleGraph.invalidateModule(module, undefined, Date.now(), true);
    }
    environment.hot.send('astro:content-changed', {});
  }
}

const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder + sep);

const siteFile = resolve('src/site/site.ts');

/** The page that stands in place of every other while the content has errors. */
const page = (errors: string): string =>
  plainPage(
    '内容有错误',
    `<p>改好存盘，网页自动恢复。</p>${errors}`,
    `<script type="module" src="${client}"></script>`,
  );

/** A page of `dev` that is none of the site's. */
const plainPage = (title: string, body: string, script = ''): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style></head>
<body><main><h1>${title}</h1>${body}</main>${script}</body></html>`;

const style = readFileSync('src/styles/while-writing.css', 'utf8');
