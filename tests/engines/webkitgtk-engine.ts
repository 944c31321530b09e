import { type ChildProcess, spawn } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { type Candidate, type Engine, keyCodes } from './engine.ts';
import { programIn } from './programs.ts';

const answer = z.object({ value: z.unknown() });
const session = z.object({ sessionId: z.string() });

/** WebKitGTK by WebDriver (W3C), without a screen under Xvfb. */
export function webkitGtkEngine(): Candidate {
  const driver = programIn(['WebKitWebDriver']);
  const [browser] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
  const screen = process.env.DISPLAY ? [] : [programIn(['xvfb-run'])];
  const [command, ...args] = [...screen.flatMap((path) => (path ? [path, '-a'] : [])), driver];
  const hasScreen = screen.every(Boolean);
  return {
    name: 'WebKitGTK（系统）',
    start:
      driver && browser && command && hasScreen
        ? () => start([command, ...args.filter((arg) => arg !== undefined)], browser)
        : undefined,
    remedy: 'apt-get install webkit2gtk-driver xvfb xauth',
  };
}

async function start([command = '', ...args]: string[], browser: string): Promise<Engine> {
  const port = await freePort();
  const settings = narrowToolbar();
  const child = spawn(command, [...args, `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, XDG_CONFIG_HOME: settings },
  });
  const root = `http://127.0.0.1:${port}`;
  await untilReady(root);
  const options = { binary: browser, args: ['--automation'] };
  const { sessionId } = session.parse(
    await call(`${root}/session`, {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    }),
  );
  const at = `${root}/session/${sessionId}`;
  return {
    open: async (url, width, height) => {
      await call(`${at}/window/rect`, { width, height });
      await call(`${at}/url`, { url });
      await call(`${at}/execute/async`, { script: untilLoaded, args: [] });
    },
    run: (script) => call(`${at}/execute/sync`, { script, args: [] }),
    press: async (key) => {
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: keyCodes[key] }));
      await call(`${at}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    close: async () => {
      await fetch(at, { method: 'DELETE' });
      end(child);
      rmSync(settings, { recursive: true, force: true });
    },
  };
}

/** A page may be said to be there while its scripts are still on the way. */
const untilLoaded = `const done = arguments[0];
  if (document.readyState === 'complete') done();
  else addEventListener('load', () => done());`;

/** Settings of GTK with which the browser's window can be as narrow as a phone's: its toolbar would keep it at 447 px. */
function narrowToolbar(): string {
  const settings = mkdtempSync(join(tmpdir(), 'webkitgtk-'));
  mkdirSync(join(settings, 'gtk-3.0'));
  writeFileSync(
    join(settings, 'gtk-3.0/gtk.css'),
    '* { min-width: 0; padding: 0; font-size: 1px }',
  );
  return settings;
}

async function call(url: string, body: object): Promise<unknown> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  const { value } = answer.parse(await response.json());
  if (!response.ok) throw new Error(`${url}: ${JSON.stringify(value)}`);
  return value;
}

async function untilReady(root: string): Promise<void> {
  while (!(await fetch(`${root}/status`).catch(() => undefined))?.ok) await wait(100);
}

/** With what it started: the screen, and the browser. */
function end({ pid }: ChildProcess): void {
  if (pid) process.kill(-pid);
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
