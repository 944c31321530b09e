import { build, buildOptions } from './build.ts';
import { portOf, portOption, readOptions } from './options.ts';
import { serve } from './serve.ts';

/** `npm start`: builds the site and serves it. */
export async function command(args: string[]): Promise<void> {
  const options = readOptions(
    {
      command: 'npm start -- [选项]',
      about: '检查内容、生成网站，并在本机打开供浏览。',
      options: { ...buildOptions, port: portOption },
    },
    args,
  );
  const port = portOf(options.port);
  const { out, base } = await build(options);
  await serve(out, base, port);
  console.log(`网站已就绪：http://localhost:${port}${base}（按 Ctrl+C 结束）`);
  process.once('SIGINT', () => process.exit(0));
  process.once('SIGTERM', () => process.exit(0));
}
