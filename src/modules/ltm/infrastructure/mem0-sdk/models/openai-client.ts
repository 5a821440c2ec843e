import { AsyncLocalStorage } from 'node:async_hooks';

type Create = (body: Record<string, unknown>, options?: Record<string, unknown>) => unknown;

interface OpenAiClient {
  maxRetries: number;
  readonly chat: { readonly completions: { create: Create } };
  readonly embeddings: { create: Create };
}

const callSignal = new AsyncLocalStorage<AbortSignal>();

/** Runs a call whose request ends when the signal is aborted, for clients that were adopted. */
export function withSignal<T>(signal: AbortSignal, call: () => Promise<T>): Promise<T> {
  return callSignal.run(signal, call);
}

/**
 * Takes over the OpenAI client inside a model of the SDK. The SDK leaves out the temperature and the length that were
 * configured, hands on no signal, and lets the client retry by itself, which would multiply our own retries.
 * @param extras members of every chat request, such as `temperature`
 */
export function adoptOpenAiClient(model: object, extras: Readonly<Record<string, unknown>> = {}): void {
  const client: unknown = Reflect.get(model, 'openai') ?? Reflect.get(model, 'client');
  if (!isOpenAiClient(client)) return;
  client.maxRetries = 0;
  extend(client.chat.completions, extras);
  extend(client.embeddings, {});
}

function extend(resource: { create: Create }, extras: Readonly<Record<string, unknown>>): void {
  const create = resource.create.bind(resource);
  resource.create = (body, options = {}) => {
    const signal = callSignal.getStore();
    return create({ ...body, ...extras }, signal === undefined ? options : { ...options, signal });
  };
}

function isOpenAiClient(value: unknown): value is OpenAiClient {
  return typeof value === 'object' && value !== null && 'chat' in value && 'embeddings' in value;
}
