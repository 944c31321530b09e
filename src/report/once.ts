/** What is made of a text, made once, where the same texts come again and again: titles on pages, texts in searches. */
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
