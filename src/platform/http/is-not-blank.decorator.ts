import { ValidateBy } from 'class-validator';

/** DTO property: text with something else than white space in it. */
export function IsNotBlank(): PropertyDecorator {
  return ValidateBy({
    name: 'isNotBlank',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && value.trim().length > 0,
      defaultMessage: () => 'takes text that is not blank',
    },
  });
}
