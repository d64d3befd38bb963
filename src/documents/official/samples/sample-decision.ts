import { article, paragraph } from '../blocks.ts';
import type { OfficialDocument, Row } from '../official-document.ts';
import { BASES, CHAIR_OF_PROVINCE, provinceHead } from './heads.ts';
import { row, section } from './parts.ts';
import { person } from './people.ts';

const COLLECTIVES: readonly [string, string][] = [
  ['Nhân dân và cán bộ xã Vĩnh Thạnh', 'Phong trào hiến đất mở rộng đường liên thôn'],
  ['Trung tâm Phục vụ hành chính công tỉnh', 'Cải cách thủ tục hành chính'],
  ['Trường Mẫu giáo Hoa Phượng, phường Bình An', 'Đổi mới công tác chăm sóc trẻ'],
  ['Khoa Cấp cứu, Bệnh viện Đa khoa tỉnh', 'Cứu chữa người bị nạn trong bão số 4'],
  ['Đồn Biên phòng Cửa Lở', 'Bảo vệ an ninh vùng biển'],
  ['Hợp tác xã Nông nghiệp Phước Sơn', 'Sản xuất lúa chất lượng cao'],
  ['Phòng Quản lý ngân sách, Sở Tài chính', 'Hoàn thành vượt chỉ tiêu thu ngân sách'],
  ['Đội Cảnh sát phòng cháy, chữa cháy khu vực 3', 'Cứu hộ, cứu nạn'],
  ['Hội Liên hiệp Phụ nữ xã Tân Lập', 'Mô hình “Chợ không túi ni lông”'],
  ['Công ty Cổ phần Thủy sản Cửa Đông', 'Bảo đảm việc làm, đời sống người lao động'],
  ['Thư viện tỉnh', 'Chuyển đổi số kho tư liệu địa phương'],
  ['Tổ dân phố số 7, phường Bình An', 'Giữ gìn trật tự, vệ sinh môi trường'],
];

/** A decision that awards 12 collectives and 35 people, named in a list. */
export function sampleDecision(): OfficialDocument {
  return decision(COLLECTIVES.length, 35);
}

/** A decision whose list has `count` rows, all of them people. */
export function decisionWithRows(count: number): OfficialDocument {
  return decision(0, count);
}

function decision(collectives: number, people: number): OfficialDocument {
  const whom = collectives > 0 ? `${collectives} tập thể và ${people} cá nhân` : `${people} cá nhân`;
  return {
    kind: 'decision',
    head: provinceHead('1234', 'QĐ-UBND', '2027-02-05'),
    subject: 'Về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
    addressees: [],
    authority: 'Chủ tịch Ủy ban nhân dân tỉnh Đông Hải',
    bases: [
      ...BASES,
      'Căn cứ Thông tư số 15/2025/TT-BNV của Bộ trưởng Bộ Nội vụ quy định biện pháp thi hành Luật Thi đua, khen thưởng',
      'Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 88/TTr-SNV ngày 29 tháng 01 năm 2027',
    ],
    body: [
      article(
        1,
        `Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho ${whom} (có danh sách kèm theo) đã có thành tích xuất sắc trong phong trào thi đua năm 2026.`,
      ),
      article(
        2,
        'Kèm theo Bằng khen, mỗi tập thể, cá nhân được nhận tiền thưởng theo quy định; kinh phí trích từ Quỹ thi đua, khen thưởng của tỉnh.',
      ),
      article(
        3,
        'Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ, Giám đốc Sở Tài chính, Thủ trưởng các cơ quan liên quan và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này kể từ ngày ký.',
      ),
    ],
    signatures: [CHAIR_OF_PROVINCE],
    recipients: [
      'Như Điều 3',
      'Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân tỉnh',
      'Cổng thông tin điện tử tỉnh',
      'Lưu: VT, NV',
    ],
    annexes: [
      {
        number: null,
        title: 'Danh sách tập thể, cá nhân được tặng Bằng khen',
        reference: null,
        orientation: 'portrait',
        body: [
          {
            type: 'table',
            caption: 'Danh sách được tặng Bằng khen',
            columns: [
              { title: 'STT', width: 1, align: 'centre' },
              { title: 'Tên tập thể, họ và tên', width: 4.5 },
              { title: 'Chức vụ, đơn vị; thành tích', width: 5.5 },
              { title: 'Mức thưởng (đồng)', width: 2.2, align: 'right' },
            ],
            rows: [
              ...(collectives > 0 ? [section('I. Tập thể'), ...collectiveRows()] : []),
              section(collectives > 0 ? 'II. Cá nhân' : 'Cá nhân'),
              ...peopleRows(people),
            ],
          },
          { ...paragraph(`(Danh sách gồm ${whom})`), align: 'centre' },
        ],
      },
    ],
  };
}

function collectiveRows(): Row[] {
  return COLLECTIVES.map(([name, merit], i) => row(i + 1, name, merit, '7.020.000'));
}

function peopleRows(count: number): Row[] {
  return Array.from({ length: count }, (_, i) => {
    const { name, post } = person(i);
    return row(i + 1, name, post, '3.510.000');
  });
}
