/** Turns of the user that stand for a query. */
const TURNS = 3;

/** Characters of them; the newest turn comes first. */
const CHARACTERS = 1_000;

/**
 * What the user talks about: the last turns of the user in their order.
 * @param turns of a conversation, in order
 * @returns undefined when the user has said nothing
 */
export function impliedQuery(
  turns: readonly { readonly role: string; readonly content: string }[],
): string | undefined {
  let room = CHARACTERS;
  const said: string[] = [];
  for (const { content } of turns
    .filter(({ role }) => role === 'user')
    .slice(-TURNS)
    .toReversed()) {
    if (said.length > 0 && content.length > room) break;
    said.unshift(content.slice(0, room));
    room -= content.length;
  }
  const query = said.join('\n').trim();
  return query === '' ? undefined : query;
}
