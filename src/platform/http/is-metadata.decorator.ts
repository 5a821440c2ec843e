import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsObject, IsOptional, ValidateBy } from 'class-validator';

/** Largest metadata, in characters of JSON: it is kept with every fact of a request. */
export const MAX_METADATA = 16_384;

/** DTO property: anything the caller wants to attach, given back as it is; may be absent. */
export function IsMetadata(description = 'Anything; given back as it is.'): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: Object, required: false, description }),
    IsOptional(),
    // As it was sent: the copy that the transformer makes lacks keys such as `toString`.
    Transform(({ obj, key }: { obj: Record<string, unknown>; key: string }) => obj[key] ?? undefined),
    IsObject(),
    ValidateBy({
      name: 'isSmall',
      validator: {
        validate: (value: unknown) => JSON.stringify(value)?.length <= MAX_METADATA,
        defaultMessage: () => `takes at most ${MAX_METADATA} characters of JSON`,
      },
    }),
  );
}
