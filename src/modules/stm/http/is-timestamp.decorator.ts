import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, ValidateBy } from 'class-validator';
import { utcMoment } from '../../../shared/kernel/calendar.js';

/** DTO property, optional: a moment as ISO 8601 text, read as UTC without an offset; becomes ISO 8601 in UTC. */
export function IsTimestamp(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: String, format: 'date-time', description: 'ISO 8601; UTC when without an offset.' }),
    IsOptional(),
    Transform(({ value }: { value: unknown }) => utc(value) ?? value),
    ValidateBy({
      name: 'isTimestamp',
      validator: {
        validate: (value: unknown) => utc(value) !== undefined,
        defaultMessage: () => 'takes a date and time as ISO 8601 text, such as 2025-01-31T08:30:00Z',
      },
    }),
  );
}

function utc(value: unknown): string | undefined {
  return typeof value === 'string' ? utcMoment(value) : undefined;
}
