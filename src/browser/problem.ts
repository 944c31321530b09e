/** Why no PDF could be made, for staff, in Chinese and with the remedy. */
export class PrintProblem extends Error {
  override name = 'PrintProblem';
}
