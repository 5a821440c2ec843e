import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';

const LINK = { type: 'string', format: 'uri', nullable: true } as const;

/** Handler that answers with a page: how many there are in all, the pages beside it, and those of this page. */
export function ApiPage(item: Type): MethodDecorator {
  return applyDecorators(
    ApiExtraModels(item),
    ApiOkResponse({
      schema: {
        type: 'object',
        required: ['count', 'next', 'previous', 'results'],
        properties: {
          count: { type: 'integer', minimum: 0, description: 'How many there are in all.' },
          next: { ...LINK, description: 'The URL of the next page; null on the last.' },
          previous: { ...LINK, description: 'The URL of the page before.' },
          results: { type: 'array', items: { $ref: getSchemaPath(item) } },
        },
      },
    }),
  );
}
