import { getSchemaPath, type OpenAPIObject } from '@nestjs/swagger';
import { ERROR_FORM, type ErrorForm } from './error-form.decorator.js';
import { ProblemDto } from './problem.dto.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Response = Exclude<Operation['responses'][string], { $ref: string } | undefined>;

/** An operation with what `FailsAs` has left in it. */
type Described = Operation & { [ERROR_FORM]?: ErrorForm };

const PROBLEM: ErrorForm = {
  schema: getSchemaPath(ProblemDto),
  mediaType: 'application/problem+json',
  invalid: 422,
};

/** What each failure means, where a route does not say it in its own words. */
const MEANINGS: Readonly<Record<number, string>> = {
  400: 'The request is malformed, or asks for what cannot be.',
  401: 'There is no key, or one that is not known.',
  403: 'The key may not do this.',
  404: 'There is no such thing within reach of the key.',
  409: 'It does not go together with what is stored.',
  412: 'There was another change in between.',
  413: 'The body is larger than 1 MiB.',
  415: 'The body is not JSON.',
  422: 'A field of the input does not fit; the answer names it.',
  502: 'A service that is asked for the answer has failed.',
  503: 'What is needed for the answer cannot be reached, or was late.',
};

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/**
 * Writes into a document what holds for all routes alike: who needs a key, the errors that any of them can end with, and
 * the form of these and of the errors that a route names itself.
 * @returns the same document
 */
export function withCommonErrors(document: OpenAPIObject): OpenAPIObject {
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation: Described | undefined = path[method];
      if (operation !== undefined) complete(operation);
    }
  }
  return document;
}

function complete(operation: Described): void {
  const { [ERROR_FORM]: form = PROBLEM, responses } = operation;
  delete operation[ERROR_FORM];
  // `PublicRoute` makes the key optional; a list without any entry says it in the usual way.
  const isPublic = operation.security?.some((scheme) => Object.keys(scheme).length === 0) === true;
  if (isPublic) operation.security = [];
  for (const status of [...(isPublic ? [] : [401, 503]), ...inputErrors(operation, form)]) {
    responses[status] ??= { description: '' };
  }
  for (const [status, response] of Object.entries(responses)) {
    if (Number(status) >= 400) describe(response as Response, Number(status), form);
  }
}

function inputErrors({ requestBody, parameters = [] }: Operation, { invalid }: ErrorForm): number[] {
  if (requestBody !== undefined) return [400, 413, 415, invalid];
  return parameters.length > 0 ? [invalid] : [];
}

function describe(response: Response, status: number, { schema, mediaType }: ErrorForm): void {
  if (response.description === '') response.description = MEANINGS[status] ?? 'Refused.';
  response.content ??= { [mediaType]: { schema: { $ref: schema } } };
}
