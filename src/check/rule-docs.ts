import { readdirSync, readFileSync } from 'node:fs';

/** What the doc block of a rule says of it: its row in the guide, its page in `dev`, and its tests. */
export interface RuleDoc {
  /** Its id, the name of its file. */
  rule: string;
  /** How severe it is, and what it says (`@says`). */
  says: string;
  /** What it is like, in short (`@like`). */
  like: string;
  /** What to do (`@remedy`). */
  remedy: string;
  /** Where it is written (`@standard`, one a line). */
  standards: string[];
  examples: Example[];
}

/** `@example text → a part of what is said of it`, or `@right text`, of which nothing is said. */
export interface Example {
  text: string;
  said?: string | undefined;
}

const folder = new URL('../rules/', import.meta.url);

/** The doc blocks of all rules, by their names, and that of the acknowledgements, which are judged after them. */
export const ruleDocs = (): RuleDoc[] => [
  ...readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((file) => docOf(file.replace('.ts', ''), readFileSync(new URL(file, folder), 'utf8'))),
  docOf('acknowledged', readFileSync(new URL('acknowledgements.ts', import.meta.url), 'utf8')),
];

function docOf(rule: string, source: string): RuleDoc {
  const tagged = (tag: string): string[] =>
    [...source.matchAll(new RegExp(`^ \\* @${tag} (.+)$`, 'gm'))].map(([, text = '']) => text);
  const one = (tag: string): string => tagged(tag).join('；');
  return {
    rule,
    says: one('says'),
    like: one('like'),
    remedy: one('remedy'),
    standards: tagged('standard'),
    examples: [
      ...tagged('example').map((typed) => {
        const text = shown(typed);
        const at = text.lastIndexOf(' → ');
        return { text: text.slice(0, at), said: text.slice(at + 3) };
      }),
      ...tagged('right').map((typed) => ({ text: shown(typed) })),
    ],
  };
}

/** An invisible character is written as `\u200b`, a line's end as `\n`. */
const shown = (typed: string): string =>
  typed
    .replace(/\\u([\da-fA-F]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\\n', '\n');
