/** What has to be there before a provider of the SDK can be made. */
interface ProviderNeeds {
  /** An optional package of the SDK that the provider loads. */
  readonly package?: string;
  /** Whether it works with an API key alone. */
  readonly key?: boolean;
  /** Whether it speaks OpenAI's protocol, so that a server of one's own may do without a key. */
  readonly openai?: boolean;
}

const keyed = { key: true } as const;
const openai = { openai: true } as const;
const peer = (name: string) => ({ package: name });

/** The language models of Mem0 3.3, by their names in its `LLMFactory`; `langchain` takes objects, not settings. */
export const LLM_PROVIDERS: Readonly<Record<string, ProviderNeeds>> = {
  openai: { ...keyed, ...openai },
  openai_structured: { ...keyed, ...openai },
  anthropic: { ...keyed, ...peer('@anthropic-ai/sdk') },
  groq: { ...keyed, ...peer('groq-sdk') },
  ollama: peer('ollama'),
  lmstudio: openai,
  google: { ...keyed, ...peer('@google/genai') },
  gemini: { ...keyed, ...peer('@google/genai') },
  azure_openai: keyed,
  mistral: { ...keyed, ...peer('@mistralai/mistralai') },
  deepseek: { ...keyed, ...openai },
  xai: { ...keyed, ...openai },
  sarvam: { ...keyed, ...openai },
  aws_bedrock: peer('@aws-sdk/client-bedrock-runtime'),
  litellm: openai,
  minimax: { ...keyed, ...openai },
  together: { ...keyed, ...openai },
  vllm: openai,
};

/** The embedders of Mem0 3.3, by their names in its `EmbedderFactory`. */
export const EMBEDDER_PROVIDERS: Readonly<Record<string, ProviderNeeds>> = {
  openai: { ...keyed, ...openai },
  aws_bedrock: peer('@aws-sdk/client-bedrock-runtime'),
  ollama: peer('ollama'),
  lmstudio: openai,
  together: { ...keyed, ...openai },
  google: { ...keyed, ...peer('@google/genai') },
  gemini: { ...keyed, ...peer('@google/genai') },
  azure_openai: keyed,
  fastembed: peer('fastembed'),
  vertexai: peer('@google-cloud/aiplatform'),
  huggingface: openai,
};

/**
 * Where vectors can be kept: our own file, or the stores of Mem0 3.3 by their names in its `VectorStoreFactory`.
 * `langchain` is left out: it takes objects, and ignores filters.
 */
export const VECTOR_STORES: Readonly<Record<string, ProviderNeeds>> = {
  sqlite: {},
  memory: {},
  'azure-ai-search': peer('@azure/search-documents'),
  azure_mysql: peer('mysql2'),
  baidu: peer('@mochow/mochow-sdk-node'),
  cassandra: peer('cassandra-driver'),
  chroma: peer('chromadb'),
  databricks: peer('@databricks/sql'),
  elasticsearch: peer('@elastic/elasticsearch'),
  milvus: peer('@zilliz/milvus2-sdk-node'),
  mongodb: peer('mongodb'),
  neptune: peer('@aws-sdk/client-neptune-graph'),
  opensearch: peer('@opensearch-project/opensearch'),
  oracledb: peer('oracledb'),
  pgvector: peer('pg'),
  pinecone: peer('@pinecone-database/pinecone'),
  qdrant: peer('@qdrant/js-client-rest'),
  redis: peer('redis'),
  s3_vectors: peer('@aws-sdk/client-s3vectors'),
  supabase: peer('@supabase/supabase-js'),
  turbopuffer: peer('@turbopuffer/turbopuffer'),
  upstash_vector: peer('@upstash/vector'),
  valkey: peer('iovalkey'),
  vectorize: peer('cloudflare'),
  vertex_ai_vector_search: peer('@google-cloud/aiplatform'),
  weaviate: peer('weaviate-client'),
};

/** The names of all vector stores. */
export const VECTOR_STORE_PROVIDERS: readonly string[] = Object.keys(VECTOR_STORES);

/** Lengths of vectors of models that say nothing about it in advance. */
export const KNOWN_DIMENSIONS: Readonly<Record<string, number>> = {
  'text-embedding-3-small': 1_536,
  'text-embedding-3-large': 3_072,
  'text-embedding-ada-002': 1_536,
  'nomic-embed-text': 768,
  'nomic-embed-text:latest': 768,
  'mxbai-embed-large': 1_024,
  'all-minilm': 384,
  'bge-m3': 1_024,
  'gemini-embedding-001': 3_072,
  'amazon.titan-embed-text-v1': 1_536,
  'amazon.titan-embed-text-v2:0': 1_024,
};
