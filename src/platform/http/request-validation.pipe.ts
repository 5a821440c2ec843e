import { type ArgumentMetadata, type PipeTransform, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { type FieldProblem, InvalidInput } from '../../shared/kernel/domain-error.js';

const TOLERANT = Symbol('tolerant');

/** DTO class whose unknown fields are dropped in silence, as Mem0's own servers do. */
export function IgnoresUnknownFields(): ClassDecorator {
  return (target) => Reflect.defineMetadata(TOLERANT, true, target);
}

/** Checks bodies, queries and parameters against their DTO; unknown fields are errors unless the DTO tolerates them. */
export class RequestValidationPipe implements PipeTransform {
  private readonly strict = new ValidationPipe({ ...COMMON, forbidNonWhitelisted: true });
  private readonly tolerant = new ValidationPipe(COMMON);

  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    const type = metadata.metatype;
    const tolerant = type !== undefined && Reflect.getMetadata(TOLERANT, type) === true;
    return (tolerant ? this.tolerant : this.strict).transform(value, metadata);
  }
}

const COMMON = {
  transform: true,
  whitelist: true,
  exceptionFactory: (errors: ValidationError[]) => new InvalidInput(errors.flatMap((error) => problemsOf(error, ''))),
};

function problemsOf(error: ValidationError, parent: string): FieldProblem[] {
  const field = parent === '' ? error.property : `${parent}.${error.property}`;
  const own = Object.values(error.constraints ?? {}).map((message) => ({
    field,
    message: message.startsWith(`${error.property} `) ? message.slice(error.property.length + 1) : message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, field))];
}
