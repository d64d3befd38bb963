import { heading, item, paragraph } from '../blocks.ts';
import type { Annex, Column, OfficialDocument } from '../official-document.ts';
import { FOR_THE_COMMITTEE, provinceHead } from './heads.ts';
import { row, section } from './parts.ts';
import { type SampleTask, TASKS } from './plan-tasks.ts';

const TASK_COLUMNS: Column[] = [
  { title: 'STT', width: 1, align: 'centre' },
  { title: 'Nội dung công việc', width: 7 },
  { title: 'Chỉ đạo, chủ trì', width: 3 },
  { title: 'Đơn vị thực hiện', width: 3.5 },
  { title: 'Đơn vị phối hợp', width: 3.5 },
  { title: 'Thời gian hoàn thành', width: 3 },
];

/** A plan of a province with its two annexes: tasks by quarter (turned pages) and the programme of the council. */
export function samplePlan(): OfficialDocument {
  return planWithTasks(TASKS.length);
}

/** The same plan with `count` tasks in four quarters. */
export function planWithTasks(count: number): OfficialDocument {
  return {
    kind: 'plan',
    head: provinceHead('5', 'KH-UBND', '2027-01-08'),
    subject: 'Công tác thi đua, khen thưởng năm 2027',
    addressees: [],
    authority: null,
    bases: [],
    body: [
      paragraph(
        'Thực hiện Luật Thi đua, khen thưởng và Kế hoạch phát triển kinh tế - xã hội năm 2027, Ủy ban nhân dân tỉnh ban hành Kế hoạch công tác thi đua, khen thưởng năm 2027 với các nội dung sau:',
      ),
      heading('I', 'Mục đích, yêu cầu'),
      heading('1', 'Mục đích', 2),
      item(
        'Đưa phong trào thi đua đi vào thực chất, gắn với nhiệm vụ của từng cơ quan, đơn vị, địa phương và từng người.',
      ),
      item(
        'Khen thưởng kịp thời, đúng người, đúng việc; tăng tỷ lệ khen người lao động trực tiếp, nông dân, công nhân, chiến sĩ.',
      ),
      heading('2', 'Yêu cầu', 2),
      paragraph(
        'Việc nào có người chịu trách nhiệm chính, có thời hạn và có kết quả kiểm đếm được; hồ sơ nộp trên hệ thống, không yêu cầu bản giấy khi đã có bản điện tử.',
      ),
      heading('II', 'Nội dung'),
      heading('1', 'Phát động và tổ chức các phong trào thi đua', 2),
      heading('1.1', 'Phong trào thường xuyên', 3),
      paragraph(
        'Các cơ quan, đơn vị, địa phương phát động thi đua ngay từ đầu năm, tập trung vào những việc khó, việc người dân đang chờ:',
      ),
      heading('a', 'Cải cách thủ tục hành chính, rút ngắn ít nhất 20% thời gian giải quyết hồ sơ;', 4),
      heading('b', 'Chuyển đổi số trong quản lý và phục vụ người dân;', 4),
      heading('c', 'Xây dựng nông thôn mới, đô thị văn minh.', 4),
      heading('1.2', 'Phong trào theo chuyên đề', 3),
      paragraph(
        'Mỗi cụm, khối thi đua chọn một chuyên đề, đăng ký với Sở Nội vụ trước ngày 15 tháng 02 năm 2027.',
      ),
      heading('2', 'Công tác khen thưởng', 2),
      item('Xét khen thưởng thường xuyên sau khi kết thúc năm công tác:'),
      item('Hồ sơ của khối cơ quan: trước ngày 15 tháng 01;', '+', 1),
      item('Hồ sơ của ngành giáo dục: trước ngày 30 tháng 6.', '+', 1),
      item('Khen thưởng đột xuất: xử lý trong 05 ngày làm việc kể từ ngày nhận đủ hồ sơ.'),
      heading('III', 'Kinh phí'),
      paragraph(
        'Kinh phí thực hiện lấy từ Quỹ thi đua, khen thưởng và các nguồn hợp pháp khác theo phân cấp ngân sách.',
      ),
      heading('IV', 'Tổ chức thực hiện'),
      heading('1', 'Sở Nội vụ', 2),
      paragraph(
        'Là cơ quan thường trực, theo dõi, đôn đốc việc thực hiện Kế hoạch này; tổng hợp, báo cáo Ủy ban nhân dân tỉnh hằng quý.',
      ),
      heading('2', 'Các sở, ban, ngành; Ủy ban nhân dân các xã, phường', 2),
      paragraph(
        'Xây dựng kế hoạch của đơn vị trước ngày 31 tháng 01 năm 2027; thực hiện các nhiệm vụ tại Phụ lục I; cử người dự các phiên họp tại Phụ lục II.',
      ),
      paragraph(
        'Trong quá trình thực hiện nếu có vướng mắc, các đơn vị phản ánh về Sở Nội vụ để tổng hợp, trình Ủy ban nhân dân tỉnh xem xét, quyết định.',
      ),
    ],
    signatures: [FOR_THE_COMMITTEE],
    recipients: [
      'Ban Thi đua - Khen thưởng Trung ương',
      'Thường trực Tỉnh ủy, Hội đồng nhân dân tỉnh',
      'Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân tỉnh',
      'Các sở, ban, ngành, đoàn thể tỉnh',
      'Ủy ban nhân dân các xã, phường',
      'Lưu: VT, SNV',
    ],
    annexes: [taskAnnex(count), councilAnnex()],
  };
}

function taskAnnex(count: number): Annex {
  const quarters = ['Quý I', 'Quý II', 'Quý III', 'Quý IV'];
  const share = Math.ceil(count / quarters.length);
  return {
    number: 1,
    title: 'Nhiệm vụ công tác thi đua, khen thưởng năm 2027',
    reference: null,
    orientation: 'landscape',
    body: [
      {
        type: 'table',
        columns: TASK_COLUMNS,
        caption: 'Nhiệm vụ theo quý',
        rows: quarters.flatMap((quarter, q) => {
          const numbers = Array.from({ length: share }, (_, i) => q * share + i).filter((n) => n < count);
          return [section(quarter), ...numbers.map((n) => taskRow(n, taskOf(n, q, share)))];
        }),
      },
    ],
  };
}

function taskOf(n: number, quarter: number, share: number): SampleTask {
  const perQuarter = TASKS.length / 4;
  return TASKS[quarter * perQuarter + ((n - quarter * share) % perQuarter)] ?? ['', '', '', '', ''];
}

function taskRow(n: number, task: SampleTask) {
  return row(n + 1, ...task);
}

function councilAnnex(): Annex {
  return {
    number: 2,
    title: 'Chương trình làm việc của Hội đồng Thi đua - Khen thưởng tỉnh năm 2027',
    reference: null,
    orientation: 'portrait',
    body: [
      paragraph('Hội đồng họp thường kỳ mỗi quý một phiên; phiên đột xuất do Chủ tịch Hội đồng quyết định.'),
      {
        type: 'table',
        caption: 'Các phiên họp của Hội đồng',
        columns: [
          { title: 'Phiên', width: 1, align: 'centre' },
          { title: 'Nội dung', width: 6 },
          { title: 'Đơn vị tham mưu', width: 3 },
          { title: 'Thời gian', width: 2.4, align: 'centre' },
        ],
        rows: [
          row(
            1,
            '- Xét khen thưởng thường xuyên năm 2026;\n- Thông qua chương trình của Hội đồng;\n- Phân công thành viên theo dõi cụm, khối thi đua.',
            'Sở Nội vụ',
            'Tháng 02',
          ),
          row(
            2,
            '- Xét khen thưởng ngành giáo dục (đợt 1);\n- Cho ý kiến về mô hình “Ngày thứ Sáu không giấy”.',
            'Sở Nội vụ\nSở Giáo dục và Đào tạo',
            'Tháng 5',
          ),
          row(3, '- Sơ kết sáu tháng;\n- Xét khen thưởng theo chuyên đề.', 'Sở Nội vụ', 'Tháng 7'),
          row(
            4,
            '- Bình xét, suy tôn cờ thi đua của các cụm, khối;\n- Thông qua dự thảo báo cáo năm.',
            'Sở Nội vụ',
            'Tháng 12',
          ),
        ],
      },
    ],
  };
}
