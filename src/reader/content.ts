import type { Root } from 'mdast';
import type { Document, LineCounter } from 'yaml';
import type { core } from 'zod';
import type { Place } from '../report/addresses.ts';
import type {
  Redirects,
  ReportData,
  SectionData,
  SeriesDefinition,
  Site,
  SubsectionData,
  Synonyms,
  Topic,
  Words,
} from '../report/schema.ts';
import type { Stray } from './list-files.ts';
import type { PublishedFile } from './published/published-file.ts';
import type { SyntaxProblem } from './syntax-problem.ts';

/** A content folder as the check reads it: with everything that could be made of its files, however wrong they are. */
export interface Content {
  /** The folder, absolute. */
  dir: string;
  /** All files below it, relative, with `/`, in order. */
  paths: string[];
  /** All folders below it, likewise, empty ones too. */
  folders: string[];
  /** What lies there and is no content: said by the check, never published. */
  strays: Stray[];
  /** The text files among them; none for one that is not UTF-8. */
  texts: Map<string, string | undefined>;
  site: Settings<Site>;
  topics: Settings<Record<string, Topic>>;
  series: Settings<Record<string, SeriesDefinition>>;
  words: Settings<Words>;
  synonyms: Settings<Synonyms>;
  redirects: Settings<Redirects>;
  /** Attachments and images; none until they are read, which takes longer (`readPublished`). */
  published: PublishedFile[];
  reports: MdxFile<ReportData>[];
  sections: MdxFile<SectionData>[];
  subsections: MdxFile<SubsectionData>[];
}

/** YAML that was read against its schema: a settings file, or the front matter of an MDX file. */
export interface Settings<Data> {
  path: string;
  /** The YAML as it was typed. */
  source: string;
  /** Lines of the file before the YAML begins. */
  linesBefore: number;
  /** None where the file does not exist, cannot be read, or has no front matter. */
  document?: Document.Parsed;
  lines: LineCounter;
  /** None where something is wrong with it. */
  data?: Data | undefined;
  issues: core.$ZodIssue[];
  /** The keys that the schema knows. */
  keys: string[];
}

/** One file of a report. */
export interface MdxFile<Data> {
  path: string;
  place: Place;
  frontMatter: Settings<Data>;
  /** The body as it was typed, with an empty line for each line before it. */
  source: string;
  /** The body, as far as it can be read: paragraphs with a syntax problem are left out of it. */
  body: Root;
  problems: SyntaxProblem[];
}

/** All files of all reports. */
export const mdxFiles = (
  content: Content,
): MdxFile<ReportData | SectionData | SubsectionData>[] => [
  ...content.reports,
  ...content.sections,
  ...content.subsections,
];
