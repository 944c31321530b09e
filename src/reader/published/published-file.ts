/** A file that goes to the site as it is, an attachment or an image, with what can be read out of it. */
export interface PublishedFile {
  /** Relative to the content folder, with `/`. */
  path: string;
  bytes: number;
  /** Absent where the file cannot be read: damaged, locked by a password, or of a kind that is not known here. */
  reading?: Reading | undefined;
  /** Of an image, what keeps it from being shown. */
  fault?: Fault | undefined;
}

/** What is wrong with a file, said of it, and what to do. */
export interface Fault {
  message: string;
  remedy: string;
}

/** What stands in a file, and what it says about itself. */
export interface Reading {
  /** Its text, in pieces that belong together: a paragraph, a cell, a line, a page. */
  texts: FoundText[];
  /** What it says about its making; those that name persons, places and offices. */
  properties: Property[];
  /** Of a Word file, whether there are pictures in it. */
  hasPictures?: boolean | undefined;
  /** Of an image, where it is told. */
  pixels?: { width: number; height: number } | undefined;
}

export interface FoundText {
  text: string;
  /** Where in the file, in words: 第3页. */
  where?: string | undefined;
  line?: number | undefined;
}

export interface Property {
  kind: 'person' | 'company' | 'place' | 'device' | 'remarks';
  /** As staff know it: 作者, 最后一次保存者, 拍摄地点. */
  name: string;
  value: string;
}
