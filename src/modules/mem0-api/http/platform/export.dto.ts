import { ApiProperty } from '@nestjs/swagger';
import { IsObject, IsOptional, IsUUID } from 'class-validator';
import { IsEntityId } from '../../../../platform/http/is-entity-id.decorator.js';
import { MayBeAbsent } from '../../../../platform/http/may-be-absent.decorator.js';
import { IgnoresUnknownFields } from '../../../../platform/http/request-validation.pipe.js';
import { AsItWasSent } from './as-it-was-sent.decorator.js';

/** Body of `POST /v1/exports/`. */
@IgnoresUnknownFields()
export class CreateExportDto {
  @ApiProperty({ type: Object, required: false, example: { user_id: 'ana' } })
  @AsItWasSent()
  @IsOptional()
  @IsObject()
  readonly filters?: Record<string, unknown> | null;

  @IsEntityId({ optional: true, description: 'As in filters.' })
  readonly user_id?: string;

  @IsEntityId({ optional: true, description: 'As in filters.' })
  readonly agent_id?: string;

  @IsEntityId({ optional: true, description: 'As in filters.' })
  readonly app_id?: string;

  @IsEntityId({ optional: true, description: 'As in filters.' })
  readonly run_id?: string;
}

/** Body of `POST /v1/exports/get/`: the id of an export, or the filters that it was made with. */
@IgnoresUnknownFields()
export class ReadExportDto extends CreateExportDto {
  @ApiProperty({ required: false, format: 'uuid' })
  @MayBeAbsent()
  @IsUUID()
  readonly memory_export_id?: string;
}

/** The filters of an export, those at the top level among them. */
export function filtersOf({ filters, user_id, agent_id, app_id, run_id }: CreateExportDto): Record<string, unknown> {
  const ids = Object.entries({ user_id, agent_id, app_id, run_id }).filter(([, id]) => id !== undefined);
  return { ...Object.fromEntries(ids), ...filters };
}
