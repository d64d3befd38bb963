import type { OfficialDocument } from '../../../documents/official/official-document.ts';

/** A short official document. */
export function sampleOfficial(change: Partial<OfficialDocument> = {}): OfficialDocument {
  return {
    kind: 'notice',
    head: {
      superior: null,
      issuer: 'Ủy ban nhân dân tỉnh Sông Mộc',
      number: null,
      symbol: null,
      place: 'Sông Mộc',
      date: null,
      year: 2026,
    },
    subject: 'Lịch họp Hội đồng Thi đua - Khen thưởng quý IV',
    addressees: [],
    authority: null,
    bases: ['Căn cứ Luật Thi đua, khen thưởng'],
    body: [
      { type: 'paragraph', text: [{ text: 'Hội đồng họp lúc 8 giờ ngày 10/12/2026 tại phòng họp số 2.' }] },
    ],
    signatures: [{ authority: 'TM. Ủy ban nhân dân', position: ['Chủ tịch'], name: 'Trần Chủ Tịch' }],
    recipients: ['Thành viên Hội đồng', 'Lưu: VT'],
    annexes: [],
    ...change,
  };
}
