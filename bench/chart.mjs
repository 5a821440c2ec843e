import { numberOf } from './number.mjs';

/**
 * Bars to the right, or lines over a growing number, as an SVG picture.
 * @typedef {object} Chart
 * @property {string} title
 * @property {string} unit of the values
 * @property {boolean} [logarithmic] for values of different magnitude; the axis then begins at a power of ten
 * @property {{ label: string, value: number, colour?: number }[]} [bars] bars of one colour belong together
 * @property {{ label: string, points: { x: number, y: number }[] }[]} [lines] x on a logarithmic axis
 * @property {string} [xUnit]
 */
const COLOURS = ['#3b6ea8', '#d98c3a', '#6aa56a', '#8d6ab0'];
const WIDTH = 720;
const PLOT = { left: 230, right: 90, top: 52, bottom: 34 };
const BAR = 22;
const GAP = 14;
const CURVES = { left: 60, height: 260 };

/**
 * @param {Chart} chart
 * @param {string} machine named below the picture
 */
export function drawChart(chart, machine) {
  const height = chart.lines === undefined ? barsHeight(chart) : PLOT.top + CURVES.height + PLOT.bottom + 20;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" ` +
      'font-family="system-ui, sans-serif" font-size="12" fill="#333">',
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    text(16, 24, chart.title, 'font-size="15" font-weight="600"'),
    ...(chart.lines === undefined ? bars(chart) : curves(chart, chart.lines)),
    text(16, height - 10, machine, 'font-size="10" fill="#777"'),
    '</svg>',
    '',
  ].join('\n');
}

/** @param {Chart} chart */
function barsHeight({ bars: all = [] }) {
  return PLOT.top + all.length * (BAR + GAP) + PLOT.bottom;
}

/** @param {Chart} chart */
function bars({ bars: all = [], unit, logarithmic = false }) {
  const values = all.map(({ value }) => value);
  const floor = logarithmic ? 10 ** Math.floor(Math.log10(Math.min(...values)) - 0.5) : 0;
  const scale = logarithmic ? Math.log10 : (/** @type {number} */ value) => value;
  const from = logarithmic ? scale(floor) : 0;
  const room = WIDTH - PLOT.left - PLOT.right;
  const length = (/** @type {number} */ value) => ((scale(value) - from) / (scale(Math.max(...values)) - from)) * room;
  return all.flatMap(({ label, value, colour }, index) => {
    const y = PLOT.top + index * (BAR + GAP);
    const width = Math.max(2, length(value)).toFixed(1);
    return [
      text(PLOT.left - 10, y + BAR / 2 + 4, label, 'text-anchor="end"'),
      `<rect x="${PLOT.left}" y="${y}" width="${width}" height="${BAR}" fill="${COLOURS[(colour ?? index) % COLOURS.length]}"/>`,
      text(PLOT.left + Number(width) + 6, y + BAR / 2 + 4, `${numberOf(value)} ${unit}`),
    ];
  });
}

/**
 * @param {Chart} chart
 * @param {NonNullable<Chart['lines']>} lines
 */
function curves({ unit, xUnit = '' }, lines) {
  const points = lines.flatMap(({ points: all }) => all);
  const xs = [...new Set(points.map(({ x }) => x))].toSorted((a, b) => a - b);
  const [first = 1, last = 10] = [xs[0], xs.at(-1)];
  const top = Math.max(...points.map(({ y }) => y)) * 1.1;
  const base = PLOT.top + CURVES.height;
  const room = WIDTH - CURVES.left - PLOT.right;
  const xOf = (/** @type {number} */ x) =>
    Math.round(CURVES.left + (Math.log(x / first) / Math.max(1e-9, Math.log(last / first))) * room);
  const yOf = (/** @type {number} */ y) => Math.round(base - (y / top) * CURVES.height);
  return [
    ...[0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
      `<line x1="${CURVES.left}" x2="${WIDTH - PLOT.right}" y1="${yOf(top * share)}" y2="${yOf(top * share)}" stroke="#ddd"/>`,
      text(
        CURVES.left - 8,
        yOf(top * share) + 4,
        `${numberOf(top * share)} ${unit}`,
        'text-anchor="end" font-size="10"',
      ),
    ]),
    ...xs.map((x) => text(xOf(x), base + 18, `${numberOf(x)} ${xUnit}`, 'text-anchor="middle"')),
    ...lines.flatMap(({ label, points: all }, index) => {
      const colour = COLOURS[index % COLOURS.length] ?? '';
      const end = all.at(-1) ?? { x: first, y: 0 };
      return [
        `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${all.map(({ x, y }) => `${xOf(x)},${yOf(y)}`).join(' ')}"/>`,
        ...all.map(({ x, y }) => `<circle cx="${xOf(x)}" cy="${yOf(y)}" r="3.5" fill="${colour}"/>`),
        text(xOf(end.x) + 10, yOf(end.y) + 4, label, `fill="${colour}"`),
      ];
    }),
  ];
}

/**
 * @param {number} x
 * @param {number} y
 * @param {string} content
 * @param {string} [attributes]
 */
function text(x, y, content, attributes = '') {
  return `<text x="${x}" y="${y}" ${attributes}>${content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`;
}
