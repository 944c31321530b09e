import { spawnSync } from 'node:child_process';
import { accessSync, constants, createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type LaunchOptions } from 'playwright';

/**
 * Finds a Chromium for printing and for tests: Playwright's own, an installed Chrome or Chromium,
 * or, on Linux, the packed one that npm brought, which needs no further installation.
 * @throws Error in Chinese, with the remedy, where there is none
 */
export async function findBrowser(): Promise<LaunchOptions> {
  const installed = [chromium.executablePath(), ...wellKnownPaths()].find(isExecutable);
  if (installed) return { executablePath: installed, args: [], headless: true };
  if (process.platform === 'linux' && process.arch === 'x64') return packedBrowser();
  throw new Error(
    '找不到可用的 Chromium 浏览器。请运行 npx playwright install chromium，或者安装 Chrome 后再试。',
  );
}

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

function wellKnownPaths(): string[] {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => commands.map((command) => join(folder, command)));
  const windows = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].flatMap((folder) =>
    folder ? [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')] : [],
  );
  return [
    ...onPath,
    ...windows,
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const packageFolder = (): string =>
  dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));

/** The browser of @sparticuz/chromium, unpacked once: that package's own way breaks with two at a time. */
async function packedBrowser(): Promise<LaunchOptions> {
  const folder = await unpackedFolder();
  const libraries = join(folder, 'al2023', 'lib');
  return {
    executablePath: join(folder, 'chromium'),
    args: [],
    headless: true,
    ...(existsSync(libraries) && { env: { ...process.env, LD_LIBRARY_PATH: libraries } }),
  };
}

async function unpackedFolder(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packageFolder(), 'package.json'), 'utf8'));
  const parent = await cacheFolder();
  const folder = join(parent, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const fresh = await mkdtemp(`${folder}.`);
  try {
    await unpack(fresh);
    await rename(fresh, folder);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    // Another process was faster.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** A folder that only this user can write to: beside the packages, else in the temporary folder. */
async function cacheFolder(): Promise<string> {
  const beside = join(packageFolder(), '..', '..', '.cache');
  try {
    await mkdir(beside, { recursive: true });
    accessSync(beside, constants.W_OK);
    return beside;
  } catch {
    const { uid } = userInfo();
    const folder = join(tmpdir(), `annual-summary-${uid}`);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if ((await stat(folder)).uid !== uid) throw new Error(`临时文件夹属于别的用户：${folder}`);
    return folder;
  }
}

async function unpack(folder: string): Promise<void> {
  const executable = join(folder, 'chromium');
  await decompress('chromium.br', executable);
  if (spawnSync(executable, ['--version']).status === 0) return;
  // A system without NSS: the package has a copy of it.
  const archive = join(folder, 'libraries.tar');
  await decompress('al2023.tar.br', archive);
  await mkdir(join(folder, 'al2023'));
  spawnSync('tar', ['-xf', archive, '-C', join(folder, 'al2023')]);
  await rm(archive);
}

const decompress = (name: string, to: string): Promise<void> =>
  pipeline(
    createReadStream(join(packageFolder(), 'bin', name)),
    createBrotliDecompress(),
    createWriteStream(to, { mode: 0o755 }),
  );
