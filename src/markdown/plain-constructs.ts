import type { Processor } from 'unified';

/**
 * Switches off Markdown that turns ordinary official text into something else:
 * a line of dashes (a heading or a rule), and `[1]: …` (a definition, which would vanish).
 */
export function plainConstructs(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({
    disable: { null: ['setextUnderline', 'thematicBreak', 'definition'] },
  });
}
