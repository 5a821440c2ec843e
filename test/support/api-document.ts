import type { OpenAPIObject } from '@nestjs/swagger';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import type { Answer, Service } from './service.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Response = Exclude<Operation['responses'][string], { $ref: string } | undefined>;

/** One method of one path, as the document has it. */
export interface DocumentedRoute {
  readonly method: string;
  /** With `{names}` where a request has values. */
  readonly path: string;
  readonly operation: Operation;
  readonly responses: Readonly<Record<string, Response>>;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Problems carry what belongs to the failure, such as the current revision, beside what all of them have. */
const OPEN = /Problem/;

/** The OpenAPI document of a running service, as the measure of its answers. */
export class ApiDocument {
  readonly routes: readonly DocumentedRoute[];
  private readonly ajv = new Ajv({ strict: false, allErrors: true });
  private readonly known = new Map<string, ValidateFunction>();

  private constructor(readonly document: OpenAPIObject) {
    this.routes = Object.entries(document.paths).flatMap(([path, item]) =>
      METHODS.flatMap((method) => {
        const operation = item[method];
        const responses = operation?.responses as Record<string, Response>;
        return operation === undefined ? [] : [{ method: method.toUpperCase(), path, operation, responses }];
      }),
    );
    formats.default(this.ajv);
    this.ajv.addSchema(closed(document), 'document');
  }

  static async of(service: Service): Promise<ApiDocument> {
    return new ApiDocument((await service.request<OpenAPIObject>('GET', '/openapi.json')).body);
  }

  /**
   * What an answer has that the document does not tell of, or tells otherwise: its status, its media type, the form of
   * its body. Fields beside those of the schema count.
   * @param url path and query of the request
   */
  misfits(method: string, url: string, { status, headers, body }: Answer<unknown>): string[] {
    const route = this.routeOf(method, url);
    const mediaType = headers.get('content-type')?.split(';')[0] ?? '';
    const content = route.responses[status]?.content;
    if (content?.[mediaType] === undefined) return [`${method} ${route.path}: ${status} as ${mediaType}`];
    const place = ['paths', route.path, method.toLowerCase(), 'responses', String(status), 'content', mediaType];
    const validate = this.validatorAt(`document#/${[...place, 'schema'].map(escaped).join('/')}`);
    if (validate(body)) return [];
    const where = `${method} ${route.path}: ${status}`;
    return (validate.errors ?? []).map(
      (error) => `${where}${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
    );
  }

  private validatorAt(reference: string): ValidateFunction {
    const validate = this.known.get(reference) ?? this.ajv.compile({ $ref: reference });
    this.known.set(reference, validate);
    return validate;
  }

  /** The route that answers a request. */
  routeOf(method: string, url: string): DocumentedRoute {
    const path = new URL(url, 'http://service').pathname.replace(/(?<=.)\/$/, '');
    const fitting = this.routes.filter((route) => route.method === method && expressionOf(route.path).test(path));
    // A path that is written out goes before one with a value in the same place.
    const [route] = fitting.toSorted((a, b) => a.path.split('{').length - b.path.split('{').length);
    if (route === undefined) throw new Error(`the document has no ${method} ${path}`);
    return route;
  }
}

function expressionOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
}

function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}

/** The document with schemas that take no other fields than those they name. */
function closed(document: OpenAPIObject): OpenAPIObject {
  const schemas = Object.entries(document.components?.schemas ?? {}).map(([name, schema]): [string, object] => [
    name,
    'properties' in schema && !OPEN.test(name) ? { additionalProperties: false, ...schema } : schema,
  ]);
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(schemas) } };
}
