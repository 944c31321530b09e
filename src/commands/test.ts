import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { Failure } from './failure.ts';
import { readOptions } from './options.ts';

const steps = [
  { name: '代码检查', command: ['biome', 'check'] },
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
export function command(args: string[]): void {
  readOptions(
    { command: 'npm test', about: '依次运行代码检查、类型检查、单元测试和网站测试。', options: {} },
    args,
  );
  rmSync('test-results', { recursive: true, force: true });
  mkdirSync('test-results');
  const failed = steps.filter(({ name, command }) => !run(name, command)).map(({ name }) => name);
  const { passed, wrong, isComplete } = counts();
  if (!isComplete) failed.push('测试结果不全');
  console.log(failed.length > 0 ? `\n没有通过：${failed.join('、')}` : '\n全部通过。');
  console.log(`${passed} passed, ${wrong} failed`);
  if (failed.length > 0) throw new Failure('');
}

function run(name: string, [program = '', ...args]: string[]): boolean {
  console.log(`\n── ${name}`);
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  return (
    spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env, shell: false })
      .status === 0
  );
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
