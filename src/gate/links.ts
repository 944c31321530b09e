import type { Fault } from './fault.ts';

/** An address of the site that something of it names. */
interface Target {
  /** The file that it means, relative to the site's folder. */
  path: string;
  /** The id of the place on that page; empty for the page itself. */
  id: string;
  /** As it was written, and in which file first. */
  written: string;
  from: string;
}

/** Gathers the addresses that pages and files name, and says which lead nowhere. */
export class Links {
  readonly #root: URL;
  readonly #targets = new Map<string, Target>();
  /** Addresses that mean the same wherever they stand. */
  readonly #seen = new Set<string>();

  /** @param root the site's full public address, with a slash at its end */
  constructor(root: string) {
    this.#root = new URL(root);
  }

  /** Takes down what a file names: addresses of other sites are none of it. */
  add(from: string, written: string[]): void {
    const page = new URL(from.replace(/(^|\/)index\.html$/, '$1'), this.#root);
    for (const each of written) {
      const isSameEverywhere = /^(\/|https?:)/i.test(each);
      if (isSameEverywhere && this.#seen.has(each)) continue;
      if (isSameEverywhere) this.#seen.add(each);
      this.#addOne(from, each, page);
    }
  }

  #addOne(from: string, written: string, page: URL): void {
    const url = URL.parse(written, page);
    if (url?.origin !== this.#root.origin) return;
    const isBelow = url.pathname.startsWith(this.#root.pathname);
    // The host may have other sites beside this one, whose addresses are written in full.
    if (!isBelow && /^https?:/i.test(written)) return;
    const path = isBelow ? fileAt(url.pathname.slice(this.#root.pathname.length)) : '';
    const id = decoded(url.hash.slice(1));
    const key = `${path}#${id}`;
    if (!this.#targets.has(key)) this.#targets.set(key, { path, id, written, from });
  }

  /** The files that something names. */
  files(): Set<string> {
    return new Set([...this.#targets.values()].map(({ path }) => path));
  }

  /**
   * The addresses that lead nowhere.
   * @param ids of each page, by its file
   */
  broken(
    paths: Set<string>,
    ids: Map<string, Set<string>>,
    sourceOf: (file: string) => string,
  ): Fault[] {
    return [...this.#targets.values()].flatMap(({ path, id, written, from }) => {
      const isThere = paths.has(path);
      if (isThere && (!id || ids.get(path)?.has(id) !== false)) return [];
      const lacks = isThere ? `那一页上没有“#${id}”这一处` : '网站上没有这个网址';
      return [
        {
          file: from,
          message: `链接“${written}”打不开：${lacks}`,
          remedy: `改正或者删去这个链接（查${sourceOf(from)}）；不是自己写的，请把这一条原样告诉维护程序的人`,
        },
      ];
    });
  }
}

/** `2024/` → `2024/index.html` */
const fileAt = (address: string): string => decoded(address).replace(/(^|\/)$/, '$1index.html');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
