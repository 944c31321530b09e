import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { entriesOf, findNodes } from './accessible-tree.ts';
import { type Candidate, type Engine, keyCodes } from './engine.ts';
import { programIn } from './programs.ts';

/** What a command of WebDriver BiDi answers. */
type Answer = Record<string, unknown>;
type Send = (method: string, params: object) => Promise<Answer>;

const message = z.object({
  id: z.number().optional(),
  result: z.record(z.string(), z.unknown()).optional(),
  error: z.string().optional(),
  message: z.string().optional(),
});
const contexts = z.object({ contexts: z.array(z.object({ context: z.string() })) });
const evaluated = z.object({ result: z.object({ value: z.string() }) });

/** The system's Firefox, by WebDriver BiDi: Playwright drives its own build of it only. */
export function firefoxEngine(): Candidate {
  const program = programIn(['firefox-esr', 'firefox']);
  return {
    name: 'Firefox（系统）',
    start: program ? () => start(program) : undefined,
    remedy: 'apt-get install firefox-esr',
  };
}

async function start(program: string): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const options = ['--headless', '--no-remote', '--profile', profile];
  // The browser's own window knows what a screen reader is given.
  const remote = ['--remote-debugging-port=0', '--remote-allow-system-access'];
  const child = spawn(program, [...options, ...remote], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const send = await connect(`${await addressOf(child)}/session`);
  await send('session.new', { capabilities: {} });
  const firstContext = async (scope: object): Promise<string | undefined> =>
    contexts.parse(await send('browsingContext.getTree', scope)).contexts[0]?.context;
  const context = await firstContext({});
  const window = await firstContext({ 'moz:scope': 'chrome' });
  const evaluate = async (expression: string, context: string | undefined): Promise<unknown> => {
    const target = { context };
    const answer = await send('script.evaluate', { expression, target, awaitPromise: false });
    return JSON.parse(evaluated.parse(answer).result.value);
  };
  return {
    open: async (url, width, height) => {
      await send('browsingContext.setViewport', { context, viewport: { width, height } });
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    run: (script) => evaluate(`JSON.stringify((() => {${script}})() ?? null)`, context),
    tree: async () => entriesOf(await evaluate(findNodes, window)),
    press: async (key) => {
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: keyCodes[key] }));
      await send('input.performActions', {
        context,
        actions: [{ type: 'key', id: 'keyboard', actions }],
      });
    },
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Where a Firefox that has just been started listens, as it says itself. */
const addressOf = ({ stderr }: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    let said = '';
    stderr?.on('data', (piece) => {
      said += piece;
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
  });

async function connect(address: string): Promise<Send> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>();
  socket.addEventListener('message', ({ data }) => {
    const answer = message.parse(JSON.parse(String(data)));
    const asked = waiting.get(answer.id ?? 0);
    if (answer.error) asked?.reject(new Error(`${answer.error}: ${answer.message}`));
    else asked?.resolve(answer.result ?? {});
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  let id = 0;
  return (method, params) =>
    new Promise((resolve, reject) => {
      id += 1;
      waiting.set(id, { resolve, reject });
      socket.send(JSON.stringify({ id, method, params }));
    });
}
