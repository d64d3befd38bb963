/** What the groups of the API are about. A group nobody has named here shows its code. */
const GROUPS: Readonly<Record<string, { vi: string; en: string }>> = {
  account: { vi: 'tài khoản', en: 'accounts' },
  appraisal: { vi: 'thẩm định', en: 'appraisals' },
  audit: { vi: 'nhật ký', en: 'the audit trail' },
  award: { vi: 'danh mục danh hiệu, hình thức khen thưởng', en: 'the catalogue of awards' },
  calendar: { vi: 'lịch', en: 'the calendar' },
  ceremony: { vi: 'lễ trao thưởng', en: 'ceremonies' },
  certificate: { vi: 'bằng, giấy chứng nhận', en: 'certificates' },
  consultation: { vi: 'hiệp y', en: 'consultations' },
  council: { vi: 'hội đồng, phiên họp, biểu quyết', en: 'councils, meetings and votes' },
  decision: { vi: 'quyết định khen thưởng', en: 'commendation decisions' },
  document: { vi: 'văn bản', en: 'documents' },
  dossier: { vi: 'hồ sơ đề nghị', en: 'dossiers' },
  fund: { vi: 'quỹ thi đua, khen thưởng', en: 'the commendation fund' },
  home: { vi: 'việc của tôi', en: 'my work' },
  honour: { vi: 'sổ vàng', en: 'the golden book' },
  live: { vi: 'thay đổi tức thời', en: 'live changes' },
  me: { vi: 'thông tin của tôi', en: 'who I am' },
  merit: { vi: 'dữ liệu thành tích', en: 'merit records' },
  notification: { vi: 'thông báo', en: 'notifications' },
  opinion: { vi: 'ý kiến về trường hợp đề nghị', en: 'opinions on nominees' },
  organisation: { vi: 'tổ chức', en: 'the organisation' },
  outbox: { vi: 'hộp thư đi', en: 'the outbox' },
  person: { vi: 'người', en: 'people' },
  people: { vi: 'người', en: 'people' },
  plan: { vi: 'kế hoạch', en: 'plans' },
  posting: { vi: 'niêm yết lấy ý kiến', en: 'public postings' },
  'public-roll': { vi: 'công khai vinh danh', en: 'the public roll' },
  registration: { vi: 'đăng ký thi đua', en: 'registrations' },
  round: { vi: 'đợt xét', en: 'rounds' },
  task: { vi: 'nhiệm vụ', en: 'tasks' },
  unit: { vi: 'đơn vị', en: 'units' },
};

/** A scope of an access token as a person reads it: "Đọc kế hoạch (plan:read)". */
export function scopeWord(scope: string, language: 'vi' | 'en'): string {
  const [group = '', verb] = scope.split(':');
  const thing = GROUPS[group]?.[language] ?? group;
  const act = verb === 'read' ? { vi: 'Đọc', en: 'Read' } : { vi: 'Ghi', en: 'Write' };
  return `${act[language]} ${thing} (${scope})`;
}
