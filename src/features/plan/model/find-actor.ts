/** Words that the name of an acting body begins with, and words that what it is to do begins with. */
const HEADS =
  'các|những|mọi|đơn vị|cơ quan|phòng|ban|sở|ngành|khối|cụm|UBND|ủy ban|uỷ ban|HĐND|hội đồng|HĐ|HĐTĐKT|thường trực|văn phòng|công chức|viên chức|cán bộ|thành viên|thủ trưởng|người đứng đầu|chủ tịch|phó chủ tịch|giám đốc|trưởng|hiệu trưởng|trường|tổ|tổ dân phố|thôn|bản|quận|huyện|thị xã|phường|xã|thành phố|tỉnh|doanh nghiệp|tập thể|cá nhân|mặt trận|MTTQ|đoàn|hội|liên đoàn|công an|ban chỉ huy|trung tâm|CQTT|CQT|Đ/c|đồng chí|đảng ủy|đảng uỷ|chi bộ|báo(?!\\s+cáo)|đài|bộ phận|lãnh đạo|tác giả|thí sinh|ban tổ chức|ban giám khảo|ấp|khóm|khu phố|đặc khu|thị trấn|cục|tổng cục|chi cục|viện|bệnh viện|học viện|công ty|tổng công ty|công đoàn|LĐLĐ|thành đoàn|tỉnh đoàn|thành ủy|tỉnh ủy|huyện ủy|quận ủy|đảng bộ|nhà trường|kho bạc|bảo hiểm xã hội|tòa án|thanh tra|ủy viên';
const ACTS =
  'gửi|nộp|báo cáo|trình|hoàn thành|hoàn thiện|tổ chức|đăng ký|họp|xét|xây dựng|thẩm định|tổng hợp|triển khai|thực hiện|ban hành|chấm|bình xét|đề xuất|đề nghị|lập|tham mưu|chủ trì|phối hợp|chủ động|căn cứ|cần|phải|có trách nhiệm|có kế hoạch|tiến hành|rà soát|theo dõi|tăng cường|đẩy mạnh|nghiêm túc|định kỳ|phát động|hướng dẫn|tuyên truyền|quán triệt|kiểm tra|bố trí|thường xuyên|tiếp tục|tập trung|ký kết|ký|cử|chuẩn bị|lựa chọn|giới thiệu|cung cấp|thông báo|kịp thời|khẩn trương|thống nhất|chỉ đạo|tự chấm|tự đánh giá|tổng kết|sơ kết|đôn đốc|quan tâm|bám sát|công bố|trao|cân đối|bảo đảm|đảm bảo|duy trì|nâng cao|sắp xếp|phân công|thành lập|viết|sử dụng|quản lý|nghiên cứu|sửa đổi|bổ sung|kiện toàn|tiếp nhận|phê duyệt|công nhận|biểu dương|vận động|huy động|xem xét|đánh giá|giải quyết|phân bổ|nhận|mở|duyệt|tham gia|đưa|làm|soạn|in|mời|bình chọn|rút kinh nghiệm|theo quy định';

const HEAD = new RegExp(String.raw`^(?:${HEADS})(?=[\s,:;./]|$)`, 'iu');
const ACT = new RegExp(String.raw`(?:^|[\s,])(?:${ACTS})(?=[\s,:;.]|$)`, 'u');
const ASKED = /^(?:đề nghị|yêu cầu|giao(?:\s+cho)?|đối với|phân công|riêng|\(|-|\+|\d+[.)])\s*/iu;
/** Where a deadline begins; what stands before it may be the name of a body. */
const TIME =
  /\s*[:,]?\s*(?:xong\s+|hoàn thành\s+)?(?:trước|đến|chậm nhất|muộn nhất|trong|vào|từ|dự kiến|hết|ngày|tháng|quý)(?:\s.*)?$/iu;
/** What a body is told after a colon ("Văn phòng: Đầu mối theo dõi"); another body there is named as well. */
const TASK = new RegExp(String.raw`:\s+(?!(?:${HEADS})(?:[\s,:;./]|$)).*$`, 'iu');

/**
 * Who is to act, out of words such as "các đơn vị gửi hồ sơ trước ngày": the body named before the first verb.
 *
 * @returns the name as written, or null when no body is named
 */
export function actorOf(words: string): string | null {
  let text = words.replace(/\s+/g, ' ').trim();
  for (let i = 0; i < 3 && ASKED.test(text); i++) text = text.replace(ASKED, '');
  if (!HEAD.test(text)) return null;
  const act = ACT.exec(text);
  const before = (act ? text.slice(0, act.index) : text.replace(TIME, '')).replace(TASK, '');
  const name = before.replace(/[\s,:;.–-]+$/u, '').trim();
  const opened = name.split('(').length - name.split(')').length;
  const whole = opened > 0 ? `${name})` : name;
  return HEAD.test(whole) && whole.length <= 200 ? whole : null;
}
