import type { RootContent } from 'mdast';
import type { Correction } from '../report/schema.ts';
import type { DraftAttachment } from './attachments.ts';

/** A report as it was found in a file, before it is written: what the content files will say. */
export interface Draft extends DraftPart {
  sections: DraftSection[];
  corrections: Correction[];
  /** What stands below the signature, as files of their own. */
  attachments: DraftAttachment[];
  /** 发文字号, where it stands above the title. */
  documentNumber?: string;
  issuer?: string;
  /** 2024-12-31 */
  signedOn?: string;
}

export interface DraftPart {
  /** Without its number. */
  title: string;
  body: RootContent[];
}

export interface DraftSection extends DraftPart {
  subsections: DraftSubsection[];
}

export interface DraftSubsection extends DraftPart {
  runIn: boolean;
}

export const numberOfParts = ({ sections }: Draft): { sections: number; subsections: number } => ({
  sections: sections.length,
  subsections: sections.reduce((sum, { subsections }) => sum + subsections.length, 0),
});
