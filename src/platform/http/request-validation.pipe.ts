import { type ArgumentMetadata, type PipeTransform, type Type, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { LRUCache } from 'lru-cache';
import { type FieldProblem, InvalidInput } from '../../shared/kernel/domain-error.js';

const TOLERANT = Symbol('tolerant');

/** DTO class whose unknown fields are dropped in silence, as Mem0's own servers do. */
export function IgnoresUnknownFields(): ClassDecorator {
  return (target) => Reflect.defineMetadata(TOLERANT, true, target);
}

/** Bodies that are remembered as valid, and the longest of them in characters of JSON. */
const REMEMBERED = 2_000;
const LONGEST = 1_000;

/**
 * Checks bodies, queries and parameters against their DTO; unknown fields are errors unless the DTO tolerates them.
 * A short body that was valid before is not checked again: what was made of it is shared, and frozen.
 */
export class RequestValidationPipe implements PipeTransform {
  private readonly strict = new ValidationPipe({ ...COMMON, forbidNonWhitelisted: true });
  private readonly tolerant = new ValidationPipe(COMMON);
  private readonly valid = new Map<Type, LRUCache<string, object>>();

  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { type, metatype } = metadata;
    if (type !== 'body' || metatype === undefined) return this.check(value, metadata);
    const known = this.validOf(metatype);
    const json = JSON.stringify(value) ?? '';
    const before = known.get(json);
    if (before !== undefined) return before;
    const checked = await this.check(value, metadata);
    if (json.length <= LONGEST && typeof checked === 'object' && checked !== null) known.set(json, deepFrozen(checked));
    return checked;
  }

  private check(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const type = metadata.metatype;
    const tolerant = type !== undefined && Reflect.getMetadata(TOLERANT, type) === true;
    return (tolerant ? this.tolerant : this.strict).transform(value, metadata) as Promise<unknown>;
  }

  private validOf(metatype: Type): LRUCache<string, object> {
    const known = this.valid.get(metatype) ?? new LRUCache<string, object>({ max: REMEMBERED });
    this.valid.set(metatype, known);
    return known;
  }
}

function deepFrozen<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) deepFrozen(part as object);
  return Object.freeze(value);
}

const COMMON = {
  transform: true,
  whitelist: true,
  exceptionFactory: (errors: ValidationError[]) => new InvalidInput(errors.flatMap((error) => problemsOf(error, ''))),
};

function problemsOf(error: ValidationError, parent: string): FieldProblem[] {
  const field = parent === '' ? error.property : `${parent}.${error.property}`;
  // What it would have to be tells little to someone who left it out.
  if (error.value === undefined && error.constraints !== undefined) return [{ field, message: 'is required' }];
  const own = Object.values(error.constraints ?? {}).map((message) => ({
    field,
    message: message.startsWith(`${error.property} `) ? message.slice(error.property.length + 1) : message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, field))];
}
