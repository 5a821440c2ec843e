import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FieldProblemDto } from '../../../../platform/http/problem.dto.js';

/** The documentation of a failure in the form of the platform. */
export class PlatformFailureDto {
  @ApiProperty({ description: 'A sentence for people.' })
  readonly detail!: string;
  @ApiProperty({ example: 'request.invalid', description: 'A stable word for programs.' })
  readonly code!: string;
  @ApiProperty()
  readonly request_id!: string;
  @ApiPropertyOptional({ type: [FieldProblemDto], description: 'Of input that does not fit.' })
  readonly errors?: readonly FieldProblemDto[];
}
