import { IsInt, IsString, Matches, Max, Min } from 'class-validator';
import { Env } from './environment.js';

/** What turns texts into vectors. `POST /configure` changes it while nothing is stored. */
export class EmbedderSettings {
  /** `local`, or the name of a provider of the Mem0 SDK; which ones there are is checked when the embedder is made. */
  @Env('EMBEDDER_PROVIDER', 'local, or a provider of the Mem0 SDK such as openai, ollama, huggingface')
  @Matches(/^[a-z0-9_]{1,64}$/)
  readonly provider: string = 'local';

  @Env('EMBEDDER_MODEL', 'the name of a model, as its provider calls it')
  @IsString()
  readonly model: string = '';

  @Env('EMBEDDER_BASE_URL', 'an http(s) address, for providers with a server of your own')
  @Matches(/^$|^https?:\/\/\S+$/)
  readonly baseUrl: string = '';

  @Env('EMBEDDER_API_KEY', 'the key of the provider', { secret: true })
  @IsString()
  readonly apiKey: string = '';

  /** 0: what is known of the model. */
  @Env('EMBEDDER_DIMENSIONS', 'the length of the vectors, 1 to 8192')
  @IsInt()
  @Min(0)
  @Max(8_192)
  readonly dimensions: number = 0;

  @Env('EMBEDDER_TIMEOUT_MS', 'milliseconds from 10 to 600000 that one request for vectors may take')
  @IsInt()
  @Min(10)
  @Max(600_000)
  readonly timeoutMs: number = 10_000;

  @Env('EMBEDDER_SEARCH_TIMEOUT_MS', 'milliseconds from 1 to 60000 after which a search goes on with words alone')
  @IsInt()
  @Min(1)
  @Max(60_000)
  readonly searchTimeoutMs: number = 200;
}
