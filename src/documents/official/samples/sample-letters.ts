import { heading, item, paragraph } from '../blocks.ts';
import type { OfficialDocument } from '../official-document.ts';
import { DIRECTOR, departmentHead, wardHead } from './heads.ts';

/** An official letter to several addressees. */
export function sampleOfficialLetter(): OfficialDocument {
  return {
    kind: 'official-letter',
    head: departmentHead('425', 'SNV-TĐKT', '2027-03-07'),
    subject: 'lấy ý kiến về các trường hợp đề nghị tặng Huân chương Lao động',
    addressees: ['Công an tỉnh', 'Thanh tra tỉnh', 'Thuế tỉnh Đông Hải', 'Bảo hiểm xã hội tỉnh'],
    authority: null,
    bases: [],
    body: [
      paragraph(
        'Sở Nội vụ nhận được hồ sơ đề nghị tặng Huân chương Lao động hạng Ba cho Công ty Cổ phần Thủy sản Cửa Đông (mã số doanh nghiệp 0000000000). Theo quy định, Sở Nội vụ đề nghị các cơ quan có ý kiến về:',
      ),
      item('Việc chấp hành pháp luật về an ninh trật tự, thuế, bảo hiểm xã hội trong 05 năm gần nhất;'),
      item('Các kết luận thanh tra, kiểm tra (nếu có).'),
      paragraph(
        'Ý kiến xin gửi về Sở Nội vụ trước ngày 21 tháng 3 năm 2027; quá thời hạn trên mà không có ý kiến thì được hiểu là thống nhất.',
      ),
      paragraph('Rất mong nhận được sự phối hợp của các cơ quan.'),
    ],
    signatures: [
      { authority: 'TL. Giám đốc', position: ['Trưởng phòng Thi đua - Khen thưởng'], name: 'Vũ Hữu Quyền' },
    ],
    recipients: ['Như trên', 'Giám đốc Sở (để báo cáo)', 'Lưu: VT, TĐKT'],
    annexes: [],
  };
}

/** An invitation to a meeting of the council. */
export function sampleInvitation(): OfficialDocument {
  return {
    kind: 'invitation',
    head: departmentHead('9', 'GM-SNV', '2027-01-15'),
    subject: 'Họp Hội đồng Thi đua - Khen thưởng tỉnh, phiên thứ nhất năm 2027',
    addressees: ['Các thành viên Hội đồng Thi đua - Khen thưởng tỉnh'],
    authority: null,
    bases: [],
    body: [
      paragraph(
        'Sở Nội vụ trân trọng kính mời các đồng chí dự phiên họp thứ nhất năm 2027 của Hội đồng Thi đua - Khen thưởng tỉnh:',
      ),
      item('Nội dung: Xét khen thưởng thường xuyên năm 2026.'),
      item('Chủ trì: Đồng chí Chủ tịch Hội đồng.'),
      item('Thời gian: 08 giờ 00 phút, thứ Sáu, ngày 22 tháng 01 năm 2027.'),
      item('Địa điểm: Phòng họp số 2, trụ sở Ủy ban nhân dân tỉnh.'),
      paragraph(
        'Tài liệu được gửi trên hệ thống; đề nghị các đồng chí nghiên cứu trước và dự họp đầy đủ, đúng giờ.',
      ),
    ],
    signatures: [{ ...DIRECTOR, authority: 'TUQ. Chủ tịch Hội đồng', position: ['Giám đốc Sở Nội vụ'] }],
    recipients: ['Như trên', 'Văn phòng Ủy ban nhân dân tỉnh (để bố trí phòng họp)', 'Lưu: VT, TĐKT'],
    annexes: [],
  };
}

/** A notice of a ward about a result and a public posting. */
export function sampleNotice(): OfficialDocument {
  return {
    kind: 'notice',
    head: wardHead('17', 'TB-UBND', '2027-12-03'),
    subject: 'Kết quả xét khen thưởng và công khai lấy ý kiến nhân dân',
    addressees: [],
    authority: null,
    bases: [],
    body: [
      paragraph(
        'Ngày 01 tháng 12 năm 2027, Hội đồng Thi đua - Khen thưởng phường Bình An đã xét các hồ sơ đề nghị khen thưởng năm 2027. Ủy ban nhân dân phường thông báo:',
      ),
      heading('1', 'Các trường hợp đủ điều kiện'),
      paragraph(
        'Có 14 tập thể và 64 cá nhân; danh sách niêm yết tại trụ sở Ủy ban nhân dân phường và đăng trên trang thông tin điện tử của phường.',
      ),
      heading('2', 'Các trường hợp chưa đủ điều kiện'),
      item('02 cá nhân chưa đủ thời gian công tác liên tục theo quy định;'),
      item('01 tập thể có tỷ lệ phiếu đồng ý dưới 80%.'),
      heading('3', 'Thời gian lấy ý kiến'),
      paragraph(
        '10 ngày làm việc, từ ngày 06 tháng 12 đến hết ngày 17 tháng 12 năm 2027. Ý kiến góp ý gửi về bộ phận tiếp nhận của phường.',
      ),
    ],
    signatures: [{ authority: 'TM. Ủy ban nhân dân', position: ['Q. Chủ tịch'], name: 'Lý Thị Bích Thảo' }],
    recipients: ['Đảng ủy, Hội đồng nhân dân phường', 'Các tổ dân phố', 'Lưu: VT'],
    annexes: [],
  };
}
