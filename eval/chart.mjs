const COLOURS = ['#3b6ea8', '#7fa6cf', '#d98c3a', '#6aa56a'];
const BAR = 24;
const GAP = 28;
const PLOT = { left: 40, top: 64, height: 240, bottom: 28 };

/**
 * Bars of values from 0 to 1, side by side in groups, as an SVG picture.
 * @param {string} title
 * @param {readonly string[]} series what the bars of each group are, at most four
 * @param {readonly { label: string, values: readonly number[] }[]} groups one value a series
 */
export function barChart(title, series, groups) {
  const step = series.length * BAR + GAP;
  const width = PLOT.left + Math.max(groups.length * step, 320);
  const height = PLOT.top + PLOT.height + PLOT.bottom;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" ` +
      'font-family="system-ui, sans-serif" font-size="11" fill="#333">',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="${PLOT.left}" y="22" font-size="15" font-weight="600">${escaped(title)}</text>`,
    ...series.map((name, index) => legend(name, index)),
    ...[0, 0.25, 0.5, 0.75, 1].map((value) => gridLine(value, width)),
    ...groups.map((group, index) => bars(group, PLOT.left + GAP / 2 + index * step)),
    '</svg>',
    '',
  ].join('\n');
}

/**
 * @param {string} name
 * @param {number} index
 */
function legend(name, index) {
  const x = PLOT.left + index * 90;
  const box = `<rect x="${x}" y="34" width="10" height="10" fill="${COLOURS[index]}"/>`;
  return `${box}<text x="${x + 15}" y="43">${escaped(name)}</text>`;
}

/**
 * @param {number} value
 * @param {number} width
 */
function gridLine(value, width) {
  const y = yOf(value);
  const line = `<line x1="${PLOT.left}" x2="${width}" y1="${y}" y2="${y}" stroke="#ddd"/>`;
  return `${line}<text x="${PLOT.left - 6}" y="${y + 4}" text-anchor="end">${value.toFixed(2)}</text>`;
}

/**
 * @param {{ label: string, values: readonly number[] }} group
 * @param {number} left
 */
function bars({ label, values }, left) {
  const shapes = values.map((value, index) => {
    const x = left + index * BAR;
    const y = yOf(value);
    const bar = `<rect x="${x}" y="${y}" width="${BAR - 2}" height="${yOf(0) - y}" fill="${COLOURS[index]}"/>`;
    return `${bar}<text x="${x + BAR / 2 - 1}" y="${y - 3}" font-size="9" text-anchor="middle">${value.toFixed(2)}</text>`;
  });
  const middle = left + (values.length * BAR) / 2;
  return `${shapes.join('')}<text x="${middle}" y="${yOf(0) + 18}" text-anchor="middle">${escaped(label)}</text>`;
}

/** @param {number} value from 0 to 1 */
function yOf(value) {
  return Math.round((PLOT.top + (1 - value) * PLOT.height) * 10) / 10;
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
