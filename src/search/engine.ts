import { type Engine, openIndex } from './find.ts';

/** Opens Pagefind with this site's index; the page's head starts it (early.js). */
export const loadSearch = async (): Promise<ReturnType<typeof openIndex>> =>
  openIndex(await globalThis.searchEngine());

declare global {
  var searchEngine: () => Promise<Engine>;
}
