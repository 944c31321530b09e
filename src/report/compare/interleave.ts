/** What stands in one slot of two lists: in both, only in the earlier, or only in the later. */
export interface Slot<T> {
  before?: T | undefined;
  after?: T | undefined;
}

/**
 * Makes one list of two: in the order of the later, and what only the earlier has after what it followed there.
 * @param joins for each of the later list its counterpart, which may stand in the earlier list or elsewhere
 */
export function interleave<T>(before: T[], after: T[], joins: Map<T, T>): Slot<T>[] {
  const places: Slot<T>[] = after.map((each) => ({ before: joins.get(each), after: each }));
  let at = 0;
  for (const each of before) {
    const found = places.findIndex((place) => place.before === each);
    if (found < 0) places.splice(at, 0, { before: each });
    at = (found < 0 ? at : found) + 1;
  }
  return places;
}
