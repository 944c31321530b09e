import { posix } from 'node:path';

/**
 * The path in the content folder that an address of a link or image means.
 * @param from the file in which it stands
 * @param url relative, as typed; percent-encoded or not
 */
export const contentPath = (from: string, url: string): string =>
  posix.join(posix.dirname(from), decoded(url));

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
