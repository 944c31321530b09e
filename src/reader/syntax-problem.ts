import type { VFileMessage } from 'vfile-message';
import { attributesOf, unknownElement } from '../markdown/elements.ts';

/** A place that MDX cannot read. */
export interface SyntaxProblem {
  line: number;
  column: number;
  message: string;
  remedy: string;
}

/**
 * Says in Chinese what an error of the MDX parser means, at the place where the writer must act:
 * the parser's own place is often the end of the paragraph, or of the file.
 * @param text what was parsed
 */
export function explain(error: VFileMessage, text: string): SyntaxProblem {
  const { offset, message, remedy } = diagnose(error, text);
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, message, remedy };
}

interface Diagnosis {
  offset: number;
  message: string;
  remedy: string;
}

function diagnose(error: VFileMessage, text: string): Diagnosis {
  const at = offsetOf(error);
  if (error.source === 'micromark-extension-mdxjs-esm') return programCode(text, at);
  if (error.source === 'micromark-extension-mdx-expression') return brace(text, at);
  if (error.ruleId === 'end-tag-mismatch') return unpaired(error, text, at);
  if (error.ruleId === 'unexpected-closing-slash') return surplus(text, at);
  if (error.ruleId === 'unexpected-eof') return unfinished(text);
  return angle(text, at);
}

function offsetOf({ place }: VFileMessage): number {
  const point = place && 'start' in place ? place.start : place;
  return point?.offset ?? 0;
}

function programCode(text: string, at: number): Diagnosis {
  const lines = [...text.matchAll(/^(import|export)\b/gm)].filter(({ index }) => index <= at);
  const line = lines.at(-1);
  return { offset: line?.index ?? at, ...codeLine(line?.[0] ?? 'import') };
}

/** The finding about a line that begins with `import` or `export`. */
export const codeLine = (word: string): { message: string; remedy: string } => ({
  message: `以英文 ${word} 开头的一行会被当成程序代码，报告里不能有程序代码`,
  remedy: `删去这一行；如果它是正文，把第一个字母写成代码：&#${word.charCodeAt(0)};${word.slice(1)}`,
});

function brace(text: string, at: number): Diagnosis {
  return {
    offset: Math.max(0, text.lastIndexOf('{', at)),
    message: '花括号 { 会被当成程序代码的开头',
    remedy: '要原样显示花括号，写成 \\{ 和 \\}；要写不公开的注释，写成 {/* 注释 */}',
  };
}

function unpaired(error: VFileMessage, text: string, at: number): Diagnosis {
  const opening = /`(<[^`]*>)` \((\d+):(\d+)-/.exec(error.reason);
  const [, tag = '', line, column] = opening ?? [];
  const offset = line && column ? offsetAt(text, Number(line), Number(column)) : at;
  const closing = /closing tag `(<\/[^`]*>)`, expected/.exec(error.reason)?.[1];
  if (closing) {
    return {
      offset: at,
      message: `结尾标签 ${closing} 与前面的开头标签 ${tag} 不一致`,
      remedy: `把它改成 ${tag.replace('<', '</')}，大小写也要一致`,
    };
  }
  const name = tag.slice(1, -1);
  if (!attributesOf(name)) return { offset, ...unknownElement(name) };
  return {
    offset,
    message: `${tag} 没有结尾标签`,
    remedy: `在它所管的文字后面补上 ${tag.replace('<', '</')}（与开头在同一段内）`,
  };
}

function surplus(text: string, at: number): Diagnosis {
  const offset = Math.max(0, text.lastIndexOf('<', at));
  const name = /^<\/([^>]*)>/.exec(text.slice(offset))?.[1] ?? '';
  const addition = attributesOf(name) ? `，或者在它所管的文字前面补上 <${name}>` : '';
  return {
    offset,
    message: `多出一个结尾标签 </${name}>，前面没有与它配对的开头标签`,
    remedy: `删去它${addition}`,
  };
}

/** A tag that runs on to the end of the file: the first one whose quotes do not pair, else the last. */
function unfinished(text: string): Diagnosis {
  const tags = [...text.matchAll(/<[A-Za-z][^<>]*/g)];
  const odd = tags.find(([tag]) => (tag.split('"').length - 1) % 2 === 1) ?? tags.at(-1);
  return {
    offset: odd?.index ?? Math.max(0, text.lastIndexOf('<')),
    message: '标签没有写完：缺少 > 或英文双引号 "',
    remedy: '写成 <Figure name="名称" unit="单位">数字</Figure> 的样子，双引号成对，以 > 结束',
  };
}

function angle(text: string, at: number): Diagnosis {
  const offset = Math.max(0, text.lastIndexOf('<', at));
  return { offset, ...angleProblem(text.slice(offset, offset + 80)) };
}

function angleProblem(rest: string): { message: string; remedy: string } {
  if (rest.startsWith('<!--')) {
    return {
      message: '不能用 <!-- --> 写注释',
      remedy: '不公开的注释写成 {/* 注释 */}',
    };
  }
  if (/^<(https?:|www\.|mailto:|[\w.+-]+@)/.test(rest)) {
    return {
      message: '网址或邮箱不能放在 < > 里',
      remedy: '去掉两边的 < >，直接写网址；要给链接加文字，写成 [文字](网址)',
    };
  }
  if (/^<[A-Za-z]\w*\s/.test(rest)) {
    const tag = /^<\w+/.exec(rest)?.[0] ?? '<';
    return {
      message: `标签 ${tag} 里的属性写法不对`,
      remedy: '属性的值放在成对的英文双引号里，例如 name="名称"；不要用中文引号“”',
    };
  }
  const chinese = /^<([^\x20-\x7e]+)/.exec(rest)?.[1];
  return {
    message: `“<”后面直接跟着“${[...(chinese ?? rest.slice(1))][0] ?? ''}”，会被当成标签的开头`,
    remedy: '要原样显示“<”，在它前面加一个反斜杠：\\<',
  };
}

function offsetAt(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}
