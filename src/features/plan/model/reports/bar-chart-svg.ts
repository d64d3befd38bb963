export interface ChartPart {
  label: string;
  /** CSS colour, readable in print. */
  color: string;
}

export interface ChartRow {
  label: string;
  /** One value for each part, in their order; not negative. */
  values: readonly number[];
}

export interface ChartDrawing {
  svg: string;
  /** Width over height. */
  ratio: number;
}

const WIDTH = 640;
const LABELS = 190;
const TOTALS = 40;
const BAR = 20;
const GAP = 12;
const LEGEND = 24;
const PAD = 8;
const SIZE = 13;
/** Mean width of a letter in parts of the size. */
const LETTER = 0.52;

/** A legend entry's width; the drawing wraps them into rows. */
const legendWidth = (label: string) => 26 + label.length * SIZE * LETTER;

/**
 * Stacked horizontal bars as an SVG without scripts, styles or foreign content, for documents: a legend, a bar a row with its total
 * behind. Labels that are too long are cut off; the table beside the drawing says all.
 */
export function barChartSvg(parts: readonly ChartPart[], rows: readonly ChartRow[]): ChartDrawing {
  const legend = placeLegend(parts);
  const top = PAD + legend.rows * LEGEND + PAD;
  const height = top + rows.length * (BAR + GAP) + PAD;
  const most = Math.max(1, ...rows.map(({ values }) => sum(values)));
  const scale = (WIDTH - LABELS - TOTALS - PAD) / most;
  const body = rows.map((row, n) => bar(row, parts, top + n * (BAR + GAP), scale)).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="Tinos, 'Times New Roman', serif" font-size="${SIZE}"><rect width="${WIDTH}" height="${height}" fill="#ffffff"/>${legend.svg}${body}</svg>`;
  return { svg, ratio: WIDTH / height };
}

function placeLegend(parts: readonly ChartPart[]): { svg: string; rows: number } {
  let x = PAD;
  let row = 0;
  const marks = parts.map(({ label, color }) => {
    const width = legendWidth(label);
    if (x + width > WIDTH && x > PAD) {
      x = PAD;
      row += 1;
    }
    const y = PAD + row * LEGEND;
    const mark = `<rect x="${x}" y="${y + 3}" width="14" height="14" fill="${escapeXml(color)}"/><text x="${x + 20}" y="${y + 15}" fill="#1f2430">${escapeXml(label)}</text>`;
    x += width + 14;
    return mark;
  });
  return { svg: marks.join(''), rows: row + 1 };
}

function bar({ label, values }: ChartRow, parts: readonly ChartPart[], y: number, scale: number): string {
  let x = LABELS;
  const pieces = values.map((value, n) => {
    const width = round(value * scale);
    const piece =
      value === 0
        ? ''
        : `<rect x="${round(x)}" y="${y}" width="${width}" height="${BAR}" fill="${escapeXml(parts[n]?.color ?? '#888888')}"/>`;
    x += width;
    return piece;
  });
  const middle = y + BAR / 2 + SIZE / 3;
  return `<text x="${LABELS - 8}" y="${round(middle)}" text-anchor="end" fill="#1f2430">${escapeXml(shorten(label))}</text>${pieces.join('')}<text x="${round(x + 6)}" y="${round(middle)}" fill="#1f2430">${sum(values)}</text>`;
}

function shorten(label: string): string {
  const most = Math.floor((LABELS - 16) / (SIZE * LETTER));
  return label.length <= most ? label : `${label.slice(0, most - 1).trimEnd()}…`;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const round = (value: number) => Math.round(value * 100) / 100;

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
