import { build, buildOptions } from './build.ts';
import { hostOption, portOf, portOption, readOptions } from './options.ts';
import { refuseTakenPort, serve } from './serve.ts';

/** `npm start`: builds the site and serves it. */
export async function command(args: string[]): Promise<void> {
  const options = readOptions(
    {
      command: 'npm start -- [选项]',
      about: '检查内容、生成网站，并在本机打开供浏览。',
      options: { ...buildOptions, port: portOption, host: hostOption },
    },
    args,
  );
  const port = portOf(options.port);
  const isOpen = options.host !== undefined;
  await refuseTakenPort(port, isOpen);
  const { out, base } = await build(options);
  await serve(out, base, port, isOpen);
  console.log(`网站已就绪：http://localhost:${port}${base}（按 Ctrl+C 结束）`);
  if (isOpen) console.log('局域网里别的电脑把 localhost 换成这台电脑的地址，也能打开。');
  process.once('SIGINT', () => process.exit(0));
  process.once('SIGTERM', () => process.exit(0));
}
