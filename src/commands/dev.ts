import { checkWhileWriting } from '../check/while-writing.ts';
import { astroFor, buildOptions, cacheFor } from './build.ts';
import { portOf, portOption, readOptions, userPath } from './options.ts';

/** `npm run dev`: the site while it is being written, drafts included; each change is checked. */
export async function command(args: string[]): Promise<void> {
  const options = readOptions(
    {
      command: 'npm run dev -- [选项]',
      about:
        '边写边看：改动存盘后网页随即更新，送审稿也显示；每次改动都重新检查内容，错误显示在网页上，改好即消失。',
      options: { content: buildOptions.content, port: portOption },
    },
    args,
  );
  const content = userPath(options.content ?? 'content');
  const port = portOf(options.port);
  const { dev } = await astroFor(content);
  const server = await dev({
    site: `http://localhost:${port}`,
    server: { port },
    cacheDir: cacheFor(`${content} dev`),
    logLevel: 'warn',
    integrations: [checkWhileWriting(content)],
  });
  console.log(`网站已就绪：http://localhost:${server.address.port}/（按 Ctrl+C 结束）`);
}
