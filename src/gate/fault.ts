/** What is wrong with a finished site: with which file of it, what, and what to do. */
export interface Fault {
  /** Relative to the site's folder, with `/`. */
  file: string;
  message: string;
  remedy: string;
}

/** What to do where nothing that staff wrote can be the cause. */
export const tellProgrammer =
  '不是内容写错了：再生成一次；还是这样，请把这一条原样告诉维护程序的人';

/** How many faults are listed one by one; more have the same cause nearly always. */
const mostListed = 20;

/** The faults as staff read them, each with its remedy. */
export function faultList(faults: Fault[]): string {
  const listed = faults
    .slice(0, mostListed)
    .map(({ file, message, remedy }) => `${file}\n  ${message}\n  → ${remedy}`);
  const more = faults.length - listed.length;
  return [...listed, ...(more > 0 ? [`还有${more}处，没有一一列出。`] : [])].join('\n');
}
