import { heading, item, paragraph } from '../blocks.ts';
import type { OfficialDocument } from '../official-document.ts';
import { councilHead } from './heads.ts';
import { row } from './parts.ts';

/** Minutes of a council, signed by the secretary (left) and the chair (right). */
export function sampleMinutes(): OfficialDocument {
  return {
    kind: 'minutes',
    head: councilHead('3', 'BB-HĐTĐKT', '2027-01-22'),
    subject: 'Họp Hội đồng Thi đua - Khen thưởng tỉnh, phiên thứ nhất năm 2027',
    addressees: [],
    authority: null,
    bases: [],
    body: [
      { ...paragraph('Thời gian bắt đầu: 08 giờ 00 phút, ngày 22 tháng 01 năm 2027.'), align: 'left' },
      { ...paragraph('Địa điểm: Phòng họp số 2, trụ sở Ủy ban nhân dân tỉnh.'), align: 'left' },
      heading('I', 'Thành phần'),
      item('Tổng số thành viên Hội đồng: 15; có mặt: 13; vắng: 02 (có lý do, đã gửi ý kiến bằng văn bản).'),
      item('Chủ trì: Ông Trương Quang Nghiệp, Chủ tịch Hội đồng.'),
      item('Thư ký: Bà Tô Thị Diễm Quỳnh, Sở Nội vụ.'),
      heading('II', 'Nội dung'),
      paragraph('Hội đồng nghe Sở Nội vụ báo cáo kết quả thẩm định, thảo luận và bỏ phiếu kín. Kết quả:'),
      {
        type: 'table',
        caption: 'Kết quả bỏ phiếu',
        columns: [
          { title: 'STT', width: 1, align: 'centre' },
          { title: 'Tập thể, cá nhân', width: 6 },
          { title: 'Số phiếu đồng ý', width: 2, align: 'right' },
          { title: 'Tỷ lệ trên tổng số thành viên', width: 2.4, align: 'right' },
        ],
        rows: [
          row(1, 'Trung tâm Phục vụ hành chính công tỉnh', '13/15', '86,7%'),
          row(2, 'Khoa Cấp cứu, Bệnh viện Đa khoa tỉnh', '15/15', '100%'),
          row(3, 'Bà Huỳnh Thị Mỹ Phượng, Trưởng thôn Hòa Mỹ, xã Phước Sơn', '14/15', '93,3%'),
        ],
      },
      heading('III', 'Kết luận'),
      paragraph(
        'Hội đồng thống nhất đề nghị Chủ tịch Ủy ban nhân dân tỉnh tặng Bằng khen cho các tập thể, cá nhân đạt từ 80% số phiếu trở lên.',
      ),
      paragraph(
        'Cuộc họp kết thúc lúc 10 giờ 45 phút cùng ngày; biên bản đã được đọc lại cho các thành viên cùng nghe và thống nhất.',
      ),
    ],
    signatures: [
      { authority: null, position: ['Thư ký'], name: 'Tô Thị Diễm Quỳnh' },
      { authority: 'TM. Hội đồng', position: ['Chủ tịch'], name: 'Trương Quang Nghiệp' },
    ],
    recipients: ['Thành viên Hội đồng', 'Lưu: VT, HĐTĐKT'],
    annexes: [],
  };
}
