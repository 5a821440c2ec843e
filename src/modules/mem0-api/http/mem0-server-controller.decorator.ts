import { applyDecorators, Controller, UseFilters } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { FailsAs } from '../../../platform/http/error-form.decorator.js';
import { Mem0FailureDto } from './failure.dto.js';
import { Mem0ErrorFilter } from './mem0-error.filter.js';

/** Controller of routes of Mem0's own server. */
export function Mem0ServerController(path = ''): ClassDecorator {
  return applyDecorators(
    ApiTags('Mem0 server'),
    Controller(path),
    UseFilters(Mem0ErrorFilter),
    FailsAs(Mem0FailureDto, 422),
  );
}
