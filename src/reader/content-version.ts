import type { Content } from './content.ts';

/** A change of how content is written, which a newer version of the program asks for. */
export interface Upgrade {
  /** What it does, in Chinese, for those who run it. */
  about: string;
  /**
   * Makes of the text of a file what the next version reads; a file that needs no change comes back as it is.
   * @param path relative to the content folder, with `/`
   */
  apply(path: string, text: string): string;
}

/** The steps from each version of content to the next, the first one from 1 to 2. A published step is never changed. */
export const upgrades: Upgrade[] = [];

/** The version of content that these steps lead to. */
export const versionAfter = (steps: Upgrade[]): number => steps.length + 1;

/** The version that a content folder says it has; 1 where it says none. */
export function contentVersionOf({ site }: Pick<Content, 'site'>): number {
  const version = site.document?.get('contentVersion');
  return typeof version === 'number' && Number.isInteger(version) && version > 0 ? version : 1;
}
