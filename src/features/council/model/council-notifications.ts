import type { NotificationTexts } from '../../account/index.ts';

/** The sentences of the feature's notifications. */
export const COUNCIL_NOTIFICATIONS: NotificationTexts = {
  'meeting-invited': {
    vi: ({ title, when, place }) => `Bạn được mời họp: ${title}, ${when}, tại ${place}.`,
    en: ({ title, when, place }) => `You are invited to: ${title}, ${when}, at ${place}.`,
  },
  'meeting-cancelled': {
    vi: ({ title, reason }) => `Phiên họp “${title}” đã hủy: ${reason}`,
    en: ({ title, reason }) => `The meeting “${title}” was cancelled: ${reason}`,
  },
  'vote-opened': {
    vi: ({ title }) => `Đang bỏ phiếu: ${title}. Mở để nhận phiếu.`,
    en: ({ title }) => `Voting has begun: ${title}. Open to take your ballot.`,
  },
  'vote-annulled': {
    vi: ({ title, reason }) => `Kết quả bỏ phiếu “${title}” đã bị hủy: ${reason}`,
    en: ({ title, reason }) => `The result of the vote “${title}” was annulled: ${reason}`,
  },
  'vote-envelope': {
    vi: ({ title }) =>
      `Hai người kiểm phiếu đã ghi nhận phiếu bạn gửi bằng văn bản: ${title}. Nếu bạn không gửi, hãy báo ngay chủ tọa.`,
    en: ({ title }) =>
      `Two tellers have recorded the ballot that you sent by post: ${title}. If you sent none, tell the chair at once.`,
  },
};
