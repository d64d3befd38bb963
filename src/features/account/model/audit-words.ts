type Words = Readonly<Record<string, { vi: string; en: string }>>;

/** What can be done to a thing, as the second part of an act's code says it. */
const VERBS: Words = {
  create: { vi: 'Tạo', en: 'Create' },
  add: { vi: 'Thêm', en: 'Add' },
  update: { vi: 'Sửa', en: 'Change' },
  change: { vi: 'Thay đổi', en: 'Change' },
  correct: { vi: 'Đính chính', en: 'Correct' },
  save: { vi: 'Lưu', en: 'Save' },
  remove: { vi: 'Xóa', en: 'Remove' },
  discard: { vi: 'Bỏ', en: 'Discard' },
  revoke: { vi: 'Thu hồi', en: 'Revoke' },
  move: { vi: 'Chuyển', en: 'Move' },
  transfer: { vi: 'Điều chuyển', en: 'Transfer' },
  end: { vi: 'Kết thúc', en: 'End' },
  merge: { vi: 'Sáp nhập', en: 'Merge' },
  split: { vi: 'Chia tách', en: 'Split' },
  dissolve: { vi: 'Giải thể', en: 'Dissolve' },
  assign: { vi: 'Phân công', en: 'Assign' },
  attach: { vi: 'Đính kèm tệp vào', en: 'Attach a file to' },
  detach: { vi: 'Gỡ tệp khỏi', en: 'Detach a file from' },
  start: { vi: 'Bắt đầu', en: 'Start' },
  report: { vi: 'Báo tiến độ', en: 'Report on' },
  block: { vi: 'Báo vướng mắc', en: 'Block' },
  unblock: { vi: 'Gỡ vướng mắc', en: 'Unblock' },
  finish: { vi: 'Hoàn thành', en: 'Finish' },
  cancel: { vi: 'Hủy', en: 'Cancel' },
  reopen: { vi: 'Mở lại', en: 'Reopen' },
  submit: { vi: 'Trình', en: 'Submit' },
  return: { vi: 'Trả lại', en: 'Return' },
  approve: { vi: 'Phê duyệt', en: 'Approve' },
  issue: { vi: 'Ban hành', en: 'Issue' },
  close: { vi: 'Đóng', en: 'Close' },
  remind: { vi: 'Đôn đốc', en: 'Remind of' },
  use: { vi: 'Đưa vào sử dụng', en: 'Take into use' },
  disable: { vi: 'Khóa', en: 'Disable' },
  enable: { vi: 'Mở khóa', en: 'Enable' },
  alias: { vi: 'Ghi nhớ tên gọi của', en: 'Remember a name of' },
};

const entities = new Map<string, { vi: string; en: string }>(
  Object.entries({
    account: { vi: 'tài khoản', en: 'account' },
    session: { vi: 'phiên đăng nhập', en: 'session' },
    token: { vi: 'mã truy cập', en: 'access token' },
    delegation: { vi: 'ủy quyền', en: 'delegation' },
    unit: { vi: 'đơn vị', en: 'unit' },
    succession: { vi: 'sắp xếp đơn vị', en: 'reorganisation' },
    person: { vi: 'người', en: 'person' },
    position: { vi: 'chức vụ', en: 'position' },
  }),
);

const acts = new Map<string, { vi: string; en: string }>(
  Object.entries({
    'demo.load': { vi: 'Nạp không gian dùng thử', en: 'Load the demo workspace' },
    'session.start': { vi: 'Đăng nhập', en: 'Sign in' },
    'session.start-single-sign-on': { vi: 'Đăng nhập một lần', en: 'Single sign-on' },
    'account.link-identity': { vi: 'Liên kết đăng nhập một lần', en: 'Link single sign-on' },
    'account.unlink-identity': { vi: 'Bỏ liên kết đăng nhập một lần', en: 'Unlink single sign-on' },
    'session.revoke': { vi: 'Kết thúc phiên đăng nhập', en: 'End a session' },
    'account.assign-role': { vi: 'Giao vai trò', en: 'Give a role' },
    'account.revoke-role': { vi: 'Thu hồi vai trò', en: 'Take a role away' },
    'account.change-password': { vi: 'Đổi mật khẩu', en: 'Change the password' },
    'account.reset-password': { vi: 'Đặt lại mật khẩu', en: 'Reset the password' },
    'account.enable-second-factor': { vi: 'Bật xác thực hai lớp', en: 'Turn the second factor on' },
    'account.disable-second-factor': { vi: 'Tắt xác thực hai lớp', en: 'Turn the second factor off' },
    'account.reset-second-factor': { vi: 'Đặt lại xác thực hai lớp', en: 'Reset the second factor' },
    'account.renew-recovery-codes': { vi: 'Tạo lại mã khôi phục', en: 'Renew the recovery codes' },
    'succession.merger': { vi: 'Sáp nhập đơn vị', en: 'Merge units' },
    'succession.split': { vi: 'Chia tách đơn vị', en: 'Split a unit' },
    'succession.dissolution': { vi: 'Giải thể đơn vị', en: 'Dissolve a unit' },
    'delegation.create': { vi: 'Ủy quyền vai trò', en: 'Lend a role' },
    'delegation.revoke': { vi: 'Chấm dứt ủy quyền', en: 'End a lending' },
  }),
);

/** Makes the words of a feature's audit entries known: of the kinds of things, and of acts that "verb thing" does not say well. */
export function registerAuditWords(words: { entities?: Words; acts?: Words }): void {
  for (const [entity, word] of Object.entries(words.entities ?? {})) entities.set(entity, word);
  for (const [act, word] of Object.entries(words.acts ?? {})) acts.set(act, word);
}

/** The name of a kind of thing; its code when nobody has named it. */
export function entityWord(entity: string, language: 'vi' | 'en'): string {
  return entities.get(entity)?.[language] ?? entity;
}

/** An act as a person says it, such as "Ban hành kế hoạch"; its code when a part of it is not known. */
export function actWord(act: string, language: 'vi' | 'en'): string {
  const own = acts.get(act);
  if (own !== undefined) return own[language];
  const [entity = '', verb = ''] = act.split('.');
  const done = VERBS[verb];
  if (done === undefined || !entities.has(entity)) return act;
  return `${done[language]} ${entityWord(entity, language)}`;
}
