/** Every error code the API can answer with, when it is thrown, its HTTP status and its words. The list is closed. */
export const ERROR_MESSAGES = {
  /** No valid session or token came with the request. */
  'sign-in-required': {
    status: 401,
    vi: 'Bạn cần đăng nhập để tiếp tục.',
    en: 'You need to sign in to continue.',
  },
  /** Wrong name, password or code; never says which. */
  'sign-in-failed': {
    status: 401,
    vi: 'Tên đăng nhập, mật khẩu hoặc mã xác thực không đúng.',
    en: 'The sign-in name, password or code is wrong.',
  },
  /** The password was right and a second factor is needed. */
  'second-factor-required': {
    status: 401,
    vi: 'Hãy nhập mã xác thực hai lớp.',
    en: 'Enter the code of your second factor.',
  },
  /** The password was given by an administrator and must be changed before anything else. */
  'password-change-required': {
    status: 403,
    vi: 'Bạn cần đổi mật khẩu tạm thời trước khi tiếp tục.',
    en: 'Change the temporary password before you go on.',
  },
  /** The object does not exist, or this person may not know that it does. */
  'not-found': {
    status: 404,
    vi: 'Không tìm thấy nội dung này, hoặc bạn không có quyền xem.',
    en: 'There is no such thing, or you may not see it.',
  },
  /** A request from another site, or without the header that our own pages send. */
  'cross-site-request': {
    status: 403,
    vi: 'Yêu cầu không đến từ trang của ứng dụng. Hãy tải lại trang rồi thử lại.',
    en: 'The request did not come from this application. Reload the page and try again.',
  },
  /** The token is valid but was made for other things. */
  'token-scope-missing': {
    status: 403,
    vi: 'Mã truy cập không có phạm vi cần cho việc này.',
    en: 'The access token lacks the scope for this.',
  },
  /** Fields are missing or malformed; `errors` lists them. */
  'invalid-input': {
    status: 422,
    vi: 'Có thông tin chưa đúng. Hãy xem các ô được đánh dấu.',
    en: 'Some input is not right. See the marked fields.',
  },
  /** The state of the object does not permit the step; `allowed` lists what does. */
  'step-not-allowed': {
    status: 409,
    vi: 'Không thể thực hiện bước này ở trạng thái hiện tại.',
    en: 'This step is not possible in the present state.',
  },
  /** The object changed since it was read; `current` shows it as it is now. */
  'stale-version': {
    status: 409,
    vi: 'Nội dung này vừa được người khác sửa. Hãy xem bản mới rồi thực hiện lại.',
    en: 'Somebody else has just changed this. Look at the new version and do it again.',
  },
  /** Something with the same unique name or code exists already. */
  'already-exists': { status: 409, vi: 'Nội dung này đã có.', en: 'This exists already.' },
  /** The idempotency key was used for another request. */
  'idempotency-key-reused': {
    status: 409,
    vi: 'Khóa chống gửi lặp đã dùng cho một yêu cầu khác.',
    en: 'The idempotency key was used for a different request.',
  },
  /** The upload is larger than the limit. */
  'too-large': { status: 413, vi: 'Tệp hoặc nội dung gửi lên quá lớn.', en: 'The upload is too large.' },
  /** The file is of no kind that can be read here; `detail` says which are. */
  'file-unreadable': { status: 422, vi: 'Không đọc được tệp này.', en: 'This file cannot be read.' },
  /** Too many requests of one account or address; `Retry-After` says how long to wait. */
  'too-many-requests': {
    status: 429,
    vi: 'Bạn thao tác quá nhanh hoặc sai quá nhiều lần. Hãy đợi một lát rồi thử lại.',
    en: 'Too many attempts. Wait a little and try again.',
  },
  /** Anything unforeseen; the log has the details under the request id. */
  'internal-error': {
    status: 500,
    vi: 'Hệ thống gặp lỗi ngoài dự kiến. Hãy thử lại; nếu vẫn lỗi, báo quản trị kèm mã yêu cầu.',
    en: 'Something unforeseen went wrong. Try again; if it stays, tell the administrator the request id.',
  },
  /** The database cannot be reached now. */
  unavailable: {
    status: 503,
    vi: 'Hệ thống tạm thời chưa sẵn sàng. Hãy thử lại sau ít giây.',
    en: 'The system is not ready at the moment. Try again in a few seconds.',
  },
  /** No space is left for the database or for files: nothing of the request was kept, what was kept before is. */
  'disk-full': {
    status: 507,
    vi: 'Máy chủ đã hết chỗ trên đĩa nên chưa lưu được. Hãy báo quản trị giải phóng chỗ rồi thực hiện lại; nội dung đã lưu trước đó vẫn còn.',
    en: 'The server has no space left on its disk, so nothing was saved. Ask the administrator to free some and do it again; what was saved before is safe.',
  },
} as const satisfies Record<string, { status: number; vi: string; en: string }>;

export type ErrorCode = keyof typeof ERROR_MESSAGES;
