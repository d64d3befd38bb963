/** A chart of upright bars as SVG; plain shapes and words only, so that every renderer can draw it. */
export function barChart(bars: readonly { label: string; value: number }[]): string {
  const most = Math.max(...bars.map(({ value }) => value), 1);
  const step = 480 / bars.length;
  const drawn = bars.map(({ label, value }, i) => {
    const height = (value / most) * 170;
    const x = 10 + i * step;
    const middle = x + step / 2;
    return `<rect x="${x + step * 0.2}" y="${200 - height}" width="${step * 0.6}" height="${height}" fill="#9b1c1c"/><text x="${middle}" y="${194 - height}" text-anchor="middle">${value}</text><text x="${middle}" y="218" text-anchor="middle">${label}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 500 230" font-family="Tinos, 'Times New Roman', serif" font-size="14">${drawn.join('')}<line x1="10" y1="200" x2="490" y2="200" stroke="#333"/></svg>`;
}
