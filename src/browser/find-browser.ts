import { spawnSync } from 'node:child_process';
import { accessSync, constants, createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir, tmpdir, userInfo } from 'node:os';
import { dirname, join, posix, win32 } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import type { LaunchOptions } from 'playwright';

/**
 * Finds a Chromium for printing and for tests: the packed one that npm brought (Linux on x64) or Playwright's own, whose
 * versions this project pins, and only then an installed Chromium, Chrome or Edge, which may print other bytes.
 * @throws Error in Chinese, with the remedy, where there is none
 */
export async function findBrowser(): Promise<LaunchOptions> {
  const { platform, arch, env } = process;
  const packed = platform === 'linux' && arch === 'x64' && packageFolder();
  if (packed) return packedBrowser(packed);
  const { chromium } = await import('playwright');
  const machine = { platform, env, home: homedir() };
  const found = [chromium.executablePath(), ...installedBrowsers(machine)].find(isExecutable);
  if (found) return { executablePath: found, args: [], headless: true };
  throw new Error(
    '找不到可用的浏览器。请运行 npx playwright install chromium，或者安装 Chrome、Edge、Chromium 中的一种，再试。',
  );
}

/** What decides where programs are installed. */
interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  /** The user's own folder. */
  home: string;
}

/** Where an installed Chromium, Chrome or Edge may be, the likeliest first. */
export function installedBrowsers({ platform, env, home }: Machine): string[] {
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return programs.flatMap((program) =>
      folders.flatMap((folder) => (folder ? [win32.join(folder, program)] : [])),
    );
  }
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', posix.join(home, 'Applications')].map((folder) =>
        posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    );
  }
  const folders = [...(env.PATH ?? '').split(':').filter(Boolean), '/usr/bin', '/snap/bin'];
  return [...new Set(folders)].flatMap((folder) =>
    commands.map((command) => posix.join(folder, command)),
  );
}

/** What distributions and vendors call their browsers on Linux. */
const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where the packed browser lies; nothing where npm did not bring it, since it is optional. */
function packageFolder(): string | undefined {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  } catch {
    return undefined;
  }
}

/** The browser of @sparticuz/chromium, unpacked once: that package's own way breaks with two at a time. */
async function packedBrowser(packed: string): Promise<LaunchOptions> {
  const folder = await unpackedFolder(packed);
  const libraries = join(folder, 'al2023', 'lib');
  return {
    executablePath: join(folder, 'chromium'),
    args: [],
    headless: true,
    ...(existsSync(libraries) && { env: { ...process.env, LD_LIBRARY_PATH: libraries } }),
  };
}

async function unpackedFolder(packed: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packed, 'package.json'), 'utf8'));
  const parent = await cacheFolder(packed);
  const folder = join(parent, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const fresh = await mkdtemp(`${folder}.`);
  try {
    await unpack(packed, fresh);
    await rename(fresh, folder);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    // Another process was faster.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** A folder that only this user can write to: beside the packages, else in the temporary folder. */
async function cacheFolder(packed: string): Promise<string> {
  const beside = join(packed, '..', '..', '.cache');
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

async function unpack(packed: string, folder: string): Promise<void> {
  const executable = join(folder, 'chromium');
  await decompress(join(packed, 'bin', 'chromium.br'), executable);
  if (spawnSync(executable, ['--version']).status === 0) return;
  // A system without NSS: the package has a copy of it.
  const archive = join(folder, 'libraries.tar');
  await decompress(join(packed, 'bin', 'al2023.tar.br'), archive);
  await mkdir(join(folder, 'al2023'));
  spawnSync('tar', ['-xf', archive, '-C', join(folder, 'al2023')]);
  await rm(archive);
}

const decompress = (from: string, to: string): Promise<void> =>
  pipeline(
    createReadStream(from),
    createBrotliDecompress(),
    createWriteStream(to, { mode: 0o755 }),
  );
