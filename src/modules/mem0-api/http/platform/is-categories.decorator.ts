import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, ValidateBy } from 'class-validator';
import type { CustomCategory } from '../../../../shared/kernel/fact-category.js';
import { AsItWasSent } from './as-it-was-sent.decorator.js';

const MAX_CATEGORIES = 100;
const MAX_NAME = 100;
const MAX_DESCRIPTION = 1_000;

/** DTO property: categories as the platform takes them, `[{name: description}, …]` or a list of names; may be absent or null. */
export function IsCategories(description: string): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      required: false,
      nullable: true,
      type: 'array',
      items: { oneOf: [{ type: 'object', additionalProperties: { type: 'string' } }, { type: 'string' }] },
      description,
      example: [{ sports: 'Games, training and teams' }],
    }),
    AsItWasSent(),
    IsOptional(),
    ValidateBy({
      name: 'isCategories',
      validator: {
        validate: (value: unknown) => categoriesOf(value) !== undefined,
        defaultMessage: () =>
          `takes at most ${MAX_CATEGORIES} categories as [{"name": "description"}] or ["name"], names up to ${MAX_NAME} and descriptions up to ${MAX_DESCRIPTION} characters`,
      },
    }),
  );
}

/** The categories in a value that `IsCategories` has accepted; undefined for any other. */
export function categoriesOf(value: unknown): CustomCategory[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const categories = value.flatMap((each: unknown): (CustomCategory | undefined)[] => {
    if (typeof each === 'string') return [named(each, '')];
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return [undefined];
    return Object.entries(each).map(([name, text]: [string, unknown]) => named(name, text));
  });
  const known = categories.filter((category) => category !== undefined);
  return known.length === categories.length && known.length <= MAX_CATEGORIES ? known : undefined;
}

function named(name: string, description: unknown): CustomCategory | undefined {
  const fits = name.trim() !== '' && name.length <= MAX_NAME;
  if (!fits || typeof description !== 'string' || description.length > MAX_DESCRIPTION) return undefined;
  return { name: name.trim(), description };
}
