import { Parser } from 'htmlparser2';

/** What the gate asks of a page, or of a drawing. */
export interface Page {
  /** All ids, in order. */
  ids: string[];
  /** Where it leads, and what it loads: addresses as they stand in it. */
  targets: string[];
  /** The text of each `[data-report-text]`, as `textContent` gives it. */
  reportTexts: string[];
  /** What is shown or read aloud, descriptions included; what does not stand in one run of text is on lines of its own. */
  displayed: string;
}

/** Elements in which a text runs on: a number that is partly bold is one number. */
const runsOn = new Set(
  'a abbr b bdi bdo cite code data em i mark q s small span strong time tspan u var wbr'.split(' '),
);

/** Elements whose text no one sees. */
const unseen = new Set(['script', 'style', 'template']);

/** Attributes that hold an address. */
const links = new Set(['href', 'src', 'action', 'poster']);

/** Attributes that are shown or read aloud; `data-cite` is what the button copies. */
const shown = new Set(
  'alt title placeholder label aria-label aria-description data-cite'.split(' '),
);

/** Reads a page. */
export function readPage(html: string): Page {
  const page: Page = { ids: [], targets: [], reportTexts: [], displayed: '' };
  const pieces: string[] = [];
  let hidden = 0;
  /** The depth below the element of the report's text; 0 outside. */
  let depth = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (unseen.has(name)) hidden++;
      if (depth > 0) depth++;
      else if (Object.hasOwn(attributes, 'data-report-text')) {
        depth = 1;
        page.reportTexts.push('');
      }
      if (!runsOn.has(name)) pieces.push('\n');
      readAttributes(name, attributes, page, pieces);
    },
    ontext(text) {
      if (depth > 0) page.reportTexts.push((page.reportTexts.pop() ?? '') + text);
      if (hidden === 0) pieces.push(text.replace(/\s+/g, ' '));
    },
    onclosetag(name) {
      if (unseen.has(name)) hidden--;
      if (depth > 0) depth--;
      if (!runsOn.has(name)) pieces.push('\n');
    },
  });
  parser.end(html);
  page.displayed = pieces.join('');
  return { ...page, ids: page.ids.map(copied), targets: page.targets.map(copied) };
}

/** A string of its own: one cut out of a page keeps the whole page in memory, as long as it is kept itself. */
const copied = (text: string): string => Buffer.from(text).toString();

function readAttributes(
  element: string,
  attributes: Record<string, string>,
  page: Page,
  pieces: string[],
): void {
  const isMeta = element === 'meta' && !attributes['http-equiv'];
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'id') page.ids.push(value);
    if (name === 'srcset') page.targets.push(...addressesIn(value));
    if (links.has(name) || (isMeta && /^https?:/.test(value))) page.targets.push(value);
    const isShown = shown.has(name) || (isMeta && name === 'content');
    if (isShown || /^(tel|sms|mailto):/i.test(value)) pieces.push(`\n${value}\n`);
  }
}

/** `a.webp 1x, b.webp 2x` → a.webp, b.webp */
const addressesIn = (srcset: string): string[] =>
  srcset.split(',').flatMap((candidate) => candidate.trim().split(/\s+/)[0] ?? []);
