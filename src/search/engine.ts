import { type Engine, openIndex } from './find.ts';

/** Loads Pagefind and this site's index; nothing is loaded before. */
export async function loadSearch(): Promise<ReturnType<typeof openIndex>> {
  const base = import.meta.env.BASE_URL;
  const basePath = `${base}pagefind/`;
  const pagefind: Pagefind =
    globalThis.pagefind ?? (await import(/* @vite-ignore */ `${basePath}pagefind.js`));
  const options = { basePath, baseUrl: base, language: 'zh-cn', exactDiacritics: true };
  // A worker would load the engine twice, and an exact search takes a few milliseconds.
  return openIndex(await pagefind.createInstance({ ...options, noWorker: true }));
}

interface Pagefind {
  createInstance(options: Record<string, string | boolean>): Promise<Engine> | Engine;
}

declare global {
  /** In the offline copy, where a page may import nothing (share/offline). */
  var pagefind: Pagefind | undefined;
}
