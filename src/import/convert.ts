import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The name of the stream that holds a text of Word 97 or WPS, as it stands in the file. */
const wordStream = Buffer.from('WordDocument', 'utf16le');

/**
 * Whether bytes are a text of Word 97, WPS, RTF or OpenDocument. LibreOffice takes anything else for plain text, and
 * would make a report of its bytes.
 */
export function isConvertible(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.subarray(0, 4).toString('hex') === 'd0cf11e0') return file.includes(wordStream);
  return isRtf(file) || isOpenDocument(file);
}

const isRtf = (file: Buffer): boolean => file.subarray(0, 5).toString('latin1') === '{\\rtf';

/** An OpenDocument text says so before all else in its archive. */
export const isOpenDocument = (file: Uint8Array): boolean =>
  Buffer.from(file.subarray(0, 120))
    .toString('latin1')
    .includes('mimetypeapplication/vnd.oasis.opendocument.text');

/** Where LibreOffice is on the systems that do not name it on the PATH. */
const programs = [
  'soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/**
 * Converts a file to .docx by LibreOffice.
 * @param folder an empty one of our own; the settings are there too, for an open LibreOffice locks its own
 * @returns the new file; nothing where LibreOffice is not there or cannot read it
 */
export function converted(file: string, folder: string): string | undefined {
  const settings = `-env:UserInstallation=${pathToFileURL(join(folder, 'settings'))}`;
  const out = join(folder, 'made');
  for (const program of programs) {
    const { error } = spawnSync(
      program,
      [settings, '--headless', '--convert-to', 'docx', '--outdir', out, file],
      { timeout: 120_000 },
    );
    if (!error) break;
  }
  const [made] = readdirSync(folder).includes('made') ? readdirSync(out) : [];
  return made && join(out, made);
}
