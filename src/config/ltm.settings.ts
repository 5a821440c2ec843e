import { IsIn, Matches, ValidateBy } from 'class-validator';
import { Env } from './environment.js';

function IsJsonObject(): PropertyDecorator {
  return ValidateBy({ name: 'isJsonObject', validator: { validate: (value: unknown) => isJsonObject(value) } });
}

function isJsonObject(text: unknown): boolean {
  try {
    const value: unknown = JSON.parse(String(text));
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** Long-term memory: which adapter, which store. */
export class LtmSettings {
  /** sdk: the Mem0 SDK in this process; http: a Mem0 service, see Mem0HttpSettings. */
  @Env('LTM_ADAPTER', 'sdk or http')
  @IsIn(['sdk', 'http'])
  readonly adapter: 'sdk' | 'http' = 'sdk';

  /** Where vectors are kept; texts, words, filters and history always stay in our own file. */
  @Env('VECTOR_STORE', 'sqlite, or a vector store of the Mem0 SDK: qdrant, milvus, pgvector, redis, …')
  @Matches(/^[a-z][a-z0-9_-]*$/i)
  readonly vectorStore: string = 'sqlite';

  @Env('VECTOR_STORE_CONFIG', 'the settings of VECTOR_STORE as the Mem0 SDK takes them, a JSON object', {
    secret: true,
  })
  @IsJsonObject()
  readonly vectorStoreConfig: string = '{}';
}
