import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { IgnoresUnknownFields } from '../../../../platform/http/request-validation.pipe.js';
import { ToNumber } from '../../../../platform/http/to-number.decorator.js';

/** Query of a list. */
@IgnoresUnknownFields()
export class PageDto {
  @ApiProperty({ required: false, type: 'integer', default: 1, minimum: 1 })
  @IsOptional()
  @ToNumber()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly page?: number;

  @ApiProperty({ required: false, type: 'integer', default: 100, minimum: 1, maximum: 1_000 })
  @IsOptional()
  @ToNumber()
  @IsInt()
  @Min(1)
  @Max(1_000)
  readonly page_size?: number;
}

/** A page as the platform gives it: how many there are in all, and the absolute URLs of the pages beside it. */
export interface Page<Item> {
  readonly count: number;
  readonly next: string | null;
  readonly previous: string | null;
  readonly results: readonly Item[];
}

/** Which part of a list a page is. */
export function rangeOf({ page = 1, page_size: limit = 100 }: PageDto): { offset: number; limit: number } {
  return { offset: (page - 1) * limit, limit };
}

/** One page of a list that has `total` in all. */
export function pageOf<Item>(
  request: FastifyRequest,
  dto: PageDto,
  total: number,
  results: readonly Item[],
): Page<Item> {
  const { page = 1 } = dto;
  const { offset, limit } = rangeOf(dto);
  const at = (number: number) => linkTo(request, { page: String(number), page_size: String(limit) });
  return {
    count: total,
    next: offset + limit < total ? at(page + 1) : null,
    previous: page > 1 ? at(page - 1) : null,
    results,
  };
}

/** The absolute URL of the same request with other query parameters. */
export function linkTo({ protocol, host, originalUrl }: FastifyRequest, query: Record<string, string>): string {
  const url = new URL(originalUrl, `${protocol}://${host}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}
