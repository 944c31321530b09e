import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of some programs that is on the PATH; none where none is. */
export const programIn = (names: string[]): string | undefined =>
  names
    .flatMap((name) =>
      (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)),
    )
    .find((path) => existsSync(path));
