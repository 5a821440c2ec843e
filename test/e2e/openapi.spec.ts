import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiDocument, type DocumentedRoute } from '../support/api-document.js';
import { type Service, startService } from '../support/service.js';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';

/** All that is measured and not counted. */
const FRACTIONS = [
  'score',
  'threshold',
  'confidence',
  'semantic',
  'keyword',
  'context',
  'entity',
  'custom',
  'latency_ms',
  'timestamp',
  'score_details',
  'timings_ms',
  'custom_score',
];

/** Names inside a schema that belong to the form and not to the data. */
const PARTS = /^(schema|items|oneOf|additionalProperties|\d+)$/;

describe('the OpenAPI document', () => {
  let service: Service;
  let api: ApiDocument;
  beforeAll(async () => {
    service = await startService({ PIKA_API_KEYS: 'ann:secret-of-ann,bob:secret-of-bob' });
    api = await ApiDocument.of(service);
  });
  afterAll(() => service.stop());

  const named = ({ method, path }: DocumentedRoute) => `${method} ${path}`;
  const isPublic = ({ operation }: DocumentedRoute) => operation.security?.length === 0;

  it('tells of each route what it is for and what it answers', () => {
    const silent = api.routes.filter(({ operation, responses }) => {
      const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'));
      const isTold = ([status, { content = {} }]: (typeof successes)[number]) =>
        status === '204' || Object.values(content).some(({ schema }) => Object.keys(schema ?? {}).length > 0);
      return !operation.summary || successes.length === 0 || !successes.every(isTold);
    });
    expect(silent.map(named)).toEqual([]);
  });

  it('names the failures of each route, in the form they have', () => {
    const formless = api.routes.filter(({ responses }) =>
      Object.entries(responses).some(
        ([status, { description, content }]) =>
          Number(status) >= 400 && (description === '' || Object.keys(content ?? {}).length === 0),
      ),
    );
    expect(formless.map(named)).toEqual([]);
    const withoutInvalid = api.routes.filter(
      ({ operation, responses }) => operation.requestBody && !('422' in responses) && !('400' in responses),
    );
    expect(withoutInvalid.map(named)).toEqual([]);
  });

  it('counts in integers', () => {
    const fractions = new Set<string>();
    const look = (value: unknown, name: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('type' in value && value.type === 'number') fractions.add(name);
      // A parameter has its name beside its schema.
      const parameter = 'name' in value && typeof value.name === 'string' ? value.name : undefined;
      for (const [key, part] of Object.entries(value)) look(part, PARTS.test(key) ? (parameter ?? name) : key);
    };
    look({ ...api.document.components, paths: api.document.paths }, '');
    for (const name of FRACTIONS) fractions.delete(name);
    expect([...fractions]).toEqual([]);
  });

  it('asks for a key where the service does', async () => {
    expect(api.routes.filter(isPublic).map(({ path }) => path)).toEqual([
      '/health/live',
      '/health/ready',
      '/health/startup',
    ]);
    for (const route of api.routes) {
      const url = route.path.replaceAll(/\{\w+\}/g, UNKNOWN);
      const answer = await service.request(route.method, url);
      expect(api.misfits(route.method, url, answer)).toEqual([]);
      expect([named(route), answer.status]).toEqual([named(route), isPublic(route) ? 200 : 401]);
    }
  });
});
