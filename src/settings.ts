import { resolve } from 'node:path';

/** The content folder, absolute: `content/`, or the one that a command was given. */
export const contentDir = resolve(process.env.REPORT_CONTENT ?? 'content');

/** Whether the build makes no PDF, as `--no-pdf` asks for. */
export const withoutPdf = process.env.REPORT_PDF === 'off';

/** The year of the one report that `npm run print` wants; none in a build of the site. */
export const printedYear = Number(process.env.REPORT_YEAR) || undefined;
