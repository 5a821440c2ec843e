import { Type } from 'class-transformer';
import { IsInt, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { describe, expect, it } from 'vitest';
import { InvalidInput } from '../../shared/kernel/domain-error.js';
import { RequestValidationPipe } from './request-validation.pipe.js';

class EggDto {
  @IsInt()
  readonly weight!: number;
}

class NestDto {
  @ValidateNested({ each: true })
  @Type(() => EggDto)
  readonly eggs!: EggDto[];

  @IsOptional()
  @IsObject()
  readonly metadata?: Record<string, unknown>;
}

class OtherDto {
  @IsInt()
  readonly eggs!: number;
}

const body = (metatype: new () => object) => ({ type: 'body' as const, metatype });

describe('the validation of bodies', () => {
  it('remembers what was made of a valid one, and nobody can change it', async () => {
    const pipe = new RequestValidationPipe();
    const given = () => ({ eggs: [{ weight: 1 }], metadata: { from: { tree: 1 } } });
    const first = (await pipe.transform(given(), body(NestDto))) as NestDto;
    expect(await pipe.transform(given(), body(NestDto))).toBe(first);
    expect(first).toBeInstanceOf(NestDto);
    for (const part of [first, first.eggs, first.eggs[0], first.metadata, first.metadata?.['from']])
      expect(Object.isFrozen(part)).toBe(true);
  });

  it('leaves the body itself as it was', async () => {
    const pipe = new RequestValidationPipe();
    const given = { eggs: [{ weight: 1 }] };
    await pipe.transform(given, body(NestDto));
    expect(Object.isFrozen(given.eggs)).toBe(false);
  });

  it('refuses an invalid one each time, whatever was valid before', async () => {
    const pipe = new RequestValidationPipe();
    await pipe.transform({ eggs: [{ weight: 1 }] }, body(NestDto));
    for (let again = 0; again < 2; again++)
      await expect(pipe.transform({ eggs: [{ weight: 'x' }] }, body(NestDto))).rejects.toBeInstanceOf(InvalidInput);
    await expect(pipe.transform({ eggs: [{ weight: 1 }] }, body(OtherDto))).rejects.toBeInstanceOf(InvalidInput);
  });
});
