import { spawn } from 'node:child_process';
import { once } from 'node:events';
import module from 'node:module';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

// Plain JavaScript, so that a Node too old for TypeScript can say so.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `现在的 Node.js 是 ${process.versions.node}，版本太旧，需要 22.12 以上。请在项目文件夹里运行 npm ci（不要加 --ignore-scripts 和 --omit=optional），再用 npm run 运行命令：npm ci 会装上合适的版本。也可以从 nodejs.org 安装新的长期支持版。`,
  );
  process.exit(1);
}

process.env.INIT_CWD ??= process.cwd();
// Has the bundler give its memory back at once: 10 000 files left it with 2 GB for the rest of a build.
process.env.MIMALLOC_PURGE_DELAY ??= '0';
process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
// A quarter of the time of a check is the reading of programs. (By its name at the top, an old Node would end before it
// says that it is too old.)
module.enableCompileCache('node_modules/.cache/compiled');

const commands = [
  'start',
  'build',
  'check',
  'dev',
  'import',
  'export',
  'new-year',
  'upgrade',
  'topics',
  'figures',
  'print',
  'verify',
  'check-host',
  'test',
  'bench',
];

if (process.features.typescript) await run();
else await runWithTypeScript();

async function run() {
  const { Failure } = await import('./failure.ts');
  const { failureOf } = await import('./system-error.ts');
  const { printable } = await import('../check/reporters/printable.ts');
  const end = (error) => {
    const { message, exitCode } = failureOf(error);
    if (message) console.error(printable(message));
    process.exitCode = exitCode;
  };
  for (const event of ['uncaughtException', 'unhandledRejection']) {
    process.on(event, (error) => {
      end(error);
      process.exit();
    });
  }
  // The reader of our output has seen enough, as `head` has.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }
  const [name, ...args] = process.argv.slice(2);
  try {
    if (!commands.includes(name)) {
      throw new Failure(`没有命令“${name ?? ''}”。可以用的命令：${commands.join('、')}。`, 2);
    }
    const { command } = await import(`./${name}.ts`);
    await command(args);
  } catch (error) {
    end(error);
  }
}

/** Node 22.12 to 22.17 reads TypeScript only when it is told to. */
async function runWithTypeScript() {
  const options = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...options, ...process.argv.slice(1)], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  const [code, signal] = await once(child, 'exit');
  process.exitCode = code ?? 128 + constants.signals[signal];
}
