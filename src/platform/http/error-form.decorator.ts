import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtension, ApiExtraModels, getSchemaPath } from '@nestjs/swagger';

/** Where the form stands in the OpenAPI document until the errors are written into it. */
export const ERROR_FORM = 'x-error-form';

/** How routes answer failures, as the OpenAPI document shows it. */
export interface ErrorForm {
  /** Reference to the schema of the body. */
  readonly schema: string;
  readonly mediaType: string;
  /** The status of input whose fields do not fit. */
  readonly invalid: 400 | 422;
}

/** Controller whose failures are documented in another form than `application/problem+json`. */
export function FailsAs(form: Type, invalid: ErrorForm['invalid']): ClassDecorator {
  const described: ErrorForm = { schema: getSchemaPath(form), mediaType: 'application/json', invalid };
  return applyDecorators(ApiExtraModels(form), ApiExtension(ERROR_FORM, described));
}
