import { IsInt, IsString, Matches, Max, Min } from 'class-validator';
import { Env } from './environment.js';

/** The language model that extracts facts; without one the rules do. `POST /configure` changes it at run time. */
export class LlmSettings {
  /** `none`, or the name of a provider of the Mem0 SDK; which ones there are is checked when the model is made. */
  @Env('LLM_PROVIDER', 'none, or a provider of the Mem0 SDK such as openai, ollama, anthropic')
  @Matches(/^[a-z0-9_]{1,64}$/)
  readonly provider: string = 'none';

  @Env('LLM_MODEL', 'the name of a model, as its provider calls it')
  @IsString()
  readonly model: string = '';

  @Env('LLM_BASE_URL', 'an http(s) address, for providers with a server of your own')
  @Matches(/^$|^https?:\/\/\S+$/)
  readonly baseUrl: string = '';

  @Env('LLM_API_KEY', 'the key of the provider', { secret: true })
  @IsString()
  readonly apiKey: string = '';

  @Env('LLM_TIMEOUT_MS', 'milliseconds from 10 to 600000 that one answer of the model may take')
  @IsInt()
  @Min(10)
  @Max(600_000)
  readonly timeoutMs: number = 60_000;
}
