import type { NotificationTexts } from '../../account/index.ts';

/** What people are told about documents. */
export const DOCUMENT_NOTIFICATIONS: NotificationTexts = {
  'document-issued': {
    vi: ({ code, issuer, subject }) =>
      `Văn bản mới cần đọc: ${String(code)} của ${String(issuer)} – ${String(subject)}`,
    en: ({ code, issuer, subject }) =>
      `New document to read: ${String(code)} of ${String(issuer)} – ${String(subject)}`,
  },
  'document-withdrawn': {
    vi: ({ code, reason }) => `Văn bản ${String(code)} đã bị thu hồi: ${String(reason)}`,
    en: ({ code, reason }) => `Document ${String(code)} was withdrawn: ${String(reason)}`,
  },
};
