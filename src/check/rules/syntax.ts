import { type Content, mdxFiles } from '../../reader/content.ts';
import type { Finding } from '../finding.ts';

/** Each body is readable as MDX: tags are paired, `{` and `<` are escaped. */
export function* syntax(content: Content): Iterable<Finding> {
  for (const { path, problems } of mdxFiles(content)) {
    for (const problem of problems) yield { path, ...problem };
  }
}
