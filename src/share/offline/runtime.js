// In each page of the offline copy, before its other scripts: what they would fetch from a host is in files here.
(() => {
  const { base } = document.currentScript.dataset;
  const root = document.currentScript.src.replace(/offline\.js$/, '');

  const loaded = new Map();
  /** Runs a script of the copy, once. */
  const load = (path) => {
    if (!loaded.has(path)) loaded.set(path, run(path));
    return loaded.get(path);
  };
  const run = (path) =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = root + path;
      script.onload = resolve;
      script.onerror = () => reject(new Error(path));
      document.head.append(script);
    });

  /** The path below the base that an address asks for; none where it is another's. */
  const pathOf = (address) => {
    const path = String(address)
      .replace(/[?#].*/s, '')
      .replace(/^file:\/\/(\/[A-Za-z]:)?/, '');
    return path.startsWith(base) ? path.slice(base.length) : undefined;
  };

  globalThis.fetch = async (address) => {
    await load('offline-files.js');
    const text = globalThis.offlineFiles[pathOf(address?.url ?? address)];
    if (text === undefined) return new Response('', { status: 404 });
    const bytes = Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
    return new Response(bytes, { headers: { 'content-type': 'application/octet-stream' } });
  };

  globalThis.pagefind = {
    createInstance: async (options) => {
      await load('offline-pagefind.js');
      return globalThis.offlinePagefind.createInstance(options);
    },
  };

  /** Links that scripts make lead to the copy's files. */
  const readdress = () => {
    for (const link of document.querySelectorAll(`a[href^="${base}"]`)) {
      const address = link.getAttribute('href').slice(base.length);
      const [, path, rest] = /^([^?#]*)(.*)$/s.exec(address);
      const page = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      link.href = root + page + rest;
    }
  };
  new MutationObserver(readdress).observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ['href'],
  });

  // Browsers may refuse to change the address of a file; the page works without.
  for (const name of ['pushState', 'replaceState']) {
    const change = history[name].bind(history);
    history[name] = (...args) => {
      try {
        change(...args);
      } catch {}
    };
  }
})();
