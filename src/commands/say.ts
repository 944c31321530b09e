import { printable } from '../check/reporters/printable.ts';

/** Tells the user something in which names of files, or content, may stand. */
export const say = (text: string): void => console.log(printable(text));
