import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ListedFile,
  type ManifestFile,
  manifestAddress,
  manifestFile,
} from '../report/open-data.ts';
import { sha256 } from '../report/sha256.ts';
import { siteFiles } from './site-files.ts';

/** Completes the manifest of a finished site: every file with its hash, and the commit. Nothing may be changed after. */
export function completeManifest(dir: string, contentDir: string): void {
  const { $schema, title, publisher, url, reports } = manifestFile.parse(
    JSON.parse(siteFiles(dir).text(manifestAddress)),
  );
  const manifest: ManifestFile = {
    ...{ $schema, title, publisher, url },
    ...commitOf(contentDir),
    reports,
    files: listFiles(dir),
  };
  writeFileSync(join(dir, manifestAddress), `${JSON.stringify(manifest, null, 1)}\n`);
}

/** All files of a site's folder but the manifest itself. */
export function listFiles(dir: string): ListedFile[] {
  const { paths, bytes } = siteFiles(dir);
  return paths
    .filter((path) => path !== manifestAddress)
    .map((path) => {
      const data = bytes(path);
      return { path, bytes: data.length, sha256: sha256(data) };
    });
}

type Commit = Pick<ManifestFile, 'commit' | 'hasUncommittedChanges'>;

/**
 * The commit of the repository that holds the content, and whether anything that makes the site was changed since:
 * the content, the program, and what it stands on. Nothing where there is no repository, or no git.
 */
function commitOf(contentDir: string): Commit {
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', contentDir, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  const sources = ['src', 'public', 'package-lock.json', 'astro.config.mjs'];
  try {
    const commit = git('rev-parse', '--verify', 'HEAD');
    const changes = git('status', '--porcelain', '--', '.', ...sources.map((each) => `:/${each}`));
    return { commit, hasUncommittedChanges: changes !== '' };
  } catch {
    return {};
  }
}
