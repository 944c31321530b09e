// Stands in the search page's head. The engine, and what it is made of, comes at once and not one after the other: for
// a question in the address before the page's styles and script have come, else when one begins to type.
{
  const { folder, base } = document.currentScript.dataset;
  // The list of the index is asked for anew on each visit, as Pagefind does.
  const metaCacheTag = String(performance.timeOrigin);
  const add = (rel, as, file) => {
    const link = Object.assign(document.createElement('link'), { rel, as, href: folder + file });
    if (as === 'fetch') link.crossOrigin = 'anonymous';
    document.head.append(link);
  };
  const preload = async () => {
    add('preload', 'fetch', 'wasm.unknown.pagefind');
    const answer = await fetch(`${folder}pagefind-entry.json?ts=${metaCacheTag}`);
    const { languages } = await answer.json();
    add('preload', 'fetch', `pagefind.${languages['zh-cn'].hash}.pf_meta`);
  };
  const start = async () => {
    // In the offline copy a page may import and load nothing (share/offline).
    if (!globalThis.pagefind) preload().catch(() => {});
    const { createInstance } = globalThis.pagefind ?? (await import(`${folder}pagefind.js`));
    const options = { basePath: folder, baseUrl: base, language: 'zh-cn', metaCacheTag };
    // A worker would load the engine twice, and an exact search takes a few milliseconds.
    return createInstance({ ...options, exactDiacritics: true, noWorker: true });
  };
  let engine;
  /** The engine; started anew where that failed. */
  globalThis.searchEngine = () => {
    engine ??= start();
    engine.catch(() => {
      engine = undefined;
    });
    return engine;
  };
  if (new URLSearchParams(location.search).get('q')) globalThis.searchEngine();
  else addEventListener('input', globalThis.searchEngine, { once: true });
}
