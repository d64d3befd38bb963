import type { Tone } from '../task-status.ts';

/** How one unit stands to a demand today, in one word; what needs somebody comes first. */
export const DEMAND_STATUSES = ['late', 'not-yet', 'sent-late', 'sent', 'exempt'] as const;
export type DemandStatus = (typeof DEMAND_STATUSES)[number];

/** The one table of words and colours of a demand's item, for board, lists, letters and mails. */
export const DEMAND_STATUS_WORDS: Readonly<Record<DemandStatus, { vi: string; en: string; tone: Tone }>> = {
  late: { vi: 'Quá hạn, chưa gửi', en: 'Late', tone: 'red' },
  'not-yet': { vi: 'Chưa gửi', en: 'Not yet sent', tone: 'amber' },
  'sent-late': { vi: 'Gửi muộn', en: 'Sent late', tone: 'blue' },
  sent: { vi: 'Đã gửi', en: 'Sent', tone: 'green' },
  exempt: { vi: 'Không phải gửi', en: 'Exempt', tone: 'grey' },
};

/** What a demand asks for: a document, or the unit's own plan of the year, which counts as sent when it is issued. */
export const DEMAND_KINDS = ['document', 'own-plan'] as const;
export type DemandKind = (typeof DEMAND_KINDS)[number];

export const DEMAND_KIND_WORDS: Readonly<Record<DemandKind, { vi: string; en: string }>> = {
  document: { vi: 'Văn bản, báo cáo, hồ sơ', en: 'Document, report or dossier' },
  'own-plan': { vi: 'Kế hoạch năm của đơn vị', en: 'The unit’s own plan of the year' },
};

interface ItemFacts {
  sentOn: string | null;
  exemptReason: string | null;
}

/** The status on `today` of an item that is due on `dueDay`: what is sent on that day is in time. Days are ISO dates. */
export function demandStatus(
  { sentOn, exemptReason }: ItemFacts,
  dueDay: string,
  today: string,
): DemandStatus {
  if (exemptReason !== null) return 'exempt';
  if (sentOn !== null) return sentOn > dueDay ? 'sent-late' : 'sent';
  return today > dueDay ? 'late' : 'not-yet';
}
