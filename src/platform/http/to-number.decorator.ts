import { Transform } from 'class-transformer';

/** DTO property that is a number; where it comes as text, as in a query string, the number that the text says. */
export function ToNumber(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && value !== '' ? Number(value) : value,
  );
}
