import { heading, item, paragraph } from '../blocks.ts';
import type { OfficialDocument } from '../official-document.ts';
import { DIRECTOR, departmentHead } from './heads.ts';

/** A submission letter without a number yet. */
export function sampleSubmission(): OfficialDocument {
  return {
    kind: 'submission',
    head: departmentHead(null, 'TTr-SNV', null),
    subject: 'Về việc đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
    addressees: ['Chủ tịch Ủy ban nhân dân tỉnh Đông Hải'],
    authority: null,
    bases: [],
    body: [
      paragraph(
        'Căn cứ Luật Thi đua, khen thưởng và các văn bản hướng dẫn thi hành, Sở Nội vụ trình Chủ tịch Ủy ban nhân dân tỉnh xem xét, tặng Bằng khen như sau:',
      ),
      heading('1', 'Quá trình xét'),
      paragraph(
        'Ngày 22 tháng 01 năm 2027, Hội đồng Thi đua - Khen thưởng tỉnh họp, có mặt 13/15 thành viên; các trường hợp dưới đây đều đạt từ 90% số phiếu trở lên. Danh sách đã đăng trên Cổng thông tin điện tử tỉnh từ ngày 08 đến ngày 21 tháng 01 năm 2027, không có ý kiến trái chiều.',
      ),
      heading('2', 'Số lượng'),
      item('Tập thể: 12.'),
      item('Cá nhân: 35, trong đó có 29 người lao động trực tiếp (82,9%).'),
      heading('3', 'Ý kiến của các cơ quan liên quan'),
      paragraph(
        'Công an tỉnh, Thanh tra tỉnh, Sở Tài chính và Thuế tỉnh đã có văn bản xác nhận, không phát hiện vi phạm.',
      ),
      paragraph('Sở Nội vụ kính trình Chủ tịch Ủy ban nhân dân tỉnh xem xét, quyết định.'),
      {
        ...paragraph('(Gửi kèm: dự thảo Quyết định, biên bản họp Hội đồng và danh sách trích ngang)'),
        flush: true,
      },
    ],
    signatures: [{ ...DIRECTOR, position: ['KT. Giám đốc', 'Phó Giám đốc'], name: 'Hà Thị Ngọc Uyển' }],
    recipients: ['Như trên', 'Lưu: VT, TĐKT'],
    annexes: [],
  };
}
