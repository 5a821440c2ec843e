import { ValidateBy } from 'class-validator';
import { isDay } from '../../shared/kernel/calendar.js';

/** DTO property: a day of the calendar, `YYYY-MM-DD`. */
export function IsDay(): PropertyDecorator {
  return ValidateBy({
    name: 'isDay',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isDay(value),
      defaultMessage: () => 'takes a day of the calendar as YYYY-MM-DD',
    },
  });
}
