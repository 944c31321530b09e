import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from './failure.ts';

/** What a command says of itself: name → what is expected after it (none for a switch), and what it does. */
export interface Usage {
  command: string;
  about: string;
  options: Record<string, { value?: string; about: string }>;
  /** What is expected beside the options, if anything; its value is `operand`. */
  operand?: string;
}

/**
 * Reads the options of a command; a switch that is given is `on`. Shows its help and ends where `--help` is among them.
 * @throws Failure (exit code 2) for an option that is unknown or has no value, or that npm took for its own
 */
export function readOptions(usage: Usage, args: string[]): Record<string, string> {
  const options = Object.fromEntries(
    Object.entries(usage.options).map(([name, { value }]) => [
      name,
      { type: value ? ('string' as const) : ('boolean' as const) },
    ]),
  );
  const { tokens } = parseArgs({ args, options, strict: false, tokens: true });
  const values: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'option' && token.name === 'help') {
      console.log(help(usage));
      process.exit(0);
    }
    const [name, value] = readToken(token, usage, values) ?? [];
    if (!name || !value)
      throw new Failure(`看不懂“${args[token.index]}”。${swallowed(usage)}\n\n${help(usage)}`, 2);
    values[name] = value;
  }
  if (swallowed(usage)) throw new Failure(swallowed(usage).trim(), 2);
  return values;
}

/** Without `--` before them, npm takes the options for its own, and leaves only a trace in the environment. */
const swallowed = ({ command, options }: Usage): string =>
  Object.keys(options).some((name) => process.env[`npm_config_${name}`] && name !== 'force')
    ? `\n命令名后面要先写两个连字符，再写别的，前后都空一格：${command}`
    : '';

type Token = { name?: string; value?: string | undefined };

/** Name and value of what was typed; nothing where it is not known. */
function readToken(
  { name, value }: Token,
  { options, operand }: Usage,
  values: Record<string, string>,
): [string, string] | undefined {
  if (name === undefined)
    return operand && value && !values.operand ? ['operand', value] : undefined;
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option?.value && !value) throw new Failure(`--${name} 后面要写${option.value}。`, 2);
  return option && [name, value ?? 'on'];
}

function help({ command, about, options }: Usage): string {
  const rows = Object.entries(options).map(
    ([name, { value, about }]) => `  --${name}${value ? ` ${value}` : ''}\n      ${about}`,
  );
  return [`${command}\n${about}`, '可以加的选项：', ...rows].join('\n');
}

/** A path of the command line: relative to where npm was called. */
export const userPath = (path: string): string => resolve(process.env.INIT_CWD ?? '.', path);

/** `--port`, for the commands that serve. */
export const portOption = { value: '端口号', about: '用哪个端口，默认为 4321' };

/** `--host`, for the commands that serve. */
export const hostOption = {
  about: '让局域网里别的电脑也能打开；不写，只有这台电脑能打开',
};

/** The number of a port. @throws Failure (exit code 2) where it is none */
export function portOf(text = '4321'): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Failure(`--port 后面要写 1 到 65535 的整数：${text}`, 2);
}
