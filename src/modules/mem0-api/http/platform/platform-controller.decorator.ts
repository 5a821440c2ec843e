import { applyDecorators, Controller, UseFilters } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { FailsAs } from '../../../../platform/http/error-form.decorator.js';
import { PlatformFailureDto } from './failure.dto.js';
import { PlatformErrorFilter } from './platform-error.filter.js';

/**
 * Controller of routes of Mem0's platform. Its clients end every path with a slash; the router takes both.
 * @param path without a slash at the end
 */
export function PlatformController(path = ''): ClassDecorator {
  return applyDecorators(
    ApiTags('Mem0 platform'),
    Controller(path),
    UseFilters(PlatformErrorFilter),
    FailsAs(PlatformFailureDto, 400),
  );
}
