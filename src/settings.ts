import { resolve } from 'node:path';

/** The content folder, absolute: `content/`, or the one that a command was given. */
export const contentDir = resolve(process.env.REPORT_CONTENT ?? 'content');
