/**
 * Reads a language model's answer to which categories facts belong to: `{"categories": [["name"], …]}`.
 * @param count how many facts there are; as many lists have to be in the answer
 * @param names those that may be answered; any other is left out
 * @returns undefined when the answer cannot be read
 */
export function parseCategories(answer: string, count: number, names: readonly string[]): string[][] | undefined {
  const start = answer.indexOf('{');
  const end = answer.lastIndexOf('}');
  const lists = start === -1 || end < start ? undefined : listsIn(answer.slice(start, end + 1));
  if (lists?.length !== count) return undefined;
  return lists.map((list) => names.filter((name) => list.includes(name)));
}

function listsIn(json: string): unknown[][] | undefined {
  try {
    const { categories } = JSON.parse(json) as { categories?: unknown };
    return Array.isArray(categories) && categories.every((list) => Array.isArray(list)) ? categories : undefined;
  } catch {
    return undefined;
  }
}
