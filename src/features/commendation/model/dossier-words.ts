import type { BilingualText } from '../../../law/awards/index.ts';
import type { Badge } from './badge.ts';
import type { DossierState, DossierStep } from './dossier-life.ts';
import type { DraftPart, PartGap, PartState } from './dossier-parts.ts';
import type { NominationState } from './nomination.ts';

/** The words and colours of the states of a dossier: the one table of list, page, paper and mail. */
export const DOSSIER_STATE_WORDS: Readonly<Record<DossierState, Badge>> = {
  draft: { vi: 'Đang soạn', en: 'Draft', tone: 'grey' },
  'awaiting-approval': { vi: 'Chờ duyệt gửi', en: 'Awaiting approval', tone: 'amber' },
  sent: { vi: 'Đã gửi', en: 'Sent', tone: 'blue' },
  returned: { vi: 'Cần bổ sung', en: 'Returned', tone: 'amber' },
  accepted: { vi: 'Đã tiếp nhận', en: 'Accepted', tone: 'blue' },
  'in-appraisal': { vi: 'Đang thẩm định', en: 'In appraisal', tone: 'blue' },
  appraised: { vi: 'Đã thẩm định', en: 'Appraised', tone: 'blue' },
  'in-council': { vi: 'Hội đồng đang xét', en: 'Before the council', tone: 'blue' },
  voted: { vi: 'Chờ quyết định', en: 'Awaiting decision', tone: 'blue' },
  forwarded: { vi: 'Đã trình cấp trên', en: 'Forwarded', tone: 'blue' },
  decided: { vi: 'Đã có quyết định', en: 'Decided', tone: 'green' },
  'not-granted': { vi: 'Không được khen thưởng', en: 'Not granted', tone: 'red' },
  refused: { vi: 'Không chấp nhận', en: 'Refused', tone: 'red' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn', tone: 'grey' },
};

/** What each step is called on its button. */
export const DOSSIER_STEP_WORDS: Readonly<Record<DossierStep, BilingualText>> = {
  submit: { vi: 'Trình lãnh đạo duyệt', en: 'Submit for approval' },
  'give-back': { vi: 'Trả lại để sửa', en: 'Give back' },
  send: { vi: 'Nộp hồ sơ', en: 'Send the dossier' },
  withdraw: { vi: 'Rút hồ sơ', en: 'Withdraw' },
  return: { vi: 'Trả để bổ sung', en: 'Return for supplement' },
  accept: { vi: 'Tiếp nhận', en: 'Accept' },
  take: { vi: 'Nhận thẩm định', en: 'Take for appraisal' },
  assign: { vi: 'Giao người thẩm định', en: 'Assign' },
  release: { vi: 'Thôi thẩm định', en: 'Release' },
  'finish-appraisal': { vi: 'Kết thúc thẩm định', en: 'Finish appraisal' },
  refuse: { vi: 'Không chấp nhận', en: 'Refuse' },
  'to-council': { vi: 'Chuyển Hội đồng', en: 'To the council' },
  'close-vote': { vi: 'Ghi kết quả biểu quyết', en: 'Close the vote' },
  'skip-council': { vi: 'Chuyển ra quyết định', en: 'To the decision' },
  'reopen-appraisal': { vi: 'Thẩm định lại', en: 'Appraise again' },
  forward: { vi: 'Trình cấp trên', en: 'Submit upward' },
  recall: { vi: 'Rút lại việc trình', en: 'Take back from above' },
  'take-result': { vi: 'Nhận kết quả cấp trên', en: 'Take the result' },
  decide: { vi: 'Có quyết định', en: 'Decide' },
  'undo-decision': { vi: 'Hủy quyết định', en: 'Undo the decision' },
  'undo-result': { vi: 'Hủy kết quả cấp trên', en: 'Undo the result' },
  'undo-forward': { vi: 'Trở lại chờ trình', en: 'Wait to go upward again' },
  'end-ungranted': { vi: 'Kết thúc: không trường hợp nào được khen thưởng', en: 'End: nobody is granted' },
  'annul-vote': { vi: 'Hủy kết quả biểu quyết', en: 'Annul the vote' },
};

/** What happened, for the history. */
export const DOSSIER_DONE_WORDS: Readonly<Record<DossierStep, BilingualText>> = {
  submit: { vi: 'đã trình lãnh đạo duyệt', en: 'submitted it for approval' },
  'give-back': { vi: 'đã trả lại để sửa', en: 'gave it back' },
  send: { vi: 'đã nộp hồ sơ', en: 'sent the dossier' },
  withdraw: { vi: 'đã rút hồ sơ', en: 'withdrew it' },
  return: { vi: 'đã trả để bổ sung', en: 'returned it for supplement' },
  accept: { vi: 'đã tiếp nhận', en: 'accepted it' },
  take: { vi: 'đã nhận thẩm định', en: 'took it for appraisal' },
  assign: { vi: 'đã giao người thẩm định', en: 'assigned its appraisal' },
  release: { vi: 'đã thôi thẩm định', en: 'released it' },
  'finish-appraisal': { vi: 'đã kết thúc thẩm định', en: 'finished the appraisal' },
  refuse: { vi: 'không chấp nhận hồ sơ', en: 'refused it' },
  'to-council': { vi: 'đã chuyển Hội đồng', en: 'passed it to the council' },
  'close-vote': { vi: 'đã có kết quả biểu quyết của Hội đồng', en: 'the council has voted' },
  'skip-council': { vi: 'đã chuyển ra quyết định', en: 'passed it on to the decision' },
  'reopen-appraisal': { vi: 'đã mở lại thẩm định', en: 'opened the appraisal again' },
  forward: { vi: 'đã trình cấp trên', en: 'submitted it upward' },
  recall: { vi: 'đã rút lại việc trình cấp trên', en: 'took it back from the level above' },
  'take-result': { vi: 'đã nhận kết quả của cấp trên', en: 'took the result of the level above' },
  decide: { vi: 'đã có quyết định khen thưởng', en: 'the decision took effect' },
  'undo-decision': { vi: 'quyết định đã bị hủy', en: 'the decision was undone' },
  'undo-result': { vi: 'kết quả của cấp trên đã bị hủy', en: 'the result of the level above was undone' },
  'undo-forward': {
    vi: 'không còn trong hồ sơ trình cấp trên, chờ trình lại',
    en: 'it is in no dossier going upward any more and waits again',
  },
  'end-ungranted': { vi: 'không trường hợp nào được khen thưởng', en: 'nobody in it is granted' },
  'annul-vote': { vi: 'kết quả biểu quyết đã bị hủy', en: 'the result of the vote was annulled' },
};

export const NOMINATION_STATE_WORDS: Readonly<Record<NominationState, Badge>> = {
  proposed: { vi: 'Đề nghị', en: 'Proposed', tone: 'grey' },
  agreed: { vi: 'Thẩm định: đồng ý', en: 'Agreed', tone: 'blue' },
  changed: { vi: 'Thẩm định: mức khác', en: 'Other award', tone: 'amber' },
  refused: { vi: 'Không đồng ý', en: 'Refused', tone: 'red' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn', tone: 'grey' },
  passed: { vi: 'Đạt', en: 'Passed', tone: 'blue' },
  'not-passed': { vi: 'Không đạt phiếu', en: 'Not passed', tone: 'red' },
  granted: { vi: 'Được khen thưởng', en: 'Granted', tone: 'green' },
  'not-granted': { vi: 'Không được tặng', en: 'Not granted', tone: 'red' },
};

export const DRAFT_PART_WORDS: Readonly<Record<DraftPart, BilingualText>> = {
  general: { vi: 'Thông tin chung', en: 'General' },
  nominees: { vi: 'Danh sách đề nghị', en: 'Nominees' },
  reports: { vi: 'Báo cáo thành tích', en: 'Achievement reports' },
  evidence: { vi: 'Minh chứng', en: 'Evidence' },
  meeting: { vi: 'Họp xét của đơn vị', en: 'The unit’s own meeting' },
  check: { vi: 'Kiểm tra', en: 'Check' },
  send: { vi: 'Gửi', en: 'Send' },
};

/** Done is grey so that what is open stands out; red only for trouble. */
export const PART_STATE_WORDS: Readonly<Record<PartState, Badge>> = {
  todo: { vi: 'Chưa xong', en: 'To do', tone: 'blue' },
  done: { vi: 'Xong', en: 'Done', tone: 'grey' },
  optional: { vi: 'Không bắt buộc', en: 'Optional', tone: 'grey' },
  trouble: { vi: 'Cần xử lý', en: 'Needs mending', tone: 'red' },
};

export const PART_GAP_WORDS: Readonly<Record<PartGap, BilingualText>> = {
  title: { vi: 'chưa có tên hồ sơ', en: 'no title' },
  letter: { vi: 'chưa có số, ngày tờ trình', en: 'no number and day of the letter' },
  'no-nominees': { vi: 'chưa có ai trong danh sách', en: 'nobody on the list' },
  unreported: { vi: 'có trường hợp chưa có thành tích', en: 'some nominees have no report' },
  'no-meeting': { vi: 'chưa ghi kết quả họp xét', en: 'no record of the meeting' },
  'odd-meeting': { vi: 'số liệu họp xét không khớp', en: 'figures of the meeting do not fit' },
  unexplained: {
    vi: 'có trường hợp chưa đủ điều kiện, chưa ghi lý do đề nghị',
    en: 'not eligible, and no reason is given',
  },
  'not-judged': { vi: 'có trường hợp chưa kiểm tra điều kiện', en: 'not judged yet' },
  late: { vi: 'đã quá hạn gửi của đợt', en: 'the cut-off day is past' },
};
