import type { RootContent } from 'mdast';
import { plain, slice, tidy } from './inline.ts';
import { type Label, labelOf, labelsInside } from './labels.ts';
import { type Notices, quote } from './manuscript.ts';

/**
 * Parts headings from the paragraph to whose end they are glued, as in “……小使者。（七）以人为本……”: only after the
 * end of a sentence, only the next number, and only where no paragraph begins with it.
 */
export function splitGlued(body: RootContent[], notices: Notices): RootContent[] {
  const done: RootContent[] = [];
  const rest = [...body];
  const numbers = { section: 0, subsection: 0 };
  for (let node = rest.shift(); node; node = rest.shift()) {
    const text = node.type === 'paragraph' ? plain(node) : '';
    const own = text.includes('\t') ? undefined : labelOf(text);
    if (own) {
      numbers[own.level] = own.number;
      if (own.level === 'section') numbers.subsection = 0;
    }
    const glued = labelsInside(text).find(({ label }) => isNext(label, numbers, rest));
    if (!glued || node.type !== 'paragraph') {
      done.push(node);
      continue;
    }
    done.push({ ...node, children: tidy(slice(node.children, 0, glued.offset)) });
    rest.unshift({ ...node, children: tidy(slice(node.children, glued.offset)) });
    notices.add('changed', `${quote(text.slice(glued.offset))}接在上一段的末尾，已另起一段`);
  }
  return done;
}

function isNext(
  label: Label,
  numbers: Record<Label['level'], number>,
  rest: RootContent[],
): boolean {
  if (label.number < 2 || label.number !== numbers[label.level] + 1) return false;
  const following = rest.flatMap((node) =>
    node.type === 'paragraph' ? (labelOf(plain(node)) ?? []) : [],
  );
  const end =
    label.level === 'section' ? -1 : following.findIndex(({ level }) => level === 'section');
  const within = end === -1 ? following : following.slice(0, end);
  return !within.some(({ level, number }) => level === label.level && number === label.number);
}
