import { paragraph } from '../../../../documents/official/blocks.ts';
import { type OfficialDocument, type Row, textOf } from '../../../../documents/official/official-document.ts';
import { formatDay } from '../../../../law/calendar/index.ts';

export interface ReceiptFacts {
  code: string;
  title: string;
  unitName: string;
  receiverName: string;
  receiverAbove: string | null;
  receivedOn: string;
  dueOn: string | null;
  procedure: string | null;
  ruleSet: string | null;
  nominees: number;
  assignee: string | null;
}

/** The receipt of a dossier: code, what was received, until when it is appraised, whom to ask. */
export function composeReceipt(facts: ReceiptFacts): OfficialDocument {
  const line = (label: string, value: string): Row => ({
    type: 'cells',
    cells: [{ paragraphs: [[{ text: label, bold: true }]] }, { paragraphs: [textOf(value)] }],
  });
  return {
    kind: 'notice',
    head: {
      superior: facts.receiverAbove,
      issuer: facts.receiverName,
      number: null,
      symbol: null,
      place: null,
      date: facts.receivedOn,
      year: Number(facts.receivedOn.slice(0, 4)),
    },
    subject: 'Tiếp nhận hồ sơ đề nghị khen thưởng và hẹn trả kết quả',
    addressees: [facts.unitName],
    authority: null,
    bases: [],
    body: [
      {
        type: 'table',
        caption: 'Thông tin tiếp nhận hồ sơ',
        columns: [
          { title: 'Nội dung', width: 30 },
          { title: 'Thông tin', width: 70 },
        ],
        rows: [
          line('Mã hồ sơ', facts.code),
          line('Hồ sơ', facts.title),
          line('Đơn vị trình', facts.unitName),
          line('Số trường hợp đề nghị', String(facts.nominees)),
          line('Ngày tiếp nhận', formatDay(facts.receivedOn)),
          line('Thủ tục', facts.procedure ?? 'Chưa xác định, cần xác nhận'),
          line('Văn bản áp dụng', facts.ruleSet ?? 'Chưa xác định, cần xác nhận'),
          line(
            'Hẹn có kết quả thẩm định',
            facts.dueOn === null ? 'Chưa xác định, cần xác nhận' : `Chậm nhất ngày ${formatDay(facts.dueOn)}`,
          ),
        ],
      },
      paragraph(
        'Khi cần hỏi về hồ sơ, đề nghị nêu mã hồ sơ. Nếu hồ sơ được trả lại để bổ sung, thời hạn tạm dừng từ ngày trả và tính tiếp từ ngày nhận lại.',
      ),
    ],
    signatures: [{ authority: null, position: ['Người tiếp nhận hồ sơ'], name: facts.assignee }],
    recipients: ['Như trên', 'Lưu: VT'],
    annexes: [],
  };
}
