import { posix } from 'node:path';
import { Parser } from 'htmlparser2';

/** What a page of the site has to know to be one of the offline copy. */
export interface OfflinePlace {
  /** Its file, relative to the site's folder: `2024/1/index.html`. */
  file: string;
  /** The base of the site, with a slash at both ends. */
  base: string;
}

/**
 * A page that opens from a disk: addresses below the site's base become files beside it, scripts run without modules,
 * which browsers refuse to load from a disk, and the policy, which names a host, is left out.
 */
export function offlinePage(html: string, place: OfflinePlace): string {
  const edits: { from: number; to: number; typed: string }[] = [];
  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      const [from, to] = [parser.startIndex, parser.endIndex + 1];
      const isPolicy = attributes['http-equiv']?.toLowerCase() === 'content-security-policy';
      const tag = html.slice(from, to);
      const typed = isPolicy ? '' : offlineTag(tag, name, place);
      if (typed !== tag) edits.push({ from, to, typed });
    },
  });
  parser.end(html);
  let end = 0;
  const pieces = edits.flatMap(({ from, to, typed }) => {
    const before = html.slice(end, from);
    end = to;
    return [before, typed];
  });
  return pieces.join('') + html.slice(end);
}

const addressAttributes = /\s(href|src|action|poster|srcset)="([^"]*)"/g;

function offlineTag(tag: string, name: string, place: OfflinePlace): string {
  const readdressed = tag.replace(addressAttributes, (typed, attribute: string, value: string) => {
    const values = attribute === 'srcset' ? value.split(/,\s+/) : [value];
    const files = values.map((each) => offlineAddress(each, place));
    return files.join() === values.join() ? typed : ` ${attribute}="${files.join(', ')}"`;
  });
  if (name === 'head') return readdressed + runtimeTag(place);
  return name === 'script' ? readdressed.replace(' type="module"', ' defer') : readdressed;
}

/**
 * The file for an address below the site's base, from a page's place: `/2024/1/#p1` → `../2024/1/index.html#p1`; any
 * other address stays.
 */
export function offlineAddress(address: string, { file, base }: OfflinePlace): string {
  const [, path, rest = ''] = /^([^?#\s]*)(.*)$/s.exec(address) ?? [];
  if (!path?.startsWith(base)) return address;
  const target = path.slice(base.length);
  const page = target === '' || target.endsWith('/') ? `${target}index.html` : target;
  return posix.relative(posix.dirname(file), page) + rest;
}

const runtimeTag = ({ file, base }: OfflinePlace): string =>
  `<script src="${posix.relative(posix.dirname(file), 'offline.js')}" data-base="${base}"></script>`;
