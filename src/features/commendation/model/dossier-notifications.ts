import type { NotificationParams, NotificationTexts } from '../../account/index.ts';

const name = ({ title }: NotificationParams) => String(title);

/** What accounts are told of the life of a dossier. */
export const DOSSIER_NOTIFICATIONS: NotificationTexts = {
  'dossier-submit': {
    vi: (p) => `Hồ sơ chờ duyệt để gửi: ${name(p)}`,
    en: (p) => `Dossier waits for approval: ${name(p)}`,
  },
  'dossier-give-back': {
    vi: (p) => `Hồ sơ được trả lại để sửa: ${name(p)}. Lý do: ${String(p.reason)}`,
    en: (p) => `Dossier given back: ${name(p)}. Reason: ${String(p.reason)}`,
  },
  'dossier-send': {
    vi: (p) => `Có hồ sơ mới gửi đến: ${name(p)}`,
    en: (p) => `A dossier has come in: ${name(p)}`,
  },
  'dossier-return': {
    vi: (p) => `Hồ sơ cần bổ sung: ${name(p)}. Lý do: ${String(p.reason)}`,
    en: (p) => `Dossier returned for supplement: ${name(p)}. Reason: ${String(p.reason)}`,
  },
  'dossier-accept': {
    vi: (p) => `Hồ sơ đã được tiếp nhận: ${name(p)}`,
    en: (p) => `Dossier accepted: ${name(p)}`,
  },
  'dossier-assign': {
    vi: (p) => `Hồ sơ được giao cho ${String(p.name)} thẩm định: ${name(p)}`,
    en: (p) => `Appraisal assigned to ${String(p.name)}: ${name(p)}`,
  },
  'dossier-refuse': {
    vi: (p) => `Hồ sơ không được chấp nhận: ${name(p)}. Lý do: ${String(p.reason)}`,
    en: (p) => `Dossier refused: ${name(p)}. Reason: ${String(p.reason)}`,
  },
  'dossier-end-ungranted': {
    vi: (p) => `Không trường hợp nào được khen thưởng trong hồ sơ: ${name(p)}. ${String(p.reason)}`.trim(),
    en: (p) => `Nobody is granted in the dossier: ${name(p)}. ${String(p.reason)}`.trim(),
  },
  'dossier-annul-vote': {
    vi: (p) =>
      `Kết quả biểu quyết bị hủy, hồ sơ chờ Hội đồng xét lại: ${name(p)}. Lý do: ${String(p.reason)}`,
    en: (p) =>
      `The vote was annulled; the dossier waits for the council again: ${name(p)}. Reason: ${String(p.reason)}`,
  },
};
