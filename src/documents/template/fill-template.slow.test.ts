import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Document, ExternalHyperlink, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { zip as writeZip } from '../../../samples/plans/write-docx.ts';
import type { OfficialDocument } from '../official/official-document.ts';
import { readDocumentText } from '../read/document-text.ts';
import { checkTemplate, fillTemplate } from './fill-template.ts';
import { makeSampleTemplate } from './sample-template.ts';
import { TemplateError, type TemplateErrorCode } from './template-error.ts';
import { templateErrorText } from './template-error-text.ts';
import { TEMPLATE_LOOPS, TEMPLATE_TAGS } from './template-tags.ts';

const official: OfficialDocument = {
  kind: 'decision',
  head: {
    superior: 'Ủy ban nhân dân tỉnh A',
    issuer: 'Ủy ban nhân dân xã Bến Gỗ',
    number: '5',
    symbol: 'QĐ-UBND',
    place: 'Bến Gỗ',
    date: '2026-02-05',
    year: 2026,
  },
  subject: 'Về việc tặng Giấy khen <năm 2026> & {so}',
  addressees: [],
  authority: 'Chủ tịch Ủy ban nhân dân xã Bến Gỗ',
  bases: ['Căn cứ Luật Thi đua, khen thưởng', 'Theo đề nghị của Văn phòng'],
  body: [
    { type: 'article', number: 1, text: [{ text: 'Tặng Giấy khen cho các tập thể sau.' }] },
    {
      type: 'table',
      columns: [
        { title: 'STT', width: 1 },
        { title: 'Tên', width: 4 },
      ],
      rows: ['Thôn Một', 'Thôn Hai'].map((name, index) => ({
        type: 'cells' as const,
        cells: [String(index + 1), name].map((text) => ({ paragraphs: [[{ text }]] })),
      })),
    },
  ],
  signatures: [{ authority: null, position: ['Chủ tịch'], name: 'Lê Văn Mẫu' }],
  recipients: ['Như Điều 2', 'Lưu: VT'],
  annexes: [],
};

const paragraphs = (...lines: string[]) =>
  Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }));
const isCode = (code: TemplateErrorCode) => (error: unknown) =>
  error instanceof TemplateError && error.code === code;
const refuse = async (bytes: Buffer, code: TemplateErrorCode) =>
  assert.rejects(checkTemplate(bytes), isCode(code));

test('the sample template takes a whole document: head, bases, text with table, signature, recipients', async () => {
  const template = await makeSampleTemplate();
  assert.ok((await checkTemplate(template)).includes('noi_dung'));
  const words = await readDocumentText(await fillTemplate(template, official));
  for (const part of [
    'Số: 05/QĐ-UBND',
    'Bến Gỗ, ngày 05 tháng 02 năm 2026',
    'Về việc tặng Giấy khen <năm 2026> & {so}',
    'Căn cứ Luật Thi đua, khen thưởng;',
    'Điều 1. Tặng Giấy khen cho các tập thể sau.',
    'Thôn Hai',
    'Lê Văn Mẫu',
    'Lưu: VT',
  ])
    assert.ok(words.includes(part), `${part} is missing in\n${words}`);
  assert.doesNotMatch(words, /\{(?!so\})/);
});

test('rows of a table are repeated in the office’s own table', async () => {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const table = new Table({
    rows: [new TableRow({ children: [cell('{#dong}{cot1}'), cell('{cot2}{/dong}')] })],
  });
  const template = await Packer.toBuffer(new Document({ sections: [{ children: [table] }] }));
  const words = await readDocumentText(await fillTemplate(template, official));
  assert.match(words, /1\tThôn Một\n2\tThôn Hai/);
});

test('every placeholder that the page lists is taken, each in its place', async () => {
  const loops = Object.entries(TEMPLATE_LOOPS).map(
    ([loop, { inside }]) =>
      `{#${loop}}${Object.keys(inside)
        .map((tag) => `{${tag}}`)
        .join('')}{/${loop}}`,
  );
  const tags = Object.keys(TEMPLATE_TAGS).map((tag) => `{${tag}}`);
  const template = await paragraphs(...tags, ...loops);
  await checkTemplate(template);
  await fillTemplate(template, official);
});

test('unknown placeholders are refused, all of them by name', async () => {
  const template = await paragraphs(
    '{so} {ngay_sinh} {muc}',
    '{#danh_sach_noi_nhan}{muc}{cot1}{/}',
    '{#vong}{/vong}',
  );
  await assert.rejects(checkTemplate(template), (error) => {
    assert.ok(error instanceof TemplateError);
    assert.equal(error.code, 'template-unknown-tags');
    assert.deepEqual([...error.names], ['{ngay_sinh}', '{muc}', '{cot1}', '{#vong}']);
    return true;
  });
});

const refusedWith = async (bytes: Buffer, code: TemplateErrorCode, names: string[], words: RegExp) =>
  assert.rejects(checkTemplate(bytes), (error) => {
    assert.ok(error instanceof TemplateError);
    assert.equal(error.code, code);
    assert.deepEqual([...error.names], names);
    assert.match(templateErrorText(error).vi, words);
    return true;
  });

test('a misspelt placeholder is told with the one that was meant', async () => {
  const misspelt = await paragraphs('{so}', '{noi_dung}', '{trich_ye} {Nơi nhận} {khong_biet}');
  await refusedWith(
    misspelt,
    'template-unknown-tags',
    ['{trich_ye}', '{Nơi nhận}', '{khong_biet}'],
    /: \{trich_ye\} \(có phải \{trich_yeu\}\?\), \{Nơi nhận\} \(có phải \{noi_nhan\}\?\), \{khong_biet\}\.$/,
  );
});

test('a template without number or text is refused by what is missing', async () => {
  const missing = /Còn thiếu: \{so_ky_hieu\}, \{noi_dung\}\.$/;
  await refusedWith(
    await paragraphs('{trich_yeu}'),
    'template-missing-tags',
    ['{so_ky_hieu}', '{noi_dung}'],
    missing,
  );
  await refusedWith(await paragraphs('{so}'), 'template-missing-tags', ['{noi_dung}'], /\{noi_dung\}\.$/);
  assert.deepEqual(await checkTemplate(await paragraphs('{so}', '{noi_dung}')), ['so', 'noi_dung']);
});

test('what asks for less than today goes on being filled: only uploads are held to it', async () => {
  const words = await readDocumentText(await fillTemplate(await paragraphs('Cũ {so}'), official));
  assert.match(words, /Cũ 05/);
});

test('loops that are not closed, and a template with nothing to fill, are refused', async () => {
  await refuse(await paragraphs('{#dong}{cot1}{/danh_sach_can_cu}'), 'template-broken-tags');
  await refuse(await paragraphs('{#dong}{cot1}'), 'template-broken-tags');
  await refuse(await paragraphs('{cot1}{/dong}'), 'template-broken-tags');
  await refuse(await paragraphs('Số: {so_ky_hieu} {nguoi_ky'), 'template-broken-tags');
  await refuse(await paragraphs('Kế hoạch'), 'template-no-tags');
});

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS = (target: string, type = 'officeDocument', mode = '') =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/></Relationships>`;
const BODY = (inside: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inside}<w:p><w:r><w:t>{so}</w:t></w:r></w:p><w:p><w:r><w:t>{noi_dung}</w:t></w:r></w:p></w:body></w:document>`;
const docx = (parts: Record<string, string> = {}) =>
  writeZip({
    '[Content_Types].xml': TYPES,
    '_rels/.rels': RELATIONS('word/document.xml'),
    'word/document.xml': BODY(''),
    ...parts,
  });

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`;
const line = (...inside: string[]) => `<w:p>${inside.join('')}</w:p>`;

test('a bare document with the required placeholders is taken', async () => {
  assert.deepEqual(await checkTemplate(docx()), ['so', 'noi_dung']);
});

test('damaged XML is refused in whatever part it stands, with the place', async () => {
  const body = BODY('');
  const main: [string, string][] = [
    ['cut off', body.slice(0, -20)],
    ['not closed', BODY('<w:p><w:r>')],
    ['crossed', BODY('<w:p><w:r></w:p></w:r>')],
    ['a loose &', BODY(line(run('thi đua & khen thưởng')))],
    ['a prefix nobody declared', BODY('<z:p/>')],
    ['an attribute without quotes', BODY('<w:p w:a=1/>')],
    ['words behind the root', `${body}x`],
    ['nothing', ''],
    ['UTF-16', [...body].join('\u0000')],
  ];
  for (const [what, xml] of main)
    await refusedWith(
      docx({ 'word/document.xml': xml }),
      'template-damaged',
      [],
      /phần nội dung chính/,
    ).catch((cause) => {
      throw new Error(what, { cause });
    });
  await refusedWith(
    docx({ 'word/header2.xml': `<w:hdr ${NAMESPACE}><w:p>` }),
    'template-damaged',
    [],
    /Chỗ sai: phần đầu trang “.*<w:p>”\.$/,
  );
  await refusedWith(
    docx({ 'word/styles.xml': '<w:styles>' }),
    'template-damaged',
    [],
    /phần word\/styles\.xml/,
  );
});

test('a placeholder over several runs is filled, one that reaches into a link or a tracked change is refused', async () => {
  const over = docx({
    'word/document.xml': BODY(line(run('{tri'), '<w:proofErr w:type="spellStart"/>', run('ch_yeu}'))),
  });
  assert.deepEqual(await checkTemplate(over), ['trich_yeu', 'so', 'noi_dung']);
  assert.match(await readDocumentText(await fillTemplate(over, official)), /Về việc tặng Giấy khen/);
  const holders = ['hyperlink', 'ins', 'smartTag', 'sdt'];
  for (const holder of holders) {
    const inside = holder === 'sdt' ? `<w:sdtContent>${run('ch_yeu')}</w:sdtContent>` : run('ch_yeu');
    const split = line(run('Về: {tri'), `<w:${holder}>${inside}</w:${holder}>`, run('}'));
    await refusedWith(
      docx({ 'word/document.xml': BODY(split) }),
      'template-split-tags',
      ['{trich_yeu}'],
      /: \{trich_yeu\}\. Chỗ sai: phần nội dung chính “Về: \{trich_yeu\}”\.$/,
    );
  }
});

test('a placeholder where it would not be filled is refused: in notes, and the text beside other words', async () => {
  const note = `<w:footnotes ${NAMESPACE}>${line(run('Xem {trich_yeu}'))}</w:footnotes>`;
  await refusedWith(
    docx({ 'word/footnotes.xml': note }),
    'template-misplaced-tags',
    ['{trich_yeu}'],
    /phần chú thích “Xem/,
  );
  const beside = docx({ 'word/document.xml': BODY(line(run('Kèm theo: {phu_luc}'))) });
  await refusedWith(beside, 'template-misplaced-tags', ['{phu_luc}'], /“Kèm theo: \{phu_luc\}”/);
  const header = docx({ 'word/header1.xml': `<w:hdr ${NAMESPACE}>${line(run('{noi_dung}'))}</w:hdr>` });
  await refusedWith(header, 'template-misplaced-tags', ['{noi_dung}'], /phần đầu trang/);
});

test('macros, controls and embedded objects are refused, however they are named', async () => {
  await refuse(docx({ 'word/vbaProject.bin': 'x' }), 'template-macros');
  await refuse(docx({ 'word/embeddings/a.bin': 'x' }), 'template-macros');
  await refuse(docx({ 'word/activeX/activeX1.xml': '<x/>' }), 'template-macros');
  const macro = TYPES.replace(
    'openxmlformats-officedocument.wordprocessingml.document.main',
    'ms-word.document.macroEnabled.main',
  );
  await refuse(docx({ '[Content_Types].xml': macro }), 'template-macros');
  await refuse(docx({ 'word/_rels/document.xml.rels': RELATIONS('x.bin', 'oleObject') }), 'template-macros');
  await refuse(docx({ 'word/document.xml': BODY('<w:object/>') }), 'template-macros');
});

test('what refers to the outside is refused: attached template, remote picture, link, fields that fetch', async () => {
  const away = ' TargetMode="External"';
  const attached = RELATIONS('http://x.example/a.dotm', 'attachedTemplate', away);
  await refuse(docx({ 'word/_rels/settings.xml.rels': attached }), 'template-external');
  const nearby = RELATIONS('a.dotm', 'attachedTemplate', away);
  await refuse(docx({ 'word/_rels/settings.xml.rels': nearby }), 'template-external');
  await refuse(
    docx({ 'word/_rels/document.xml.rels': RELATIONS('http://x.example/a.png', 'image', away) }),
    'template-external',
  );
  await refuse(
    docx({ 'word/_rels/document.xml.rels': RELATIONS('\\\\server\\a.png', 'image') }),
    'template-external',
  );
  const field =
    '<w:p><w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE "a"</w:instrText></w:r></w:p>';
  await refuse(docx({ 'word/document.xml': BODY(field) }), 'template-external');
  const link = new ExternalHyperlink({ link: 'http://x.example', children: [new TextRun('{so}')] });
  const linked = new Document({ sections: [{ children: [new Paragraph({ children: [link] })] }] });
  await refuse(await Packer.toBuffer(linked), 'template-external');
});

test('a bomb is refused before it goes off: packed zeros, entities, a great many rows', async () => {
  await refuse(docx({ 'word/media/a.png': '0'.repeat(70 * 1024 * 1024) }), 'template-too-large');
  const entities = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]>${BODY('&b;').slice(21)}`;
  await refuse(docx({ 'word/document.xml': entities }), 'template-too-large');
  const rows = `<w:tbl>${'<w:tr><w:tc><w:p/></w:tc></w:tr>'.repeat(100_000)}</w:tbl>`;
  await refuse(docx({ 'word/document.xml': BODY(rows) }), 'template-too-large');
  const deep = `${'<w:p><w:r>'.repeat(20_000)}${'</w:r></w:p>'.repeat(20_000)}`;
  await refuse(docx({ 'word/document.xml': BODY(deep) }), 'template-too-large');
});

test('what is no Word document is refused', async () => {
  await refuse(Buffer.from('văn bản'), 'template-no-docx');
  await refuse(writeZip({ 'a.txt': 'x' }), 'template-no-docx');
});
