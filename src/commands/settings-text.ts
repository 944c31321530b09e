import { isNode, stringify } from 'yaml';
import type { Settings } from '../reader/content.ts';

/** Changes to settings and front matter as they were typed: all else stays, byte for byte. */

/**
 * A settings file with entries more at its end.
 * @param text the file as it is; nothing where there is none
 */
export function withEntries(
  text: string | undefined,
  { document }: Pick<Settings<unknown>, 'document'>,
  entries: Record<string, object>,
): string {
  const eol = text?.includes('\r\n') ? '\r\n' : '\n';
  const added = stringify(entries).replaceAll('\n', eol);
  const empty = document?.contents;
  // Without an entry a file says {}, which nothing may follow.
  const isEmpty = empty?.range && Object.keys(document?.toJS() ?? {}).length === 0;
  const before =
    isEmpty && text ? text.slice(0, empty.range[0]) + text.slice(empty.range[2]) : (text ?? '');
  return before + (before === '' || before.endsWith('\n') ? '' : eol) + added;
}

/** An MDX file with one line more in its front matter, after its title. @throws Error where it has no title */
export function withTopicLine(
  text: string,
  { document }: Pick<Settings<unknown>, 'document'>,
  topic: string,
): string {
  const title = document?.getIn(['title'], true);
  const range = isNode(title) ? title.range : undefined;
  if (!range) throw new Error('栏目里没有 title');
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const yamlStart = text.indexOf('\n') + 1;
  const end = text.indexOf('\n', yamlStart + Math.max(range[0], range[1] - 1)) + 1;
  return `${text.slice(0, end)}topic: ${topic}${eol}${text.slice(end)}`;
}
