import { article, item } from '../blocks.ts';
import type { OfficialDocument } from '../official-document.ts';
import { councilHead } from './heads.ts';

/** A resolution of a council, by which it makes what it voted its own. */
export function sampleResolution(): OfficialDocument {
  return {
    kind: 'resolution',
    head: councilHead('3', 'NQ-HĐTĐKT', '2027-01-22'),
    subject: 'Kết quả xét khen thưởng thường xuyên năm 2026',
    addressees: [],
    authority: 'Hội đồng Thi đua - Khen thưởng tỉnh Đông Hải',
    bases: [
      'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15',
      'Căn cứ Quyết định số 45/QĐ-UBND ngày 08 tháng 01 năm 2027 của Chủ tịch Ủy ban nhân dân tỉnh về việc thành lập Hội đồng Thi đua - Khen thưởng tỉnh',
      'Căn cứ kết quả bỏ phiếu tại phiên họp thứ nhất năm 2027',
    ],
    body: [
      article(1, 'Thông qua kết quả xét khen thưởng thường xuyên năm 2026, gồm:'),
      item('Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh: 12 tập thể và 35 cá nhân;'),
      item('Danh hiệu “Tập thể lao động xuất sắc”: 48 tập thể;'),
      item('Danh hiệu “Chiến sĩ thi đua cấp tỉnh”: 06 cá nhân.'),
      article(
        2,
        'Giao Sở Nội vụ hoàn thiện hồ sơ, trình Chủ tịch Ủy ban nhân dân tỉnh quyết định trước ngày 05 tháng 02 năm 2027.',
      ),
      article(
        3,
        'Các thành viên Hội đồng và Sở Nội vụ chịu trách nhiệm thi hành Nghị quyết này kể từ ngày ký.',
      ),
    ],
    signatures: [{ authority: 'TM. Hội đồng', position: ['Chủ tịch'], name: 'Trương Quang Nghiệp' }],
    recipients: [
      'Chủ tịch Ủy ban nhân dân tỉnh (để báo cáo)',
      'Các thành viên Hội đồng',
      'Sở Nội vụ',
      'Lưu: VT, TĐKT',
    ],
    annexes: [],
  };
}
