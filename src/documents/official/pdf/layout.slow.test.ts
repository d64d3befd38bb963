import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { DocumentKind } from '../official-document.ts';
import { printDocument } from '../print-document.ts';
import { SAMPLES } from '../samples/index.ts';
import { type PageLayout, type PlacedLine, readLayout } from './read-layout.fixture.ts';
import { renderPdf } from './render-pdf.ts';

const MM = 72 / 25.4;
const KINDS = Object.keys(SAMPLES) as DocumentKind[];
const layouts = new Map<DocumentKind, PageLayout[]>();

before(async () => {
  for (const kind of KINDS)
    layouts.set(kind, await readLayout(await renderPdf(SAMPLES[kind](), { createdAt: new Date(0) })));
});

function pagesOf(kind: DocumentKind): PageLayout[] {
  const pages = layouts.get(kind);
  assert.ok(pages);
  return pages;
}

/** The first line that begins with `start`, which may be only a part of a wrapped text. */
function find(kind: DocumentKind, start: string): PlacedLine {
  const lines = pagesOf(kind).flatMap((page) => page.lines);
  const line =
    lines.find(({ text }) => text === start) ??
    lines.find(({ text }) => start.startsWith(text) || text.startsWith(start));
  assert.ok(line, `${kind}: no line ${start}`);
  return line;
}

const middle = ({ left, right }: { left: number; right: number }) => (left + right) / 2;
const near = (actual: number, expected: number, tolerance: number, what: string) =>
  assert.ok(
    Math.abs(actual - expected) <= tolerance,
    `${what}: ${actual}, expected ${expected} ± ${tolerance}`,
  );

for (const kind of KINDS) {
  test(`${kind}: A4; margins of 20, 20, 30 and 20 mm on every page, turned ones too`, () => {
    for (const { width, height, lines } of pagesOf(kind)) {
      const sides = [width, height].map((side) => Math.round(side / MM)).sort((a, b) => a - b);
      assert.deepEqual(sides, [210, 297]);
      for (const { text, left, right, y, size } of lines) {
        if (/^\d+$/.test(text) && y < 20 * MM) continue;
        assert.ok(left > 30 * MM - 0.5 && right < width - 20 * MM + 0.5, `${text}: ${left}–${right}`);
        assert.ok(y - size * 0.7 > 20 * MM - 1 && y < height - 20 * MM + 1, `${text}: ${y}`);
      }
    }
  });

  test(`${kind}: no number on the first page, then in the middle of the top margin; each annex anew`, () => {
    const { annexes } = printDocument(SAMPLES[kind]());
    const heads = annexes.map(({ heading, title }) => heading ?? title);
    let expected = 0;
    for (const { width, lines } of pagesOf(kind)) {
      expected = lines.some(({ text, y }) => y < 100 && heads.some((head) => head.startsWith(text)))
        ? 1
        : expected + 1;
      const above = lines.filter(({ y }) => y < 20 * MM);
      assert.deepEqual(
        above.map(({ text }) => text),
        expected === 1 ? [] : [String(expected)],
      );
      for (const line of above) {
        near(middle(line), (width + 10 * MM) / 2, 1, 'middle of the text');
        assert.equal(line.size, 13);
        assert.equal(line.font, 'Tinos-Regular');
      }
    }
  });

  test(`${kind}: sizes and looks of the blocks`, () => {
    const { head, ...printed } = printDocument(SAMPLES[kind]());
    const look = (start: string, font: string, ...sizes: number[]) => {
      const line = find(kind, start);
      assert.equal(line.font, `Tinos-${font}`, start);
      assert.ok(sizes.includes(line.size), `${start}: ${line.size}`);
    };
    const nation = find(kind, head.nation).size;
    look(head.nation, 'Bold', 12, 13);
    look(head.motto, 'Bold', nation + 1);
    look(head.placeAndDate, 'Italic', nation + 1);
    if (head.superior) look(head.superior, 'Regular', nation);
    look(head.issuer, 'Bold', nation);
    look(head.number, 'Regular', 13);
    if (head.about) look(head.about, 'Regular', 12, 13);
    if (printed.typeName) look(printed.typeName, 'Bold', 14);
    if (printed.subject) look(printed.subject, 'Bold', 14);
    if (printed.addressees) look(printed.addressees.label, 'Regular', 14);
    if (printed.authority) look(printed.authority, 'Bold', 14);
    for (const basis of printed.bases) look(basis, 'Italic', 14);
    for (const { lines, name } of printed.signatures) {
      look(lines[0] ?? '', 'Bold', 14);
      if (name) look(name, 'Bold', 14);
    }
    if (printed.recipients) {
      look(printed.recipients.label, 'BoldItalic', 12);
      for (const line of printed.recipients.lines) look(line, 'Regular', 11);
    }
    for (const { heading, title, reference } of printed.annexes) {
      if (heading) look(heading, 'Bold', 14);
      look(title, 'Bold', 14);
      if (reference) look(reference, 'Italic', 13, 14);
    }
  });

  test(`${kind}: the blocks stand in their places and order`, () => {
    const { head, ...printed } = printDocument(SAMPLES[kind]());
    const [page] = pagesOf(kind);
    assert.ok(page);
    const nation = find(kind, head.nation);
    const motto = find(kind, head.motto);
    near(nation.right, page.width - 20 * MM, 20, 'the nation at the right margin');
    near(middle(motto), middle(nation), 1, 'the motto below the nation');
    near(middle(find(kind, head.placeAndDate)), middle(nation), 1, 'place and date below them');
    near(middle(find(kind, head.number)), middle(find(kind, head.issuer)), 1, 'the number below the issuer');
    near(find(kind, head.number).y, find(kind, head.placeAndDate).y, 1, 'number and date on one line');
    assert.ok(find(kind, head.issuer).right < nation.left);
    const centre = (page.width + 10 * MM) / 2;
    for (const words of [printed.typeName, printed.subject, printed.authority, printed.resolves])
      if (words) near(middle(find(kind, words)), centre, 1, words);

    const order = [
      head.number,
      printed.typeName,
      printed.subject,
      printed.addressees?.label,
      printed.authority,
      printed.bases[0],
      printed.resolves,
      printed.signatures[0]?.lines[0],
      printed.signatures[0]?.name,
    ].flatMap((words) => (words ? [find(kind, words)] : []));
    order.slice(1).forEach((line, i) => {
      const above = order[i];
      assert.ok(above && (line.page > above.page || line.y > above.y), `${line.text} below ${above?.text}`);
    });
  });

  test(`${kind}: the line below the motto is as long as the motto, that below the issuer a third to a half`, () => {
    const { head } = printDocument(SAMPLES[kind]());
    const rules = pagesOf(kind)[0]?.rules.filter(({ y1, y2 }) => Math.abs(y1 - y2) < 0.1) ?? [];
    const below = (line: PlacedLine) =>
      rules.find(({ y1, x1, x2 }) => y1 > line.y && y1 < line.y + 12 && x1 < line.right && x2 > line.left);
    const motto = find(kind, head.motto);
    const underMotto = below(motto);
    assert.ok(underMotto);
    near(underMotto.x1, motto.left, 0.5, 'left end');
    near(underMotto.x2, motto.right, 0.5, 'right end');
    const column =
      pagesOf(kind)[0]?.lines.filter(
        ({ right, y, font }) =>
          font === 'Tinos-Bold' && right < motto.left && y < find(kind, head.number).y - 5,
      ) ?? [];
    const last = column.at(-1);
    const underIssuer = last && below(last);
    assert.ok(last && underIssuer);
    near(middle(last), (underIssuer.x1 + underIssuer.x2) / 2, 1, 'in the middle');
    const part =
      (underIssuer.x2 - underIssuer.x1) /
      (Math.max(...column.map(({ right }) => right)) - Math.min(...column.map(({ left }) => left)));
    assert.ok(part >= 0.25 && part <= 0.5, `${part}`);
  });

  test(`${kind}: recipients left, level with the signature right; the last words stand on the same page`, () => {
    const printed = printDocument(SAMPLES[kind]());
    const [first] = printed.signatures;
    const capacity = find(kind, first?.lines[0] ?? '');
    const last = printed.body.at(-1);
    assert.ok(last?.type === 'text');
    const words = last.text.map(({ text }) => text).join('');
    const end = pagesOf(kind)[capacity.page - 1]?.lines.find(
      ({ text }) => text.endsWith('./.') && words.endsWith(text),
    );
    assert.ok(end && end.y < capacity.y, 'the last words');
    if (!printed.recipients || printed.signatures.length > 1) return;
    const label = find(kind, printed.recipients.label);
    near(label.left, 30 * MM, 1, 'recipients');
    near(label.y, capacity.y, 4, 'level');
    assert.ok(middle(capacity) > 340);
  });
}
