import { heading, item, paragraph } from '../blocks.ts';
import type { OfficialDocument } from '../official-document.ts';
import { barChart } from './bar-chart.ts';
import { wardHead } from './heads.ts';
import { row } from './parts.ts';

const DONE = [
  { label: 'Quý I', value: 18 },
  { label: 'Quý II', value: 24 },
  { label: 'Quý III', value: 21 },
  { label: 'Quý IV', value: 9 },
];

/** A report with figures as a table and as a chart. */
export function sampleReport(): OfficialDocument {
  return {
    kind: 'report',
    head: wardHead('61', 'BC-UBND', '2027-10-09'),
    subject: 'Kết quả công tác thi đua, khen thưởng chín tháng đầu năm 2027',
    addressees: ['Sở Nội vụ tỉnh Đông Hải'],
    authority: null,
    bases: [],
    body: [
      paragraph(
        'Thực hiện Kế hoạch số 05/KH-UBND ngày 08 tháng 01 năm 2027 của Ủy ban nhân dân tỉnh, Ủy ban nhân dân phường Bình An báo cáo kết quả như sau:',
      ),
      heading('I', 'Kết quả phong trào thi đua'),
      paragraph(
        'Phường phát động 04 đợt thi đua; 27/27 tổ dân phố đăng ký, 100% cơ quan, trường học ký giao ước. Nổi bật là mô hình “Tổ dân phố điện tử” tiết kiệm cho người dân khoảng 3.200 giờ đi lại.',
      ),
      heading('II', 'Công tác khen thưởng'),
      paragraph('Số lượng khen thưởng theo hình thức và đối tượng:'),
      {
        type: 'table',
        caption: 'Số lượng khen thưởng chín tháng',
        columns: [
          { title: 'STT', width: 1, align: 'centre' },
          { title: 'Hình thức', width: 5 },
          { title: 'Tập thể', width: 1.6, align: 'right' },
          { title: 'Lãnh đạo', width: 1.6, align: 'right' },
          { title: 'Người lao động trực tiếp', width: 2.4, align: 'right' },
        ],
        rows: [
          row(1, 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh', 2, 1, 5),
          row(2, 'Giấy khen của Chủ tịch Ủy ban nhân dân phường', 14, 6, 58),
          row(3, 'Chiến sĩ thi đua cơ sở', 0, 3, 12),
          { ...row('', 'Cộng', 16, 10, 75), bold: true },
        ],
      },
      paragraph('Số nhiệm vụ hoàn thành theo quý:'),
      {
        type: 'figure',
        svg: barChart(DONE),
        ratio: 500 / 230,
        alternative: `Biểu đồ số nhiệm vụ hoàn thành: ${DONE.map(({ label, value }) => `${label} ${value}`).join(', ')}`,
      },
      heading('III', 'Hạn chế và phương hướng'),
      item('Một số tổ dân phố gửi hồ sơ chậm, còn thiếu minh chứng.'),
      item('Quý IV tập trung bình xét cuối năm, bảo đảm đúng tỷ lệ người lao động trực tiếp.'),
      paragraph(
        'Trên đây là kết quả chín tháng đầu năm 2027, Ủy ban nhân dân phường Bình An trân trọng báo cáo.',
      ),
    ],
    signatures: [{ authority: 'TM. Ủy ban nhân dân', position: ['Chủ tịch'], name: 'Lý Thị Bích Thảo' }],
    recipients: ['Như trên', 'Thường trực Đảng ủy phường', 'Lưu: VT, VHXH'],
    annexes: [],
  };
}
