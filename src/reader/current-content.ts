import type { Content } from './content.ts';
import { readContent } from './read-content.ts';

/**
 * The content as it was read last in this process. Commands, Astro's configuration and the pages run in module graphs
 * of their own, each with its own copy of this file: what they share is kept on `globalThis`, so that what was checked
 * is what is built, and nothing is read twice.
 */
const key: unique symbol = Symbol.for('annual-summary.content');
const shared: typeof globalThis & { [key]?: Content } = globalThis;

/** The content of a folder (absolute), read now where it was not read before. */
export function currentContent(dir: string): Content {
  const { [key]: content } = shared;
  return content?.dir === dir ? content : setCurrentContent(readContent(dir));
}

/** Makes a content, as it was checked, the one that is built and shown. */
export function setCurrentContent(content: Content): Content {
  shared[key] = content;
  return content;
}
