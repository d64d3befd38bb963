import { crc32, deflateRawSync } from 'node:zlib';
import type { SampleAnnex, SamplePlan } from './sample-plan.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const run = (text: string, bold = false) =>
  `<w:r><w:rPr>${bold ? '<w:b/>' : ''}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
const paragraph = (inner: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const lines = (text: string, bold = false) =>
  text
    .split('\n')
    .map((line) => paragraph(run(line, bold)))
    .join('');
const centre = '<w:jc w:val="center"/>';

/** Cell of a table: `down` is `restart` or `continue` for cells merged downwards. */
function cell(content: string, { span = 1, down = '' } = {}): string {
  const merge = down ? `<w:vMerge${down === 'restart' ? ' w:val="restart"' : ''}/>` : '';
  return `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${merge}</w:tcPr>${content || paragraph('')}</w:tc>`;
}

const row = (cells: string, header = false) =>
  `<w:tr><w:trPr>${header ? '<w:tblHeader/>' : ''}</w:trPr>${cells}</w:tr>`;

/** The plan as Word would write it: tracked changes, automatic numbers, a text box, merged cells. */
export function writeDocx(plan: SamplePlan): Buffer {
  const head = `<w:tbl>${plan.head.left
    .map((left, i) =>
      row(
        cell(paragraph(run(left, true), centre)) +
          cell(paragraph(run(plan.head.right[i] ?? '', true), centre)),
      ),
    )
    .join('')}</w:tbl>`;
  const body = plan.body.map(({ text, bold }, i) => {
    const dashed = text.startsWith('- ');
    if (dashed)
      return paragraph(run(text.slice(2)), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    // A change that is tracked: what was struck out must not be read, what was put in must.
    const [first = '', ...rest] = text.split(' ');
    const tracked =
      i % 3 === 1
        ? `${run(`${first} `, bold)}<w:del>${run('bị xóa ').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${run(rest.join(' '), bold)}</w:ins>`
        : run(text, bold);
    return paragraph(tracked);
  });
  const recipients =
    paragraph(run('Nơi nhận:', true)) +
    plan.closing.recipients.map((r) => paragraph(run(`- ${r};`))).join('');
  const signature = plan.closing.signature.map((line) => paragraph(run(line, true), centre)).join('');
  const closing = `<w:tbl>${row(cell(recipients) + cell(signature))}</w:tbl>`;
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${head}${paragraph(run('KẾ HOẠCH', true), centre)}${paragraph(run(plan.title, true), centre)}${plan.preamble.map((p) => paragraph(run(p))).join('')}${body.join('')}${closing}${plan.annexes.map(annex).join('')}<w:sectPr/></w:body></w:document>`;
  return zip({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/_rels/document.xml.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>',
    'word/document.xml': xml,
    'word/numbering.xml':
      '<?xml version="1.0"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>',
  });
}

function annex({ heading, title, reference, columns, rows }: SampleAnnex): string {
  const grouped = columns.some((c) => c.group);
  const top: string[] = [];
  for (let i = 0; i < columns.length; ) {
    const group = columns[i]?.group;
    const span = group ? columns.filter((c) => c.group === group).length : 1;
    top.push(
      cell(lines(group ?? columns[i]?.title ?? '', true), { span, down: grouped && !group ? 'restart' : '' }),
    );
    i += span;
  }
  const low = columns.map((c) =>
    cell(c.group ? lines(c.title, true) : '', { down: c.group ? '' : 'continue' }),
  );
  const body = rows.map((r, at) => {
    if ('section' in r) {
      if (r.wide) return row(cell(lines(`${r.number}. ${r.section}`, true), { span: columns.length }));
      return row(
        cell(lines(r.number ?? '')) +
          cell(lines(r.section, true)) +
          columns
            .slice(2)
            .map(() => cell(''))
            .join(''),
      );
    }
    const next = rows[at + 1];
    return row(
      r.cells
        .map((text, c) => {
          const goesOn = next && 'cells' in next && next.cells[c] === '^';
          return text === '^'
            ? cell('', { down: 'continue' })
            : cell(lines(text), { down: goesOn ? 'restart' : '' });
        })
        .join(''),
    );
  });
  const table = `<w:tbl>${row(top.join(''), true)}${grouped ? row(low.join(''), true) : ''}${body.join('')}</w:tbl>`;
  return `${paragraph(run(heading, true), centre)}${paragraph(run(title, true), centre)}${paragraph(run(reference), centre)}${table}${paragraph('')}`;
}

/** A zip archive of these files, packed. */
export function zip(files: Record<string, string | Uint8Array>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const names = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x0800, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(names.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), facts, names, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), facts, rest, names]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}
