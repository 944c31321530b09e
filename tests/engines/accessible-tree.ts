import { z } from 'zod';

/** What a page gives to a screen reader in Firefox, as the browser's own window knows it. */

const node = z.object({
  depth: z.number(),
  role: z.string(),
  /** Of a landmark: which; of a heading: its level. */
  kind: z.string(),
  name: z.string(),
});
const nodes = z.array(node);

/** An entry of the tree: a role of ARIA, and a name. */
export interface Entry {
  depth: number;
  role: string;
  name: string;
}

/**
 * In the browser's window: the nodes below the page that is shown, and whether it is all there. Promises would not do:
 * the page sends its tree a little later than it says that it is loaded.
 */
export const findNodes = `(() => {
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const busy = 1 << 11;
  const found = [];
  const childrenOf = (of) => Array.from({ length: of.childCount }, (_, i) => of.getChildAt(i));
  const pageIn = (of) =>
    service.getStringRole(of.role) === 'internal frame'
      ? of.firstChild
      : childrenOf(of).map(pageIn).find(Boolean);
  const attribute = (of, name) => {
    try {
      return of.attributes.getStringProperty(name);
    } catch {
      return '';
    }
  };
  const walk = (of, depth) => {
    const role = service.getStringRole(of.role);
    const kind = attribute(of, role === 'heading' ? 'level' : 'xml-roles');
    found.push({ depth, role, kind, name: of.name ?? '' });
    for (const child of childrenOf(of)) walk(child, depth + 1);
  };
  const page = pageIn(service.getAccessibleFor(document));
  const state = {};
  page?.getState(state, {});
  if (!page || state.value & busy) return '[]';
  walk(page, 0);
  return JSON.stringify(found);
})()`;

/** Roles of Firefox that ARIA calls otherwise; those that are not here are left out, as texts and what only groups are. */
const roles: Record<string, string> = {
  document: 'document',
  link: 'link',
  heading: 'heading',
  pushbutton: 'button',
  summary: 'summary',
  searchbox: 'searchbox',
  checkbutton: 'checkbox',
  combobox: 'combobox',
  table: 'table',
  row: 'row',
  cell: 'cell',
  rowheader: 'rowheader',
  columnheader: 'columnheader',
  graphic: 'img',
  article: 'article',
  region: 'region',
  statusbar: 'status',
};

/** Those that are named by what they hold, which follows. */
const unnamed = new Set(['row', 'status']);

/** The entries that a screen reader goes by, of what `findNodes` found. */
export function entriesOf(found: unknown): Entry[] {
  const above: number[] = [];
  return nodes.parse(found).flatMap(({ depth, role: own, kind, name }) => {
    while ((above.at(-1) ?? -1) >= depth) above.pop();
    const role = own === 'landmark' ? kind.split(' ')[0] : roles[own];
    if (!role) return [];
    const entry = { depth: above.length, role, name: unnamed.has(role) ? '' : name };
    above.push(depth);
    return [own === 'heading' ? { ...entry, role: `${role} ${kind}` } : entry];
  });
}

/** The entries as text, one a line. */
export const treeOf = (entries: Entry[]): string =>
  entries
    .map(({ depth, role, name }) => `${'  '.repeat(depth)}${role}${name ? ` ${name}` : ''}\n`)
    .join('');
