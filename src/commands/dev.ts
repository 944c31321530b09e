import { checkContent } from '../check/check.ts';
import { terminal } from '../check/reporters/terminal.ts';
import { astroFor, buildOptions, cacheFor } from './build.ts';
import { portOf, portOption, readOptions, userPath } from './options.ts';

/** `npm run dev`: the site while it is being written, drafts included; each change is checked. */
export async function command(args: string[]): Promise<void> {
  const options = readOptions(
    {
      command: 'npm run dev -- [选项]',
      about: '边写边看：改动存盘后网页随即更新，送审稿也显示；每次改动都重新检查内容。',
      options: { content: buildOptions.content, port: portOption },
    },
    args,
  );
  const content = userPath(options.content ?? 'content');
  const port = portOf(options.port);
  report(content);
  const { dev } = await astroFor(content);
  const server = await dev({
    site: `http://localhost:${port}`,
    server: { port },
    cacheDir: cacheFor(`${content} dev`),
    logLevel: 'warn',
  });
  console.log(`网站已就绪：http://localhost:${server.address.port}/（按 Ctrl+C 结束）`);
  let timer: NodeJS.Timeout | undefined;
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(content)) return;
    clearTimeout(timer);
    timer = setTimeout(() => report(content), 200);
  });
}

const report = (content: string): void => console.log(`\n${terminal(checkContent(content).files)}`);
