import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SourceRow } from '../../../../documents/read/source-document.ts';
import { readText } from '../../../../documents/read/text.ts';
import { recognisePlan } from './recognise-plan.ts';

interface Parts {
  head?: string[];
  preamble?: string[];
  body?: string[];
  closing?: string[];
  annex?: string[];
}

/** A plan of a place that does not exist, with one part set differently. */
function recognise({ head, preamble, body, closing, annex }: Parts = {}) {
  const lines = [
    ...(head ?? ['ỦY BAN NHÂN DÂN\nHUYỆN ĐỒI GIÓ', 'Số: 9/KH-UBND', 'Đồi Gió, ngày 10 tháng 01 năm 2025']),
    'KẾ HOẠCH',
    'Công tác thi đua, khen thưởng năm 2025',
    ...(preamble ?? [
      'Thực hiện Kế hoạch số 3/KH-UBND ngày 02/01/2025 của tỉnh, huyện ban hành Kế hoạch sau:',
    ]),
    ...(body ?? ['I. MỤC ĐÍCH', 'Giữ nếp thi đua.']),
    ...(closing ?? ['Nơi nhận:', '- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lò Văn Sáng']),
    ...(annex ?? []),
  ];
  const text = lines.map((line) => (line.includes('\t') ? line : `\n${line}\n`)).join('\n');
  return recognisePlan(readText(new TextEncoder().encode(text)));
}

const table = (...rows: string[][]) => rows.map((cells) => cells.join('\t'));

describe('head, preamble and signature', () => {
  test('a department of a ministry, its acting head', () => {
    const { document } = recognise({
      head: ['BỘ SÔNG NÚI', 'CỤC ĐÊ ĐIỀU', 'Số: 9/KH-CĐĐ', 'Hà Nội, ngày 10 tháng 01 năm 2025'],
      closing: ['Nơi nhận:', '- Lưu: VT.', 'Q. CỤC TRƯỞNG', 'Lò Văn Sáng'],
    });
    assert.deepEqual([document.superior, document.issuer], ['BỘ SÔNG NÚI', 'CỤC ĐÊ ĐIỀU']);
    assert.deepEqual([document.signer.position, document.signer.name], ['Q. CỤC TRƯỞNG', 'Lò Văn Sáng']);
  });

  test('legal bases listed below "Căn cứ:", and a proposal', () => {
    const { document } = recognise({
      preamble: [
        'Căn cứ:',
        '- Thông tư số 5/2024/TT-BSN ngày 01/02/2024 của Bộ Sông núi;',
        '- Theo đề nghị của Trưởng phòng tại Tờ trình số 8/TTr-VP ngày 06/01/2025;',
        'Huyện ban hành Kế hoạch như sau:',
      ],
    });
    assert.deepEqual(
      document.legalBases.map((b) => [b.number, b.date]),
      [
        ['5/2024/TT-BSN', '2024-02-01'],
        ['8/TTr-VP', '2025-01-06'],
      ],
    );
  });

  test('the year of the date on the next line', () => {
    const { document } = recognise({ head: ['UBND XÃ SUỐI MƠ', 'Suối Mơ, ngày 10 tháng 01 năm', '2025'] });
    assert.equal(document.date, '2025-01-10');
  });
});

describe('outline and duties', () => {
  test('parts and chapters with their titles below, "Mục" with its title beside', () => {
    const { outline } = recognise({
      body: [
        'Phần thứ nhất',
        'MỤC ĐÍCH',
        'I. Yêu cầu',
        'Đúng hạn.',
        'Phần thứ hai',
        'NỘI DUNG',
        'Mục 1. Thi đua',
      ],
    });
    assert.deepEqual(
      outline.map((n) => [n.number, n.title, n.children.map((c) => [c.number, c.title])]),
      [
        ['thứ nhất', 'MỤC ĐÍCH', [['I', 'Yêu cầu']]],
        ['thứ hai', 'NỘI DUNG', [['1', 'Thi đua']]],
      ],
    );
  });

  test('who acts: the heading above "Báo cáo …", the body before or behind a colon', () => {
    const { duties } = recognise({
      body: [
        'I. TỔ CHỨC THỰC HIỆN',
        '1. Các thôn, bản',
        '- Báo cáo sơ kết trước ngày 10/6/2025.',
        '2. Văn phòng: Đầu mối theo dõi, báo cáo trước ngày 15/6/2025.',
        '3. Khen thưởng',
        '+ Khen thưởng thường xuyên: các đơn vị nộp hồ sơ trước 20/11.',
      ],
    });
    assert.deepEqual(
      duties.map((d) => [d.actor, d.deadline.to]),
      [
        ['Các thôn, bản', '2025-06-10'],
        ['Văn phòng', '2025-06-15'],
        ['các đơn vị', '2025-11-20'],
      ],
    );
  });
});

describe('annexes', () => {
  test('a table without the word for annex has the lines above it as its title', () => {
    const { annexes } = recognise({
      annex: [
        'DANH MỤC CÔNG VIỆC',
        '(Đính kèm Kế hoạch số 9/KH-UBND ngày 10/01/2025)',
        ...table(['TT', 'Nội dung', 'Thời gian'], ['1', 'Sơ kết', 'Tháng 6']),
      ],
    });
    assert.deepEqual(
      annexes.map((a) => [a.title, a.items.length]),
      [['DANH MỤC CÔNG VIỆC', 1]],
    );
  });

  test('two such tables are two annexes; headings between the tables of one annex are its sections', () => {
    const header = ['TT', 'Nội dung', 'Thời gian'];
    const two = recognise({
      annex: [
        'DANH MỤC CÔNG VIỆC',
        ...table(header, ['1', 'Sơ kết', 'Tháng 6']),
        'CHƯƠNG TRÌNH HỌP',
        ...table(header, ['1', 'Phiên thứ nhất', 'Tháng 7']),
      ],
    });
    assert.deepEqual(
      two.annexes.map((a) => a.title),
      ['DANH MỤC CÔNG VIỆC', 'CHƯƠNG TRÌNH HỌP'],
    );
    const [annex] = recognise({
      annex: [
        'PHỤ LỤC',
        'TIẾN ĐỘ',
        'A. Việc thường xuyên',
        ...table(header, ['1', 'Sơ kết', 'Tháng 6']),
        'B. Việc khác',
        ...table(header, ['1', 'Tổng kết', 'Tháng 12']),
      ],
    }).annexes;
    assert.equal(annex?.title, 'TIẾN ĐỘ');
    assert.deepEqual(
      annex?.items.map((i) => [i.section, i.content]),
      [
        ['Việc thường xuyên', 'Sơ kết'],
        ['Việc khác', 'Tổng kết'],
      ],
    );
  });

  test('numbers with a letter or in brackets; "Biểu tổng hợp" is a title', () => {
    const titleOf = (line: string) =>
      recognise({
        annex: [line, 'TIẾN ĐỘ', ...table(['TT', 'Nội dung', 'Thời gian'], ['1', 'Họp', 'Tháng 6'])],
      }).annexes.flatMap((a) => [a.number, a.title]);
    assert.deepEqual(titleOf('PHỤ LỤC 2A'), [2, 'TIẾN ĐỘ']);
    assert.deepEqual(titleOf('Phụ lục (03)'), [3, 'TIẾN ĐỘ']);
    assert.deepEqual(titleOf('BIỂU TỔNG HỢP CÔNG VIỆC'), [1, 'BIỂU TỔNG HỢP CÔNG VIỆC TIẾN ĐỘ']);
  });

  test('who directs leads, and who takes the lead beside him carries out', () => {
    const [annex] = recognise({
      annex: [
        'PHỤ LỤC',
        ...table(
          [
            'S ố T T',
            'Nhiệm vụ',
            'Đơn vị chủ trì tham mưu',
            'Lãnh đạo phụ trách',
            'Bắt đầu',
            'Thời gian kết thúc',
          ],
          ['1', 'Sơ kết', 'Phòng Nội vụ', 'Ông Sáng', '01/5', 'Tháng 6'],
        ),
      ],
    }).annexes;
    const [row] = annex?.items ?? [];
    assert.deepEqual(
      [row?.number, row?.lead, row?.implementer, row?.adviser, row?.deadline.text, row?.others],
      ['1', 'Ông Sáng', 'Phòng Nội vụ', null, 'Tháng 6', { 'Bắt đầu': '01/5' }],
    );
  });

  test('a heading without number right below the header is a heading', () => {
    const [annex] = recognise({
      annex: [
        'PHỤ LỤC',
        ...table(
          ['TT', 'Nội dung', 'Thực hiện', 'Thời gian'],
          ['', 'Tháng 01/2025', '', ''],
          ['1', 'Ký giao ước', 'Các thôn', 'Trước 25/01'],
          ['', 'Tổ chức thực hiện', '', ''],
          ['2', 'Sơ kết', 'Văn phòng', 'Tháng 6'],
        ),
      ],
    }).annexes;
    assert.deepEqual(
      annex?.items.map((i) => [i.section, i.content, i.deadline.to]),
      [
        ['Tháng 01/2025', 'Ký giao ước', '2025-01-25'],
        ['Tổ chức thực hiện', 'Sơ kết', '2025-06-30'],
      ],
    );
  });

  test('a row cut by a page: the rest begins with a capital, or with a dash of its list', () => {
    const header = ['TT', 'Nội dung', 'Thực hiện', 'Thời gian'];
    const [annex] = recognise({
      annex: [
        'PHỤ LỤC',
        ...table(header, ['1', 'Xét khen thưởng cấp', 'Phòng Nội vụ;', 'Tháng 6']),
        '',
        ...table(
          header,
          ['', 'Nhà nước', 'Các thôn', ''],
          ['2', 'Bình xét; - Tổng hợp;', 'Các đoàn thể trên địa', 'Tháng 9'],
        ),
        '',
        ...table(header, ['', '- Báo cáo tỉnh', 'bàn huyện', ''], ['3', 'Họp', 'Văn phòng', 'Tháng 12']),
      ],
    }).annexes;
    assert.deepEqual(
      annex?.items.map((i) => [i.number, i.content, i.implementer]),
      [
        ['1', 'Xét khen thưởng cấp Nhà nước', 'Phòng Nội vụ; Các thôn'],
        ['2', 'Bình xét; - Tổng hợp; - Báo cáo tỉnh', 'Các đoàn thể trên địa bàn huyện'],
        ['3', 'Họp', 'Văn phòng'],
      ],
    );
  });
});

test('below a repeated header the cells belong to its columns, where they stand on that page', () => {
  const row = (columns: number[], texts: string[]): SourceRow => ({
    page: 1,
    line: null,
    afterBreak: false,
    cells: texts.map((text, i) => ({ text, column: columns[i] ?? 0, span: 1, merged: false, bold: false })),
  });
  const header = ['TT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời gian'];
  const { annexes } = recognisePlan({
    format: 'pdf',
    pages: 2,
    blocks: [
      { kind: 'paragraph', index: 0, page: 1, line: null, text: 'KẾ HOẠCH', bold: true, centred: true },
      { kind: 'paragraph', index: 1, page: 1, line: null, text: 'PHỤ LỤC I', bold: true, centred: true },
      {
        kind: 'table',
        index: 2,
        page: 1,
        line: null,
        columns: 7,
        rows: [
          row([0, 1, 2, 4, 6], header),
          row([0, 1, 2, 4, 6], ['1', 'Sơ kết', 'Phòng A', 'Ban B', 'Tháng 6']),
          row([0, 1, 3, 5, 6], header),
          row([0, 1, 3, 5, 6], ['2', 'Tổng kết', 'Phòng C', 'Ban D', 'Tháng 12']),
        ],
      },
    ],
  });
  assert.deepEqual(
    annexes[0]?.items.map((item) => [item.lead, item.coordinator, item.deadline.text]),
    [
      ['Phòng A', 'Ban B', 'Tháng 6'],
      ['Phòng C', 'Ban D', 'Tháng 12'],
    ],
  );
});
