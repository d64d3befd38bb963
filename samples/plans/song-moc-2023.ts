import type { SamplePlan } from './sample-plan.ts';

/** A city's plan: columns in another order and grouped, milestones with actors, merged cells, slips of the pen. */
export const SONG_MOC_2023: SamplePlan = {
  name: 'song-moc-2023',
  head: {
    left: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ SÔNG MỘC', 'Số: 57/KH-UBND'],
    right: [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Sông Mộc, ngày 09 tháng 02 năm 2023',
    ],
  },
  title: 'Công tác thi đua, khen thưởng thành phố Sông Mộc năm 2023',
  preamble: [
    'Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022; Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ; Kế hoạch số 12/KH-BTĐKT ngày 05 tháng 01 năm 2023 của Ban Thi đua - Khen thưởng về nhiệm vụ trong năm;',
    'Để các đơn vị chủ động sắp xếp công việc, UBND thành phố Sông Mộc ban hành Kế hoạch công tác thi đua, khen thưởng năm 2023 như sau:',
  ],
  body: [
    { text: 'I. MỤC ĐÍCH, YÊU CẦU', bold: true },
    { text: '1. Mục đích', bold: true },
    {
      text: '- Mỗi đơn vị biết rõ việc nào đến hạn vào lúc nào, ai là người làm và ai là người đôn đốc, để không còn hồ sơ nào phải chạy theo ngày họp của Hội đồng như những năm trước.',
    },
    { text: '2. Yêu cầu', bold: true },
    {
      text: '- Việc xét tặng phải căn cứ thành tích có minh chứng, ưu tiên tập thể nhỏ và người trực tiếp lao động trên đồng ruộng, trong nhà máy, tại lớp học và bệnh viện của thành phố.',
    },
    { text: 'II. NỘI DUNG', bold: true },
    { text: '1. Tổ chức các phong trào thi đua', bold: true },
    {
      text: '1.1. Duy trì phong trào thi đua “Dòng sông sạch, phố phường xanh”, “Mỗi ngày một việc tử tế” giai đoạn 2021 - 2025 và cuộc vận động “Bữa cơm cho bạn”; gắn việc thực hiện các phong trào này với chủ đề năm “Kỷ cương, gần dân” và mô hình “Tổ dân phố số” đang được làm thử ở bốn phường ven sông, nơi cán bộ phụ trách đã quen với việc báo cáo hằng tuần.',
    },
    { text: '1.2. Phát động thi đua “Về đích sớm” trên các công trường trọng điểm.' },
    { text: '2. Công tác khen thưởng', bold: true },
    { text: 'a) Khen thưởng kịp thời, đúng người.' },
    { text: 'b) Không khen nhiều lần cho một thành tích.' },
    { text: 'III. TỔ CHỨC THỰC HIỆN', bold: true },
    { text: '1. Các phòng, ban, ngành thành phố', bold: true },
    { text: '- Xây dựng kế hoạch của đơn vị mình và gửi về Phòng Nội vụ chậm nhất ngày 28/02/2023.' },
    {
      text: '- Các phường, xã báo cáo sơ kết, tổng kết về UBND thành phố trước ngày 10/6/2023 (đối với báo cáo 6 tháng) và 15/11/2023 (đối với báo cáo năm); thành phố kỷ niệm 40 năm thành lập (12/8/1983 - 12/8/2023).',
    },
    {
      text: '2. Giao Phòng Tài chính - Kế hoạch cân đối Quỹ thi đua, khen thưởng, trình UBND thành phố trong tháng 3/2023.',
    },
    {
      text: 'Quá trình thực hiện nếu có vướng mắc, các đơn vị phản ánh về Phòng Nội vụ để được hướng dẫn./.',
    },
  ],
  closing: {
    recipients: [
      'Ban Thi đua - Khen thưởng tỉnh',
      'Thường trực Thành ủy, HĐND thành phố',
      'Các phòng, ban, ngành, phường, xã',
      'Lưu: VT, NV',
    ],
    signature: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Phan Thị Mai Hiên'],
  },
  annexes: [
    {
      heading: 'Phụ lục số 1',
      title: 'DANH MỤC NHIỆM VỤ NĂM 2023',
      reference: '(Kèm theo Kế hoạch số 57/KH-UBND ngày 09/02/2023 của UBND thành phố Sông Mộc)',
      columns: [
        { title: 'STT', width: 6 },
        { title: 'Nhiệm vụ', width: 32 },
        { title: 'Thời hạn hoàn thành', width: 20 },
        { title: 'Chỉ đạo', group: 'Phân công', width: 14 },
        { title: 'Đơn vị thực hiện', group: 'Phân công', width: 14 },
        { title: 'Phối hợp', group: 'Phân công', width: 14 },
      ],
      rows: [
        { section: 'NHIỆM VỤ THEO QUÝ', number: 'I', wide: true },
        { section: 'Quý I' },
        {
          cells: [
            '1',
            'Xét, trình khen cấp Nhà nước đợt 1 cho tập thể có dịp tròn năm thành lập',
            'Trước ngày 31/3/2023 (đơn vị gửi hồ sơ trước 15/3/2023)',
            'UBND thành phố',
            'Phòng Nội vụ',
            'Các phòng, ban, ngành liên quan',
          ],
          expect: { kind: 'by', to: '2023-03-31', milestones: [{ actor: 'đơn vị', date: '2023-03-15' }] },
        },
        {
          cells: [
            '2',
            'Ký giao ước của năm cụm thi đua phường, xã',
            '15/02//2023',
            '^',
            'Các cụm trưởng',
            'Phòng Nội vụ',
          ],
          expect: { kind: 'on', to: '2023-02-15', doubts: ['date-malformed'] },
        },
        {
          cells: ['3', 'Tổng hợp đăng ký danh hiệu năm 2023:', '', '^', 'Phòng Nội vụ', ''],
          expect: { kind: 'none', to: null, doubts: [] },
        },
        {
          cells: ['-', 'Khối phường, xã', 'Tháng 02/2023', '^', 'UBND các phường, xã', ''],
          expect: { kind: 'month', from: '2023-02-01', to: '2023-02-28' },
        },
        {
          cells: [
            '-',
            'Khối trường học và trạm y tế',
            'Đã hoàn thành',
            '^',
            'Phòng Giáo dục và Đào tạo;\nTrung tâm Y tế',
            '',
          ],
          expect: { kind: 'none', to: null, done: true },
        },
        { section: 'Quý II' },
        {
          cells: [
            '4',
            'Thẩm định hồ sơ sáng kiến phục vụ xét danh hiệu:\n- Nhóm kinh tế, đô thị.\n- Nhóm văn hóa, xã hội.',
            'Từ ngày 05 đến ngày 20/5/2023',
            'Hội đồng Sáng kiến',
            'Phòng Kinh tế',
            'Các tác giả',
          ],
          expect: { kind: 'period', from: '2023-05-05', to: '2023-05-20' },
        },
        {
          cells: [
            '6',
            'Sơ kết phong trào 6 tháng',
            'Dự kiến 30/6/2023; các cụm gửi báo cáo trước ngày 12/6/2023',
            'UBND thành phố',
            'Phòng Nội vụ',
            'Các cụm thi đua',
          ],
          expect: {
            kind: 'expected',
            to: '2023-06-30',
            milestones: [{ actor: 'các cụm', date: '2023-06-12' }],
            doubts: ['row-number-skipped'],
          },
        },
        {
          cells: [
            '6',
            'Kiểm tra việc dùng Quỹ thi đua, khen thưởng ở cơ sở; nơi nào lập sổ chưa đúng mẫu thì hướng dẫn làm lại ngay tại chỗ, ghi vào biên bản và hẹn ngày kiểm tra lại, không để sang quý sau; kết quả kiểm tra được dùng khi chấm điểm cuối năm của cụm',
            'Quý II, III',
            'UBND thành phố',
            'Phòng Tài chính - Kế hoạch',
            'Phòng Nội vụ',
          ],
          expect: { kind: 'period', from: '2023-04-01', to: '2023-09-30', doubts: ['row-number-duplicate'] },
        },
        { section: 'Quý III' },
        {
          cells: [
            '7',
            'Tổng kết năm học 2022 - 2023',
            'Trước 31/6/2023',
            'UBND thành phố',
            'Phòng Giáo dục và Đào tạo',
            'Các trường',
          ],
          expect: { kind: 'by', to: null, doubts: ['date-impossible'] },
        },
        {
          cells: [
            '8',
            'Tặng thưởng nhân dịp kỷ niệm ngày thành lập thành phố',
            'Nhân dịp 12/8',
            'Thường trực Thành ủy',
            'Phòng Nội vụ',
            'Các đơn vị',
          ],
          expect: { kind: 'on', to: '2023-08-12', doubts: [] },
        },
        {
          cells: [
            '9',
            'Rà soát điển hình đã được nêu gương',
            'Trước ngày 30/8/2022',
            'UBND thành phố',
            'Phòng Văn hóa và Thông tin',
            'Đài Truyền thanh',
          ],
          expect: { kind: 'by', to: '2022-08-30', doubts: ['year-mismatch'] },
        },
        { section: 'NHIỆM VỤ THƯỜNG XUYÊN', number: 'II', wide: true },
        {
          cells: [
            '1',
            'Tuyên truyền gương người tốt, việc tốt',
            'Hằng tháng',
            'UBND thành phố',
            'Phòng Văn hóa và Thông tin',
            '',
          ],
          expect: { kind: 'recurring', to: null },
        },
        {
          cells: ['2', 'Khen thưởng đột xuất', 'Khi có phát sinh', 'UBND thành phố', 'Phòng Nội vụ', ''],
          expect: { kind: 'when-arising', to: null },
        },
        {
          cells: [
            '3',
            'Dự hội nghị của cụm thi đua các thành phố',
            'Theo kế hoạch của Cụm trưởng',
            'UBND thành phố',
            'Phòng Nội vụ',
            'Văn phòng HĐND và UBND',
          ],
          expect: { kind: 'follows', to: null },
        },
        {
          cells: [
            '4',
            'Bình xét cuối năm',
            'Trước ngày 05/12/2023 và ngày 20/12/2023',
            'UBND thành phố',
            'Phòng Nội vụ',
            '',
          ],
          expect: { kind: 'by', to: '2023-12-05', milestones: [{ actor: null, date: '2023-12-20' }] },
        },
      ],
    },
    {
      heading: 'Phụ lục số 2',
      title: 'CHƯƠNG TRÌNH LÀM VIỆC CỦA HỘI ĐỒNG NĂM 2023',
      reference: '(Kèm theo Kế hoạch số 57/KH-UBND ngày 09/02/2023 của UBND thành phố Sông Mộc)',
      columns: [
        { title: 'TT', width: 6 },
        { title: 'Nội dung', width: 46 },
        { title: 'Cơ quan tham mưu', width: 18 },
        { title: 'Cơ quan phối hợp', width: 15 },
        { title: 'Thời gian', width: 15 },
      ],
      rows: [
        { section: 'Các phiên họp', number: 'I' },
        {
          cells: [
            '1',
            'Phiên họp thứ nhất:\n- Xét đề nghị khen cấp Nhà nước đợt 1;\n- Thông qua quy chế của Hội đồng Thi đua - Khen thưởng.',
            'Phòng Nội vụ',
            'Các thành viên',
            'Tháng 3/2023',
          ],
          expect: { kind: 'month', from: '2023-03-01', to: '2023-03-31' },
        },
        {
          cells: [
            '2',
            'Phiên họp thứ hai: Xét khen tổng kết năm.',
            'Phòng Nội vụ',
            'Các thành viên',
            'Tháng 12/2023',
          ],
          expect: { kind: 'month', to: '2023-12-31' },
        },
        { section: 'Việc khác', number: 'II' },
        {
          cells: ['1', 'Theo dõi các cụm được phân công', 'Thành viên Hội đồng', '', 'Thường xuyên'],
          expect: { kind: 'recurring', to: null },
        },
      ],
    },
  ],
};
