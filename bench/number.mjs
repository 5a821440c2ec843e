/**
 * Three digits that count, and no more than three after the point.
 * @param {number | undefined} value
 */
export function numberOf(value) {
  if (value === undefined || Number.isNaN(value)) return '';
  const digits = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  const maximumFractionDigits = Number.isInteger(value) ? 0 : Math.min(3, Math.max(0, 2 - digits));
  return value.toLocaleString('en', { maximumFractionDigits });
}
