import { diffArrays } from 'diff';
import type { Nodes, RootContent } from 'mdast';
import { nodesWhere, textIn } from '../report/blocks.ts';
import { withGaps } from '../report/fidelity.ts';
import { carryMarkup } from './carry.ts';

/** A body as it stands in a content file. */
export interface Body {
  nodes: RootContent[];
  /** The file's text, to which the positions of the nodes belong. */
  source: string;
  /** Tells images apart by what they show, not by their names. */
  imageKey: (url: string) => string;
  /** How a piece of it is written in the merged file: footnotes and images may need other names. */
  written: (text: string) => string;
}

/** A merged body as it is written, and what became of the earlier one. */
export interface MergedBody {
  text: string;
  changed: string[];
  lost: string[];
}

/**
 * Merges the body of a part with what was made of it before: blocks whose text is the same stay as they were, with
 * figures, notes, links and descriptions; those that were changed keep what their text still holds.
 */
export function mergeBody(before: Body, after: Body, isOfWord: IsOfWord): MergedBody {
  const isText = (node: RootContent): boolean => node.type !== 'footnoteDefinition';
  const merge = new BodyMerge(before, before.nodes.filter(isText));
  const old = before.nodes.filter((node) => isText(node) && keyOf(node, before) !== '');
  const fresh = after.nodes.filter(isText);
  const write = (node: RootContent): string => after.written(sliceOf(node, after.source));
  const places = placesOf(
    old,
    fresh,
    (node) => keyOf(node, before),
    (node) => keyOf(node, after),
  );
  for (const place of places) {
    if (place.isSame) merge.keep(place.old);
    else for (const step of settled(place.old, place.fresh, isOfWord)) merge.take(step, write);
  }
  return merge.finish(notesOf(after, after.nodes).map(after.written));
}

/** Blocks that stayed the same, or some of before and the new ones in their place. */
interface Place {
  old: RootContent[];
  fresh: RootContent[];
  isSame: boolean;
}

function placesOf(
  old: RootContent[],
  fresh: RootContent[],
  keyOfOld: (node: RootContent) => string,
  keyOfFresh: (node: RootContent) => string,
): Place[] {
  const places: Place[] = [];
  const left = { old: [...old], fresh: [...fresh] };
  for (const { added, removed, value } of diffArrays(old.map(keyOfOld), fresh.map(keyOfFresh))) {
    const isSame = !added && !removed;
    const last = places.at(-1);
    const place = isSame || !last || last.isSame ? { old: [], fresh: [], isSame } : last;
    if (place !== last) places.push(place);
    if (!added) place.old = left.old.splice(0, value.length);
    if (!removed) place.fresh = left.fresh.splice(0, value.length);
  }
  return places;
}

/** Whether a block says what the Word file said from which the report was imported before. */
export type IsOfWord = (node: RootContent) => boolean;

/** What becomes of some blocks of before, and of new ones that stand in their place. */
interface Step {
  kept: RootContent[];
  removed: RootContent[];
  added: RootContent[];
  /** Blocks that were changed both here and in Word, where Word counts. */
  contested: RootContent[];
}

/**
 * Tells apart who changed a place: what only Word changed is new, what was only changed here stays, and what both
 * changed is as Word has it.
 */
function settled(old: RootContent[], fresh: RootContent[], isOfWord: IsOfWord): Step[] {
  const step = (part: Partial<Step>): Step => ({
    kept: [],
    removed: [],
    added: [],
    contested: [],
    ...part,
  });
  if (old.length === fresh.length) {
    return old.map((removed, i) => {
      const added = fresh[i] ?? removed;
      if (isOfWord(added) && !isOfWord(removed)) return step({ kept: [removed] });
      const contested = isOfWord(removed) ? [] : [removed];
      return step({ removed: [removed], added: [added], contested });
    });
  }
  const ours = old.filter((node) => !isOfWord(node));
  const theirs = fresh.filter((node) => !isOfWord(node));
  const isContested =
    ours.length > fresh.length - theirs.length && theirs.length > old.length - ours.length;
  return isContested
    ? [step({ removed: old, added: fresh, contested: ours })]
    : [
        step({ kept: ours }),
        step({ removed: old.filter((node) => !ours.includes(node)), added: theirs }),
      ];
}

/** A body that is being merged, block by block in the order of the new one. */
class BodyMerge {
  readonly #pieces: string[] = [];
  readonly #changed: string[] = [];
  readonly #lost: string[] = [];
  readonly #kept: RootContent[] = [];
  /** Blocks that are gone, and that the next new ones may replace. */
  #gone: RootContent[] = [];
  readonly #before: Body;
  readonly #all: RootContent[];

  constructor(before: Body, all: RootContent[]) {
    this.#before = before;
    this.#all = all;
    this.#pieces.push(...besides(undefined, all, before));
  }

  keep(nodes: RootContent[]): void {
    this.#drop();
    this.#kept.push(...nodes);
    for (const node of nodes) {
      const slice = sliceOf(node, this.#before.source);
      this.#pieces.push(slice, ...besides(node, this.#all, this.#before));
    }
  }

  /** @param write how a new block is written */
  take({ kept, removed, added, contested }: Step, write: (node: RootContent) => string): void {
    if (kept.length > 0) this.keep(kept);
    if (removed.length > 0) {
      this.#drop();
      this.#gone = removed;
    }
    for (const node of added) this.#add(write(node));
    for (const node of contested)
      this.#lost.push(`两边都改了，用的是 Word 里的；这里原来改成：“${textIn(node)}”`);
  }

  /** A block that is new, or that takes the place of one that is gone: it keeps what it still holds of its markup. */
  #add(text: string): void {
    const replaced = this.#gone.shift();
    if (!replaced) {
      this.#pieces.push(text);
      return;
    }
    const carried = carryMarkup(replaced, this.#before.source, text);
    this.#pieces.push(carried.text, ...besides(replaced, this.#all, this.#before));
    this.#changed.push(...carried.changed);
    this.#lost.push(...carried.lost);
  }

  /** @param notes the definitions of all new footnotes */
  finish(notes: string[]): MergedBody {
    this.#drop();
    const body = this.#pieces.join('\n\n');
    const definitions = [...notesOf(this.#before, this.#kept), ...notes].filter((text) =>
      body.includes(/^\[\^[^\]]*\]/.exec(text)?.[0] ?? text),
    );
    const text = [body, ...new Set(definitions)].filter(Boolean).join('\n\n');
    return { text, changed: this.#changed, lost: this.#lost };
  }

  #drop(): void {
    const { source } = this.#before;
    this.#lost.push(...this.#gone.flatMap((node) => carryMarkup(node, source, '').lost));
    this.#gone = [];
  }
}

const sliceOf = ({ position }: RootContent, source: string): string =>
  source.slice(position?.start.offset, position?.end.offset).trim();

/** The text of a block, with the marks of footnotes and its images; empty where it has no official text. */
function keyOf(node: RootContent, body: Body): string {
  const images = nodesWhere(node, isImage).map(({ url }) => body.imageKey(url));
  const notes = nodesWhere(node, isMark).length;
  const isHidden = images.length > 0 && images.every((key) => key === '');
  if (isHidden && !withGaps(textIn(node))) return '';
  return `${withGaps(textIn(node))}${'\u0002'.repeat(notes)}${images.join('\u0003')}`;
}

const isImage = (node: Nodes): node is Extract<Nodes, { type: 'image' }> => node.type === 'image';
const isMark = (node: Nodes): node is Extract<Nodes, { type: 'footnoteReference' }> =>
  node.type === 'footnoteReference';

/** What stands after a block and has no official text: notes, comments, images that Word does not take. */
function besides(node: RootContent | undefined, all: RootContent[], body: Body): string[] {
  const from = node ? all.indexOf(node) + 1 : 0;
  const rest = all.slice(from);
  const end = rest.findIndex((each) => keyOf(each, body) !== '');
  return rest.slice(0, end === -1 ? undefined : end).map((each) => sliceOf(each, body.source));
}

/** The definitions of the footnotes whose marks stand in these blocks. */
function notesOf({ nodes, source }: Body, marked: RootContent[]): string[] {
  const marks = new Set(
    marked.flatMap((node) => nodesWhere(node, isMark)).map(({ identifier }) => identifier),
  );
  return nodes.flatMap((node) =>
    node.type === 'footnoteDefinition' && marks.has(node.identifier) ? [sliceOf(node, source)] : [],
  );
}
