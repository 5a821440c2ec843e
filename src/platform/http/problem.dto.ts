import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** The documentation of a field that was not accepted. */
export abstract class FieldProblemDto {
  @ApiProperty({ example: 'limit' })
  abstract readonly field: string;

  @ApiProperty({ example: 'must not be greater than 100', description: 'What the field takes.' })
  abstract readonly message: string;
}

/** The documentation of a failure of a native route: problem details of RFC 9457. */
export abstract class ProblemDto {
  @ApiProperty({ example: 'about:blank' })
  abstract readonly type: string;

  @ApiProperty({ description: 'The name of the status.' })
  abstract readonly title: string;

  @ApiProperty({ type: 'integer', minimum: 400, maximum: 599 })
  abstract readonly status: number;

  @ApiProperty({ description: 'A sentence for people.' })
  abstract readonly detail: string;

  @ApiProperty({ example: 'request.invalid', description: 'A stable word for programs.' })
  abstract readonly code: string;

  @ApiProperty({ description: 'The `X-Request-Id` of the answer, which the log has as well.' })
  abstract readonly request_id: string;

  @ApiPropertyOptional({ type: [FieldProblemDto] })
  abstract readonly errors?: readonly FieldProblemDto[];
}
