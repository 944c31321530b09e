import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { Failure } from './failure.ts';
import { readOptions } from './options.ts';

interface Step {
  name: string;
  /** The package, and what its program is told. */
  command: [program: string, ...args: string[]];
}

export const steps: [lint: Step, types: Step, unit: Step, site: Step] = [
  { name: '代码检查', command: ['@biomejs/biome', 'check'] },
  { name: '类型检查', command: ['astro', 'check', '--minimumFailingSeverity', 'warning'] },
  {
    name: '单元测试',
    command: [
      'vitest',
      'run',
      '--reporter=dot',
      '--reporter=json',
      '--outputFile=test-results/unit.json',
    ],
  },
  { name: '网站测试', command: ['playwright', 'test'] },
];

const unitResults = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const siteResults = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/** `npm test`: linter, types, unit tests, tests of the built site. The last line says how many tests ran. */
export async function command(args: string[]): Promise<void> {
  readOptions(
    { command: 'npm test', about: '运行代码检查、类型检查、单元测试和网站测试。', options: {} },
    args,
  );
  rmSync('test-results', { recursive: true, force: true });
  mkdirSync('test-results');
  const [lint, types, unit, site] = steps;
  // Checking the types keeps one core busy only.
  const wasRight = [
    await run(lint),
    ...(await Promise.all([run(types, true), run(unit, true)])),
    await run(site),
  ];
  const failed = steps.filter((_, i) => !wasRight[i]).map(({ name }) => name);
  const { passed, wrong, isComplete } = counts();
  if (!isComplete) failed.push('测试结果不全');
  console.log(failed.length > 0 ? `\n没有通过：${failed.join('、')}` : '\n全部通过。');
  console.log(`${passed} passed, ${wrong} failed`);
  if (failed.length > 0) throw new Failure('');
}

/** Runs a step, and shows what it says: as it comes, or, beside another one, in one piece. */
async function run({ name, command }: Step, isBeside = false): Promise<boolean> {
  const [program, ...args] = command;
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const out = isBeside ? 'pipe' : 'inherit';
  if (!isBeside) console.log(`\n── ${name}`);
  const child = spawn(process.execPath, [programOf(program), ...args], {
    stdio: ['ignore', out, out],
    env,
  });
  const [output, errors, [status]] = await Promise.all([
    child.stdout && text(child.stdout),
    child.stderr && text(child.stderr),
    once(child, 'close'),
  ]);
  if (isBeside) console.log(`\n── ${name}\n${output}${errors}`);
  return status === 0;
}

const manifest = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

/**
 * The file of a package's program, absolute, for Node to run: what npm puts on the PATH is on Windows a `.cmd`, which
 * only a shell can start.
 * @param name of the package; its program is called as the package, without its scope
 * @throws Error where the package has no such program
 */
export function programOf(name: string): string {
  const folder = resolve('node_modules', name);
  const { bin } = manifest.parse(readJson(join(folder, 'package.json')));
  const path = typeof bin === 'string' ? bin : bin[basename(name)];
  if (!path) throw new Error(`${name} has no program`);
  return join(folder, path);
}

/** The numbers of both kinds of tests, and whether both left a result. */
function counts(): { passed: number; wrong: number; isComplete: boolean } {
  const unit = unitResults.safeParse(readJson('test-results/unit.json')).data;
  const site = siteResults.safeParse(readJson('test-results/site.json')).data?.stats;
  return {
    isComplete: unit !== undefined && site !== undefined,
    passed: (unit?.numPassedTests ?? 0) + (site?.expected ?? 0),
    wrong: (unit?.numFailedTests ?? 0) + (site?.unexpected ?? 0) + (site?.flaky ?? 0),
  };
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
