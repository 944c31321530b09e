import { stripVTControlCharacters } from 'node:util';
import type { AstroIntegration } from 'astro';
import { checkContent, hasErrors } from './check.ts';
import { terminalWithoutHints } from './reporters/terminal.ts';

/**
 * Checks the content when `dev` starts and after each change of it: what is found stands in the terminal,
 * and errors also over the page in the browser, until they are mended.
 * @param content the content folder, absolute
 */
export function checkWhileWriting(content: string): AstroIntegration {
  return {
    name: 'check-while-writing',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let problems = check(content);
        const show = (): void => {
          if (problems)
            server.ws.send({
              type: 'error',
              err: { title: '内容有错误', message: problems, stack: '' },
            });
        };
        // Astro shows its own words for some of the errors, in English: ours come after them.
        server.ws.on('connection', () => setTimeout(show, 300));
        let timer: NodeJS.Timeout | undefined;
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(content)) return;
          clearTimeout(timer);
          timer = setTimeout(() => {
            const before = problems;
            problems = check(content);
            if (before && !problems) server.ws.send({ type: 'full-reload' });
            else show();
          }, 300);
        });
      },
    },
  };
}

/** Prints what is found; returns the errors as text, none where there is no error. */
function check(content: string): string | undefined {
  const outcome = checkContent(content);
  const text = terminalWithoutHints(outcome.files);
  console.log(`\n${text}`);
  return hasErrors(outcome) ? stripVTControlCharacters(text) : undefined;
}
