import { checkContent, hasErrors } from '../check/check.ts';
import { github } from '../check/reporters/github.ts';
import { json } from '../check/reporters/json.ts';
import { terminal } from '../check/reporters/terminal.ts';
import { Failure } from './failure.ts';
import { readOptions, userPath } from './options.ts';

const reporters = { text: terminal, json, github };

/** `npm run check`: what is wrong with the content. */
export function command(args: string[]): void {
  const { content = 'content', format = 'text' } = readOptions(
    {
      command: 'npm run check -- [选项]',
      about: '检查内容文件夹，列出所有问题和改法；有错误时退出码为 1。',
      options: {
        content: { value: '文件夹', about: '内容文件夹，默认为 content' },
        format: { value: '格式', about: 'text（默认）、json 或 github（在拉取请求上标注）' },
      },
    },
    args,
  );
  const reporter = Object.entries(reporters).find(([name]) => name === format)?.[1];
  if (!reporter) throw new Failure(`--format 只能是 ${Object.keys(reporters).join('、')}。`, 2);
  const outcome = checkContent(userPath(content));
  console.log(reporter(outcome.files));
  if (hasErrors(outcome)) throw new Failure('');
}
