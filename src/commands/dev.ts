import { existsSync } from 'node:fs';
import { checkWhileWriting } from '../dev/while-writing.ts';
import { astroFor, buildOptions, workshopOf } from './build.ts';
import { Failure } from './failure.ts';
import { hostOption, portOf, portOption, readOptions, userPath } from './options.ts';

/** `npm run dev`: the site while it is being written, drafts included; each change is checked. */
export async function command(args: string[]): Promise<void> {
  const options = readOptions(
    {
      command: 'npm run dev -- [选项]',
      about:
        '边写边看：改动存盘后网页随即更新，送审稿也显示；每次改动都重新检查内容，错误显示在网页上，改好就消失。',
      options: { content: buildOptions.content, port: portOption, host: hostOption },
    },
    args,
  );
  const content = userPath(options.content ?? 'content');
  if (!existsSync(content)) throw new Failure(`没有这个内容文件夹：${content}`, 2);
  const port = portOf(options.port);
  const { dev } = await astroFor(content);
  const { address } = await dev({
    site: `http://localhost:${port}`,
    base: '/',
    server: { port, host: options.host !== undefined },
    cacheDir: workshopOf(`${content} dev`),
    logLevel: 'error',
    integrations: [checkWhileWriting(content)],
  });
  console.log(`\n网站已就绪：http://localhost:${address.port}/（按 Ctrl+C 结束）`);
}
