const ROLES = ['system', 'user', 'assistant', 'tool'] as const;

/** Mem0 takes any role; what is none of ours speaks like a tool: it is kept, but says nothing about the user. */
export function turnOf({ role, content }: { role: string; content: string }) {
  return { role: ROLES.find((known) => known === role) ?? 'tool', content };
}
