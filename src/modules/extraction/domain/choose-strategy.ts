/** How facts are read out of a conversation: by our rules, by the caller's prompt, or by Mem0's own prompt. */
export type Strategy = 'rules' | 'prompt' | 'mem0';

/** Which strategy, and what the caller should know about the choice. */
export interface StrategyChoice {
  readonly strategy: Strategy;
  readonly notice?: string;
}

/** A prompt needs a language model; with one but no prompt, Mem0's own is used; without one, the rules do. */
export function chooseStrategy({
  prompt,
  customInstructions,
  hasModel,
}: {
  prompt?: string | undefined;
  customInstructions?: string | undefined;
  hasModel: boolean;
}): StrategyChoice {
  if (hasModel) return { strategy: prompt === undefined ? 'mem0' : 'prompt' };
  if (prompt === undefined && customInstructions === undefined) return { strategy: 'rules' };
  const unused = prompt === undefined ? 'custom instructions were' : 'prompt was';
  return { strategy: 'rules', notice: `The ${unused} not used, as no LLM is configured: facts were read by rules.` };
}
