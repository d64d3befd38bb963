import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Block, type OfficialDocument, plainText, textOf } from './official-document.ts';
import { printDocument } from './print-document.ts';
import { SAMPLES } from './samples/index.ts';

const EMPTY: OfficialDocument = {
  kind: 'plan',
  head: {
    superior: null,
    issuer: 'Ủy ban nhân dân xã Phú Hòa',
    number: null,
    symbol: 'KH-UBND',
    place: 'Phú Hòa',
    date: null,
    year: 2027,
  },
  subject: 'Công tác thi đua, khen thưởng năm 2027',
  addressees: [],
  authority: null,
  bases: [],
  body: [],
  signatures: [],
  recipients: [],
  annexes: [],
};

function lastLine(body: Block[]): string | undefined {
  const last = printDocument({ ...EMPTY, body }).body.at(-1);
  return last?.type === 'text' ? plainText(last.text) : last?.type;
}

describe('printDocument', () => {
  it('writes issuer, superior, type name and authority in Vietnamese capitals', () => {
    const head = { ...EMPTY.head, superior: 'Ủy ban nhân dân tỉnh Đồng Tháp' };
    const printed = printDocument({ ...EMPTY, kind: 'decision', head, authority: 'Chủ tịch Ủy ban' });
    assert.equal(printed.head.superior, 'ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP');
    assert.equal(printed.head.issuer, 'ỦY BAN NHÂN DÂN XÃ PHÚ HÒA');
    assert.equal(printed.typeName, 'QUYẾT ĐỊNH');
    assert.equal(printed.authority, 'CHỦ TỊCH ỦY BAN');
    assert.equal(printed.resolves, 'QUYẾT ĐỊNH:');
    assert.equal(printed.head.about, null);
  });

  it('has no type name in an official letter, whose subject stands under its number', () => {
    const printed = printDocument({ ...EMPTY, kind: 'official-letter', subject: 'cử người dự họp' });
    assert.deepEqual(
      [printed.typeName, printed.subject, printed.head.about, printed.resolves],
      [null, null, 'V/v cử người dự họp', null],
    );
  });

  it('puts one addressee behind the label and makes a list of several', () => {
    const of = (addressees: string[]) => printDocument({ ...EMPTY, addressees }).addressees?.lines;
    assert.equal(of([]), undefined);
    assert.deepEqual(of(['Sở Nội vụ']), ['Sở Nội vụ']);
    assert.deepEqual(of(['Sở Nội vụ', 'Sở Y tế']), ['- Sở Nội vụ;', '- Sở Y tế.']);
  });

  it('closes bases and recipients', () => {
    const bases = ['Căn cứ Luật A', 'Theo đề nghị của Sở Nội vụ'];
    const printed = printDocument({ ...EMPTY, bases, recipients: ['Như trên', 'Lưu: VT'] });
    assert.deepEqual(printed.bases, ['Căn cứ Luật A;', 'Theo đề nghị của Sở Nội vụ.']);
    assert.deepEqual(printed.recipients, { label: 'Nơi nhận:', lines: ['- Như trên;', '- Lưu: VT.'] });
    assert.equal(printDocument(EMPTY).recipients, null);
  });

  it('writes the lines of signatures in capitals and names as they are', () => {
    const signature = {
      authority: 'TM. Ủy ban nhân dân',
      position: ['KT. Chủ tịch', 'Phó Chủ tịch'],
      name: 'Lê Thị Ánh',
    };
    assert.deepEqual(printDocument({ ...EMPTY, signatures: [signature] }).signatures, [
      { lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Lê Thị Ánh' },
    ]);
  });

  it('marks the end of the body after a paragraph, an item, an article, a table and a drawing, once', () => {
    const text = textOf('Xong.');
    assert.equal(lastLine([]), undefined);
    assert.equal(lastLine([{ type: 'paragraph', text }]), 'Xong./.');
    assert.equal(lastLine([{ type: 'paragraph', text: textOf('Xong./.') }]), 'Xong./.');
    assert.equal(lastLine([{ type: 'item', mark: '-', depth: 0, text }]), '- Xong./.');
    assert.equal(lastLine([{ type: 'article', number: 3, text }]), 'Điều 3. Xong./.');
    assert.equal(lastLine([{ type: 'table', columns: [], rows: [] }]), './.');
    assert.equal(lastLine([{ type: 'figure', svg: '', ratio: 2, alternative: '' }]), './.');
  });

  it('sets the mark of items, articles and sections of tables', () => {
    const { body } = printDocument({
      ...EMPTY,
      body: [
        { type: 'item', mark: '+', depth: 1, text: [{ text: 'Một', italic: true }] },
        { type: 'article', number: 1, text: textOf('Tặng Giấy khen') },
        {
          type: 'table',
          columns: [{ title: ' STT ', width: 1 }],
          rows: [
            { type: 'section', text: 'Quý I' },
            { type: 'cells', cells: [{ paragraphs: [textOf(' a '), []] }] },
          ],
        },
        { type: 'paragraph', text: textOf('Kết thúc'), flush: true },
      ],
    });
    assert.deepEqual(body, [
      {
        type: 'text',
        role: 'item',
        level: 1,
        align: 'justify',
        indent: true,
        text: [{ text: '+ Một', italic: true }],
      },
      {
        type: 'text',
        role: 'article',
        level: 0,
        align: 'justify',
        indent: true,
        text: [{ text: 'Điều 1.', bold: true }, { text: ' Tặng Giấy khen' }],
      },
      {
        type: 'table',
        columns: [{ title: 'STT', width: 1 }],
        caption: undefined,
        rows: [
          { type: 'section', text: 'QUÝ I' },
          { type: 'cells', cells: [{ paragraphs: [[{ text: 'a' }]] }] },
        ],
      },
      {
        type: 'text',
        role: 'paragraph',
        level: 0,
        align: 'justify',
        indent: false,
        text: [{ text: 'Kết thúc./.' }],
      },
    ]);
  });

  it('numbers annexes in Roman figures where there are several, and says what they belong to', () => {
    const annex = { title: 'Danh sách', reference: null, orientation: 'portrait', body: [] } as const;
    const of = (numbers: (number | null)[], change: Partial<OfficialDocument> = {}) =>
      printDocument({
        ...EMPTY,
        ...change,
        annexes: numbers.map((number) => ({ ...annex, body: [], number })),
      }).annexes;
    assert.deepEqual(
      of([1, 2, null]).map(({ heading }) => heading),
      ['Phụ lục I', 'Phụ lục II', null],
    );
    assert.deepEqual(
      of([1, null]).map(({ heading }) => heading),
      ['Phụ lục', null],
    );
    const plan = '(Kèm theo Kế hoạch số ……/KH-UBND ngày …… tháng …… năm 2027 của Ủy ban nhân dân xã Phú Hòa)';
    assert.deepEqual([of([1])[0]?.title, of([1])[0]?.reference], ['DANH SÁCH', plan]);
    const head = { ...EMPTY.head, number: '7', symbol: 'QĐ-UBND', date: '2027-02-05' };
    const authority = 'Chủ tịch Ủy ban nhân dân xã Phú Hòa';
    assert.equal(
      of([null], { kind: 'decision', head, authority })[0]?.reference,
      '(Kèm theo Quyết định số 07/QĐ-UBND ngày 05 tháng 02 năm 2027 của Chủ tịch Ủy ban nhân dân xã Phú Hòa)',
    );
  });

  it('writes a line for an annex that names its own document', () => {
    const annexes = [
      {
        number: 1,
        title: 'A',
        reference: 'Kèm theo Quy chế',
        orientation: 'portrait' as const,
        body: [],
      },
    ];
    assert.equal(printDocument({ ...EMPTY, annexes }).annexes[0]?.reference, '(Kèm theo Quy chế)');
  });

  it('prints a sample of every kind with its end mark', () => {
    for (const [kind, sample] of Object.entries(SAMPLES)) {
      const last = printDocument(sample()).body.at(-1);
      assert.ok(last?.type === 'text' && plainText(last.text).endsWith('./.'), kind);
    }
  });
});
