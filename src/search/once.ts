/** What is made of a text, made once: every step of the ladder, and every query, works on the same texts. */
export function once<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const before = made.get(text);
    if (before !== undefined) return before;
    const result = make(text);
    made.set(text, result);
    return result;
  };
}
