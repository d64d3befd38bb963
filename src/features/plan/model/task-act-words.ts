interface Words {
  vi: string;
  en: string;
}

/** What the history says of each act on a task, as in "Nguyễn Thị Lan đã báo cáo tiến độ". */
export const TASK_ACT_WORDS: Readonly<Record<string, Words>> = {
  'task.create': { vi: 'đã thêm nhiệm vụ', en: 'added the task' },
  'task.update': { vi: 'đã sửa nhiệm vụ', en: 'changed the task' },
  'task.move': { vi: 'đã chuyển vị trí trong bảng', en: 'moved it in the table' },
  'task.remove': { vi: 'đã xóa nhiệm vụ', en: 'removed the task' },
  'task.assign': { vi: 'đã giao việc', en: 'changed who it is assigned to' },
  'task.start': { vi: 'đã bắt đầu thực hiện', en: 'started' },
  'task.report': { vi: 'đã báo cáo tiến độ', en: 'reported progress' },
  'task.finish': { vi: 'đã báo hoàn thành', en: 'reported it as done' },
  'task.block': { vi: 'đã báo vướng mắc', en: 'reported it as blocked' },
  'task.unblock': { vi: 'đã báo hết vướng mắc', en: 'reported it as no longer blocked' },
  'task.reopen': { vi: 'đã mở lại', en: 'opened it again' },
  'task.cancel': { vi: 'đã chuyển sang không thực hiện', en: 'cancelled it' },
  'task.attach': { vi: 'đã thêm minh chứng', en: 'added evidence' },
  'task.detach': { vi: 'đã gỡ minh chứng', en: 'took evidence off' },
  'task.remind': { vi: 'đã nhắc việc', en: 'sent a reminder' },
  'milestone.create': { vi: 'đã thêm mốc', en: 'added a milestone' },
  'milestone.update': { vi: 'đã sửa mốc', en: 'changed a milestone' },
  'milestone.finish': { vi: 'đã báo xong mốc', en: 'reported a milestone as done' },
  'milestone.reopen': { vi: 'đã báo mốc chưa xong', en: 'reported a milestone as not done' },
  'milestone.remove': { vi: 'đã bỏ mốc', en: 'removed a milestone' },
};

/** Names of the fields that the history shows before and after. */
export const TASK_FIELD_WORDS: Readonly<Record<string, Words>> = {
  content: { vi: 'Nội dung', en: 'Content' },
  number: { vi: 'STT', en: 'No.' },
  section: { vi: 'Mục', en: 'Section' },
  lead: { vi: 'Chủ trì', en: 'Directing body' },
  implementer: { vi: 'Thực hiện', en: 'Implementing unit' },
  coordinator: { vi: 'Phối hợp', en: 'Coordinating unit' },
  adviser: { vi: 'Tham mưu', en: 'Advising unit' },
  deadlineText: { vi: 'Thời gian hoàn thành', en: 'Completion time' },
  progress: { vi: 'Tiến độ (%)', en: 'Progress (%)' },
  doneOn: { vi: 'Ngày hoàn thành', en: 'Done on' },
  units: { vi: 'Đơn vị được giao', en: 'Assigned units' },
  people: { vi: 'Cá nhân được giao', en: 'Assigned people' },
  milestone: { vi: 'Mốc', en: 'Milestone' },
  dueOn: { vi: 'Ngày của mốc', en: 'Day of the milestone' },
};
