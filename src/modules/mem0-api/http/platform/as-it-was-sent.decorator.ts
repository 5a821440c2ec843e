import { Transform } from 'class-transformer';

/** DTO property: given on as it was sent; the copy that the transformer makes lacks keys such as `toString`. */
export function AsItWasSent(): PropertyDecorator {
  return Transform(({ obj, key }: { obj: Record<string, unknown>; key: string }) => obj[key]);
}
