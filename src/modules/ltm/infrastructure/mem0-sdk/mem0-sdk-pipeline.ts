import type { Memory } from 'mem0ai/oss';
import { LtmUnavailable } from '../../domain/ltm.errors.js';
import { Mem0Pipeline, type PipelineQuestion } from '../../../extraction/extraction.api.js';
import { type AskCall, engineCall } from './engine-call.js';
import { encodeScope } from './scope-codec.js';

/** Characters of the latest turns that the memories told to the LLM are searched by. */
const QUERY_LENGTH = 1_000;

/** Mem0's own extraction prompt, filled in by the SDK's pipeline and answered by the configured language model. */
export class Mem0SdkPipeline extends Mem0Pipeline {
  /** @param engine the SDK with instructions of one tenant, over the shared store and embedder */
  constructor(private readonly engine: (customInstructions: string | undefined) => Promise<Memory>) {
    super();
  }

  async ask({ scope, turns, customInstructions, signal }: PipelineQuestion): Promise<string> {
    const query = turns
      .map(({ content }) => content)
      .join('\n')
      .slice(-QUERY_LENGTH);
    const call: AskCall = { kind: 'ask', scope, query, signal, answer: undefined, failure: undefined };
    const { user_id: userId, agent_id: agentId, run_id: runId } = encodeScope(scope);
    const ids = { ...(userId && { userId }), ...(agentId && { agentId }), ...(runId && { runId }) };
    const memory = await this.engine(customInstructions);
    await engineCall.run(call, () => memory.add([...turns], { ...ids, infer: true }));
    if (call.failure !== undefined) throw call.failure;
    if (call.answer === undefined) throw new LtmUnavailable('The SDK did not ask its LLM');
    return call.answer;
  }
}
