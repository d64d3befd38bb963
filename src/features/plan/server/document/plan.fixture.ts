import fc from 'fast-check';
import { parseDeadline } from '../../model/parse-deadline.ts';
import {
  type Doubt,
  doubt,
  type OutlineNode,
  type OutlineTable,
  type RecognisedAnnex,
  type RecognisedDocument,
  type RecognisedItem,
  type RecognisedPlan,
} from '../../model/recognised-plan.ts';
import { reviewRows } from '../../model/row-doubts.ts';
import { titleOf } from '../../model/text/opening-words.ts';
import { agendaOf } from '../recognise/agenda.ts';
import { bodyOf } from '../recognise/outline-body.ts';
import { readDuties } from '../recognise/read-duties.ts';
import { readMovements } from '../recognise/read-movements.ts';
import { outlineDoubts } from '../recognise/read-outline.ts';

/** What nobody would write in capitals is left out. */
const inCapitals = (text: string) => text.replaceAll(/\s*(?:songmoc\S+|<\/?b>)/g, '').toLocaleUpperCase('vi');

const NOWHERE = { block: 0, row: null, page: null, line: null };
const words = (text: string): fc.Arbitrary<string> => fc.constantFrom(...text.split('|'));
const maybe = <T>(arb: fc.Arbitrary<T>, freq = 4) => fc.option(arb, { nil: null, freq });

const opener = words(
  'Tổ chức|Tiếp tục|Đẩy mạnh|Xây dựng|Rà soát|Hướng dẫn|Nâng cao|Phối hợp|Thường xuyên|Ủy ban nhân dân xã|Các phòng, ban|Mỗi thôn, tổ dân phố|Đổi mới|“Bảng vàng”|Năm học',
);
const middle = words(
  'phong trào thi đua “Sông trong, vườn xanh”|các danh hiệu thi đua|công tác khen thưởng|hội nghị sơ kết|bình xét, suy tôn|hồ sơ đề nghị khen thưởng|theo Nghị định số 152/2025/NĐ-CP|đạt từ 95% trở lên|(có danh sách riêng)|Thi đua - Khen thưởng|và|của|cho|tại các đơn vị|trên địa bàn|5 tập thể, 12 cá nhân|"Người tốt, việc tốt"|A & B|<b>đậm</b>|1.234,5 triệu đồng|chuyên đề; mô hình|gương điển hình tiên tiến: nhân rộng|UBND - HĐND|24/7|Quỹ thi đua, khen thưởng… hằng năm|tới từng khu dân cư – tổ dân phố|songmoc.example/thi-dua|phường/xã|cuộc vận động ‘Ngày vì người nghèo’',
);
const dated = words(
  'gửi báo cáo trước ngày 15/6/2027|hoàn thành xong trước ngày 30/11/2027|nộp hồ sơ về Phòng Nội vụ chậm nhất ngày 05/12/2027|kỷ niệm 80 năm ngày thành lập (12/3/1947 - 12/3/2027)|báo cáo trước ngày 10/6 và ngày 15/11|xong trong quý II/2026|nộp trước ngày 31/6/2027',
);
/** Words of a sentence: no mark at the end. */
/** The same for a cell, without what is too wide for it. */
const cellText = (arb: fc.Arbitrary<string>) => arb.map((text) => text.replaceAll(/\s*songmoc\S+/g, ''));
const phrase = (most: number) =>
  fc
    .tuple(
      opener,
      fc.array(fc.oneof({ weight: 9, arbitrary: middle }, { weight: 1, arbitrary: dated }), {
        minLength: 1,
        maxLength: most,
      }),
    )
    .map(([first, rest]) => [first, ...rest].join(' '));
const sentence = (most: number) =>
  fc.tuple(phrase(most), words('.|.|.|;|:')).map(([text, end]) => text + end);
const paragraph = fc
  .tuple(words('|||- |- |+ '), fc.array(sentence(14), { minLength: 1, maxLength: 3 }))
  .map(([mark, sentences]) => mark + sentences.join(' '));

const table = (after: number): fc.Arbitrary<OutlineTable> =>
  fc.integer({ min: 2, max: 5 }).chain((columns) =>
    fc
      .tuple(
        fc.uniqueArray(words('Danh hiệu|Số lượng|Mức thưởng|Đối tượng|Tiêu chuẩn|Cấp xét|Ghi chú|Căn cứ'), {
          minLength: columns,
          maxLength: columns,
        }),
        fc.array(
          fc.array(fc.oneof(cellText(phrase(3)), words('|1.500.000 đồng|70%|-|x|Không quá 15%')), {
            minLength: columns,
            maxLength: columns,
          }),
          {
            minLength: 1,
            maxLength: 6,
          },
        ),
      )
      .map(([header, rows]) => ({
        after,
        header,
        rows: rows.map((row) => (row.every((text) => text === '') ? ['Tập thể', ...row.slice(1)] : row)),
      })),
  );

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI'];
const NUMBERING: readonly ((n: number, parent: string | null) => string)[] = [
  (n) => ROMAN[n - 1] ?? 'VII',
  (n) => String(n),
  (n, parent) => (/^\d+$/.test(parent ?? '') ? `${parent}.${n}` : String(n)),
  (n) => ['a', 'b', 'c', 'd', 'đ', 'e'][n - 1] ?? 'g',
];

type Part = (number: string, level: number) => OutlineNode;

/** A part at a depth; numbers are given by the place among its siblings, seldom wrong. */
function part(depth: number): fc.Arbitrary<Part> {
  const title = fc.oneof(
    { weight: 6, arbitrary: phrase(4) },
    { weight: 1, arbitrary: phrase(4).map(inCapitals) },
    {
      weight: 1,
      arbitrary: words('5 nhiệm vụ trọng tâm|2027: năm tăng tốc|Mục đích, yêu cầu|Tổ chức thực hiện'),
    },
  );
  const children: fc.Arbitrary<Part[]> =
    depth >= 3
      ? fc.constant([])
      : fc.array(part(depth + 1), { maxLength: depth === 0 ? 4 : 3, size: 'small' });
  return fc
    .record({
      title,
      longText: fc.array(sentence(20), { minLength: 6, maxLength: 8 }).map((all) => all.join(' ')),
      isLong: fc.integer({ min: 0, max: 9 }),
      paragraphs: fc.array(paragraph, { maxLength: 4 }),
      tableAt: fc.integer({ min: 0, max: 30 }),
      children,
      oddNumber: fc.integer({ min: 0, max: 25 }),
    })
    .chain((facts) =>
      facts.tableAt > facts.paragraphs.length || facts.tableAt === 0
        ? fc.constant({ ...facts, tables: [] as OutlineTable[] })
        : table(facts.tableAt).map((one) => ({ ...facts, tables: [one] })),
    )
    .map((facts) => (number: string, level: number): OutlineNode => {
      const opens = depth > 0 && facts.isLong === 0 && facts.longText.length > 260;
      const given = NUMBERING[depth + 1];
      return {
        number,
        // Roman parts stand in capitals on paper, and only there.
        title: opens
          ? titleOf(facts.longText, false).title
          : depth === 0
            ? inCapitals(facts.title)
            : facts.title,
        level,
        paragraphs: opens ? [facts.longText, ...facts.paragraphs] : facts.paragraphs,
        ...(facts.tables.length > 0 && {
          tables: facts.tables.map((one) => ({ ...one, after: one.after + (opens ? 1 : 0) })),
        }),
        children: facts.children.map((child, i) =>
          child(given?.(i + (facts.oddNumber === 0 && i > 0 ? 2 : 1), number) ?? 'a', level + 1),
        ),
        source: NOWHERE,
      };
    });
}

const outline = fc
  .tuple(fc.array(part(0), { maxLength: 4 }), words('no|no|no|no|no|no|phan|chu'))
  .map(([parts, above]) => {
    const inner = (level: number) => parts.map((one, i) => one(ROMAN[i] ?? 'I', level));
    if (parts.length === 0 || above === 'no') return inner(1);
    const number = above === 'phan' ? 'thứ nhất' : 'A';
    return [
      { number, title: 'NHỮNG VẤN ĐỀ CHUNG', level: 1, paragraphs: [], children: inner(2), source: NOWHERE },
    ];
  });

const DEADLINES = words(
  'Trước ngày 15/3/2027|Trước 15/3/2027|Ngày 20/4/2027|Ngày 20 tháng 4 năm 2027|Tháng 5/2027|Tháng 02|Quý II/2027|Quý III, IV năm 2027|Từ ngày 01/3/2027 đến ngày 30/4/2027|Từ 01/3 đến 15/4/2027|Dự kiến tháng 9/2027|Dự kiến ngày 02/9/2027|Hằng tháng|Thường xuyên|Định kỳ hàng quý|Khi phát sinh|Theo kế hoạch của Ủy ban nhân dân tỉnh|Theo tiến độ tại Kế hoạch số 12/KH-UBND ngày 05/01/2027|Đã hoàn thành tháng 01/2027|Tháng 02/2026|Ngày 31/6/2027|Ngày 15/02//2027|Trước ngày 25/12/2027 (các đơn vị gửi báo cáo trước ngày 15/12/2027)|Trước 10/6/2027; Phòng Nội vụ trình trước ngày 20/6/2027|Cuối năm 2027|Đầu tháng 4/2027|6 tháng đầu năm|Tuần 2 tháng 3/2027|Chưa xác định|Sau khi có hướng dẫn của cấp trên|Trước ngày 10/6 và ngày 10/11/2027|||–',
);
const BODIES = words(
  'Phòng Văn hóa - Xã hội|Hội đồng TĐKT xã|Ủy ban nhân dân xã|Các thôn, tổ dân phố|Trường học trên địa bàn; các đoàn thể|Đ/c Nguyễn Văn An, PCT UBND|UBMTTQ Việt Nam xã|VP HĐND&UBND||||',
);
const SESSION = words(
  'Phiên họp thứ nhất: - Xét khen thưởng đợt 1; - Thông qua quy chế của Hội đồng Thi đua - Khen thưởng.|Phiên họp thứ hai: Xét đề nghị khen thưởng cấp Nhà nước|Phiên họp thứ ba - Đánh giá 6 tháng đầu năm; - Cho ý kiến về hồ sơ|Phiên họp lần 4: - Bình xét danh hiệu Chiến sĩ thi đua;',
);
const SETS: readonly string[][] = [
  [
    'STT',
    'Nội dung công việc',
    'Chỉ đạo, chủ trì',
    'Đơn vị thực hiện',
    'Đơn vị phối hợp',
    'Thời gian hoàn thành',
  ],
  ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian', 'Ghi chú'],
  ['STT', 'Nội dung', 'Thời gian thực hiện', 'Đơn vị tham mưu', 'Đơn vị phối hợp'],
  ['TT', 'Nội dung công việc', 'Thời hạn', 'Sản phẩm', 'Mức độ ưu tiên'],
  [
    'STT',
    'Nội dung thực hiện',
    'Cơ quan chỉ đạo',
    'Đơn vị thực hiện',
    'Phối hợp',
    'Thời gian',
    'Kinh phí',
    'Ghi chú',
  ],
];

interface Draft {
  sub: number;
  content: string;
  fields: string[];
  deadline: string;
  others: string[];
  section: number;
  blank: number;
  numbering: number;
}

const draft: fc.Arbitrary<Draft> = fc.record({
  sub: fc.integer({ min: 0, max: 9 }),
  content: fc.oneof(
    { weight: 8, arbitrary: cellText(sentence(12)) },
    { weight: 1, arbitrary: SESSION },
    {
      weight: 1,
      arbitrary: words(
        '05 tập thể được đề nghị|báo cáo chuyên đề|Sơ kết; tổng kết (nếu có)|Phát động thi đua\u00a0đợt 1',
      ),
    },
  ),
  fields: fc.array(BODIES, { minLength: 4, maxLength: 4 }),
  deadline: DEADLINES,
  others: fc.array(words('||Báo cáo|Quyết định số 05/QĐ-UBND|12.500.000|Cao|Có văn bản riêng'), {
    minLength: 3,
    maxLength: 3,
  }),
  section: fc.integer({ min: 0, max: 9 }),
  blank: fc.integer({ min: 0, max: 40 }),
  numbering: fc.integer({ min: 0, max: 30 }),
});

const SECTIONS: readonly (readonly string[][])[] = [
  [[]],
  [['Quý I'], ['Quý II'], ['Quý III'], ['Quý IV']],
  [['Nhiệm vụ trọng tâm'], ['Nhiệm vụ thường xuyên hoặc có kế hoạch riêng (05)'], ['Các nội dung khác:']],
  [
    ['Tập thể', 'Khối xã'],
    ['Tập thể', 'Khối trường học'],
    ['Cá nhân', 'Khối xã'],
    ['Cá nhân', 'Hộ gia đình'],
  ],
];

function annexOf(
  number: number,
  facts: { title: string | null; set: number; sections: number; drafts: Draft[]; restart: boolean },
  year: number | null,
): RecognisedAnnex {
  const columns = SETS[facts.set] ?? [];
  const has = (pattern: RegExp) => columns.some((title) => pattern.test(title));
  const paths = SECTIONS[facts.sections] ?? [[]];
  let at = 0;
  let n = 0;
  let parent: string | null = null;
  let letter = 0;
  const items = facts.drafts.map((row, i): RecognisedItem => {
    if (i > 0 && row.section === 0 && at + 1 < paths.length) {
      at++;
      parent = null;
      if (facts.restart) n = 0;
    }
    const sections = paths[at] ?? [];
    const isSub = parent !== null && row.sub < 2;
    if (!isSub) {
      n += row.numbering === 0 ? 2 : row.numbering === 1 && n > 0 ? 0 : 1;
      letter = 0;
    }
    const ownNumber: string = isSub
      ? row.sub === 0
        ? '-'
        : (['a', 'b', 'c', 'd'][letter++ % 4] ?? 'a')
      : String(n);
    const content = row.content.replace(/\u00a0/g, ' ');
    const text = (value: string | undefined) => value || null;
    const others = Object.fromEntries(
      columns
        .filter((title) => /Ghi chú|Sản phẩm|Kinh phí|Mức độ/.test(title))
        .map((title, k) => [title, row.others[k] ?? ''])
        .filter(([, value]) => value !== ''),
    );
    const item: RecognisedItem = {
      number: ownNumber,
      section: sections.at(-1) ?? null,
      sections: [...sections],
      parent: isSub ? parent : null,
      content,
      lead: has(/chủ trì|chỉ đạo/iu) ? text(row.fields[0]) : null,
      implementer: has(/^Đơn vị thực hiện/u) ? text(row.fields[1]) : null,
      coordinator: has(/phối hợp/iu) ? text(row.fields[2]) : null,
      adviser: has(/tham mưu/u) ? text(row.fields[3]) : null,
      deadline: parseDeadline(row.deadline, year).deadline,
      agenda: agendaOf(content, ''),
      others,
      doubts: [],
      source: NOWHERE,
    };
    if (!isSub) parent = ownNumber;
    return item;
  });
  return { number, title: facts.title, columns, items, source: NOWHERE };
}

const head = fc.record({
  number: maybe(words('1|7|12|388|45a|102')),
  symbol: maybe(words('KH-UBND|KH-HĐTĐKT|KH-SNV|KH-BCĐ&TĐ'), 8),
  body: words(
    '|ỦY BAN NHÂN DÂN XÃ BẾN GỖ;|ỦY BAN NHÂN DÂN PHƯỜNG TRẦN HƯNG ĐẠO;ỦY BAN NHÂN DÂN TỈNH SÔNG MỘC|SỞ NỘI VỤ;|HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG PHƯỜNG ĐÔNG BẾN;ỦY BAN NHÂN DÂN PHƯỜNG ĐÔNG BẾN|PHÒNG VĂN HÓA - XÃ HỘI',
  ),
  place: maybe(words('Sông Mộc|Bến Gỗ|Thành phố Hồ Chí Minh|Trần Hưng Đạo'), 8),
  date: maybe(
    fc
      .date({ min: new Date('2026-11-01'), max: new Date('2027-02-28'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10)),
  ),
  title: words(
    'Công tác thi đua, khen thưởng năm 2027|Phát động phong trào thi đua “Chung sức vì xã Bến Gỗ giàu đẹp” năm 2027|Thực hiện công tác thi đua, khen thưởng và Quỹ thi đua, khen thưởng năm 2027 trên địa bàn xã|Tuyên truyền, nhân rộng điển hình tiên tiến',
  ),
  bases: fc.array(
    words(
      'Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022~~2022-06-15|Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ~152/2025/NĐ-CP~2025-06-14|Kế hoạch số 12/KH-UBND ngày 05/01/2027 của Ủy ban nhân dân tỉnh Sông Mộc về phong trào “Sông trong; vườn xanh”~12/KH-UBND~2027-01-05|Luật Tổ chức chính quyền địa phương~~|Quyết định số 07/2026/QĐ-UBND của Ủy ban nhân dân tỉnh~07/2026/QĐ-UBND~|Chương trình số 90-CTr/TU ngày 14/01/2026 của Tỉnh ủy~90-CTr/TU~2026-01-14',
    ),
    { maxLength: 5 },
  ),
  opening: fc.array(
    words(
      'Ủy ban nhân dân xã ban hành Kế hoạch với các nội dung như sau:|Phát huy kết quả đã đạt được; nhằm động viên các tập thể, cá nhân, Ủy ban nhân dân xã xây dựng kế hoạch như sau:|Nhằm cụ thể hóa “Chung sức vì xã Bến Gỗ”, các đơn vị tập trung vào các việc sau.',
    ),
    { maxLength: 2 },
  ),
  signer: words(
    'TM. ỦY BAN NHÂN DÂN~~CHỦ TỊCH~Phan Thị Mai Hiên|TM. ỦY BAN NHÂN DÂN~KT. CHỦ TỊCH~PHÓ CHỦ TỊCH~Lê Văn Bến|TM. HỘI ĐỒNG~KT. CHỦ TỊCH~PHÓ CHỦ TỊCH THƯỜNG TRỰC~Đỗ Ánh|~~GIÁM ĐỐC~Nguyễn Thị Ngọc Ánh Dương|KT. GIÁM ĐỐC~~PHÓ GIÁM ĐỐC~Trần Ư|~~~|TM. ỦY BAN NHÂN DÂN~~CHỦ TỊCH~',
  ),
  recipients: fc.array(
    words(
      'Ủy ban nhân dân tỉnh (để báo cáo)|Ban Thi đua - Khen thưởng tỉnh|Thường trực Đảng ủy, HĐND, UBND xã|Các phòng, ban, ngành, đoàn thể|Các thôn, tổ dân phố|Thành viên Hội đồng Thi đua - Khen thưởng của phường và các đơn vị trực thuộc có liên quan',
    ),
    { minLength: 1, maxLength: 5 },
  ),
});

function documentOf(facts: typeof head extends fc.Arbitrary<infer T> ? T : never): RecognisedDocument {
  const [superior = '', issuer = ''] = facts.body.includes(';') ? facts.body.split(';').toReversed() : [];
  const [authority, capacity, position, name] = facts.signer.split('~');
  return {
    type: 'plan',
    number: facts.symbol === null ? null : facts.number,
    symbol: facts.symbol,
    superior: superior || null,
    issuer: issuer || 'ỦY BAN NHÂN DÂN XÃ BẾN GỖ',
    place: facts.place,
    date: facts.date,
    title: facts.title,
    year: /20\d\d/.test(facts.title) ? 2027 : null,
    legalBases: facts.bases.map((basis) => {
      const [text = '', number, date] = basis.split('~');
      return { text, number: number || null, date: date || null };
    }),
    opening: facts.opening,
    signer: {
      authority: authority || null,
      capacity: capacity || null,
      position: position || null,
      name: name || null,
    },
    recipients: [...facts.recipients, 'Lưu: VT, VHXH'],
  };
}

function headDoubts(document: RecognisedDocument): Doubt[] {
  const found: [boolean, Doubt['code']][] = [
    [document.number === null, 'number-blank'],
    [document.date === null, 'date-blank'],
    [document.year === null, 'year-missing'],
    [document.signer.name === null, 'signer-missing'],
  ];
  return found.flatMap(([is, code]) => (is ? [doubt(code, 'document')] : []));
}

/**
 * Plans as offices write them and as nobody should: quotes, marks of markup, completion times of every form, empty cells, sub-rows,
 * headings in tables, several annexes, tables in the text, missing number, day, place or signer, numbers out of order.
 */
export const plans: fc.Arbitrary<RecognisedPlan> = fc
  .record({
    head,
    outline,
    annexes: fc.array(
      fc.record({
        title: words(
          'TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ TRỌNG TÂM|CHƯƠNG TRÌNH CÔNG TÁC CỦA HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG|Danh mục nhiệm vụ của các đơn vị thuộc xã',
        ),
        set: fc.nat(SETS.length - 1),
        sections: fc.nat(SECTIONS.length - 1),
        drafts: fc.array(draft, { minLength: 1, maxLength: 14 }),
        restart: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
  })
  .map((facts) => {
    const document = documentOf(facts.head);
    const reviewed = facts.annexes.map((annex, i) => {
      const made = annexOf(i + 1, annex, document.year);
      const unknown = made.columns
        .filter((title) => /Mức độ/.test(title))
        .map((title) => doubt('column-unknown', `annex ${i + 1}`, title));
      const rows = reviewRows(made, document.year);
      return { annex: rows.annex, doubts: [...unknown, ...rows.doubts] };
    });
    const body = bodyOf(facts.outline);
    const { duties, doubts } = readDuties(body, document.year);
    return {
      document,
      outline: facts.outline,
      annexes: reviewed.map(({ annex }) => annex),
      duties,
      movements: readMovements(body),
      doubts: [
        ...headDoubts(document),
        ...outlineDoubts(facts.outline),
        ...reviewed.flatMap((annex) => annex.doubts),
        ...doubts,
      ],
    };
  });
