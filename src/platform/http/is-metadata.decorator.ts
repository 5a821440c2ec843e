import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsObject, IsOptional } from 'class-validator';

/** DTO property: anything the caller wants to attach, given back as it is; may be absent. */
export function IsMetadata(description = 'Anything; given back as it is.'): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: Object, required: false, description }),
    IsOptional(),
    // As it was sent: the copy that the transformer makes lacks keys such as `toString`.
    Transform(({ obj, key }: { obj: Record<string, unknown>; key: string }) => obj[key] ?? undefined),
    IsObject(),
  );
}
