import type { Run, Table, Text } from '../official/official-document.ts';
import type { PrintedAnnex, PrintedBlock, PrintedText } from '../official/printed.ts';

/** Width of the text on A4 with the margins of Decree 30/2020/NĐ-CP, in twentieths of a point. */
const TEXT_WIDTH = 9_350;
const FIRST_LINE = 720;
const ITEM_STEP = 360;

/** The blocks of a text as paragraphs and tables of Word; font and size stay those of the template. */
export function bodyXml(blocks: readonly PrintedBlock[]): string {
  return blocks.map(blockXml).join('');
}

/** Annexes, each from a new page on. */
export function annexXml(annexes: readonly PrintedAnnex[]): string {
  return annexes
    .map(({ heading, title, reference, body }) => {
      const lines = [
        ...(heading === null ? [] : [{ text: heading, bold: true }]),
        { text: title, bold: true },
        ...(reference === null ? [] : [{ text: reference, italic: true }]),
      ];
      const head = lines.map((run, index) =>
        paragraph(`${index === 0 ? '<w:pageBreakBefore/>' : ''}<w:jc w:val="center"/>`, [run]),
      );
      return head.join('') + bodyXml(body);
    })
    .join('');
}

function blockXml(block: PrintedBlock): string {
  if (block.type === 'table') return tableXml(block);
  // A drawing has no place in a foreign template; its words stand for it.
  if (block.type === 'figure')
    return paragraph('<w:jc w:val="center"/>', [{ text: block.alternative, italic: true }]);
  return paragraph(layoutOf(block), block.role === 'heading' ? bold(block.text) : block.text);
}

function layoutOf({ align, indent, role, level }: PrintedText): string {
  const keep = role === 'heading' ? '<w:keepNext/>' : '';
  const left = role === 'item' ? level * ITEM_STEP : 0;
  const side = { justify: 'both', left: 'left', centre: 'center' }[align];
  return `${keep}<w:spacing w:after="120"/><w:ind w:left="${left}" w:firstLine="${indent ? FIRST_LINE : 0}"/><w:jc w:val="${side}"/>`;
}

const bold = (text: Text): Text => text.map((run) => ({ ...run, bold: true }));

function paragraph(layout: string, text: Text): string {
  return `<w:p><w:pPr>${layout}</w:pPr>${text.map(runXml).join('')}</w:p>`;
}

function runXml({ text, bold: isBold, italic }: Run): string {
  const looks = `${isBold === true ? '<w:b/>' : ''}${italic === true ? '<w:i/>' : ''}`;
  return `<w:r>${looks === '' ? '' : `<w:rPr>${looks}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

function tableXml({ columns, rows }: Table): string {
  const share = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.round((TEXT_WIDTH * width) / share));
  const cell = (content: string, width: number, span = 1) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}</w:tcPr>${content}</w:tc>`;
  const header = columns
    .map(({ title }, i) =>
      cell(paragraph('<w:jc w:val="center"/>', [{ text: title, bold: true }]), widths[i] ?? 0),
    )
    .join('');
  const body = rows.map((row) => {
    if (row.type === 'section')
      return rowXml(cell(paragraph('', [{ text: row.text, bold: true }]), TEXT_WIDTH, columns.length));
    const cells = columns.map((column, i) => {
      const side = { left: 'left', centre: 'center', right: 'right' }[column.align ?? 'left'];
      const lines = row.cells[i]?.paragraphs ?? [];
      const content = (lines.length === 0 ? [[]] : lines)
        .map((line) => paragraph(`<w:jc w:val="${side}"/>`, row.bold === true ? bold(line) : line))
        .join('');
      return cell(content, widths[i] ?? 0);
    });
    return rowXml(cells.join(''));
  });
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('');
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblBorders>${edges}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rowXml(header, '<w:tblHeader/>')}${body.join('')}</w:tbl><w:p/>`;
}

function rowXml(cells: string, properties = ''): string {
  return `<w:tr><w:trPr><w:cantSplit/>${properties}</w:trPr>${cells}</w:tr>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
