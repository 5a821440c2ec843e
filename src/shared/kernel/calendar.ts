const DAY = /^\d{4}-\d\d-\d\d$/;
const MOMENT = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?)?$/;

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return DAY.test(text) && isoOf(text)?.startsWith(text) === true;
}

/**
 * A moment in the form in which moments are kept and compared: ISO 8601 in UTC, to the millisecond.
 * @param text ISO 8601; UTC when without an offset, its beginning when it is a day, a month or a year
 * @returns undefined when it is none, as on 30 February
 */
export function utcMoment(text: string): string | undefined {
  const [, date, offset] = MOMENT.exec(text) ?? [];
  if (date === undefined || isoOf(date)?.startsWith(date) !== true) return undefined;
  return isoOf(text.includes('T') && offset === undefined ? `${text}Z` : text);
}

function isoOf(text: string): string | undefined {
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
