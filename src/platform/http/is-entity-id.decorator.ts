import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, ValidateBy } from 'class-validator';
import { canonicalId, ID_RULE, MAX_ID_LENGTH } from '../../shared/kernel/entity-id.js';

/**
 * DTO property: the id of a user, agent or session, in its canonical form.
 * @param options.optional whether the property may be absent (or null)
 */
export function IsEntityId(options: { optional?: boolean; description?: string } = {}): PropertyDecorator {
  const { optional = false, description = 'Any script, spaces allowed; compared after Unicode NFC and trimming.' } =
    options;
  return applyDecorators(
    ApiProperty({ type: String, description, required: !optional, minLength: 1, maxLength: MAX_ID_LENGTH }),
    ...(optional ? [IsOptional()] : []),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? (canonicalId(value) ?? value) : (value ?? undefined),
    ),
    ValidateBy({
      name: 'isEntityId',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && canonicalId(value) !== undefined,
        defaultMessage: () => ID_RULE,
      },
    }),
  );
}
