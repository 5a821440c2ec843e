import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';

/** The documentation of a field that was not accepted, in the form of Mem0's server. */
export class Mem0FieldProblemDto {
  @ApiProperty({ type: [String], example: ['body', 'messages'] })
  readonly loc!: readonly string[];
  @ApiProperty()
  readonly msg!: string;
  @ApiProperty({ example: 'value_error' })
  readonly type!: string;
}

/** The documentation of a failure in the form of Mem0's server. */
@ApiExtraModels(Mem0FieldProblemDto)
export class Mem0FailureDto {
  @ApiProperty({
    oneOf: [{ type: 'string' }, { type: 'array', items: { $ref: getSchemaPath(Mem0FieldProblemDto) } }],
    description: 'A sentence; of input that does not fit, the fields.',
  })
  readonly detail!: string | readonly Mem0FieldProblemDto[];
  @ApiPropertyOptional({ description: 'A stable word, with failures of other services and of the request as a whole.' })
  readonly code?: string;
  @ApiPropertyOptional({ description: 'Beside `code`.' })
  readonly request_id?: string;
}
