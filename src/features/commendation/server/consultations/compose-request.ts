import { paragraph } from '../../../../documents/official/blocks.ts';
import type { OfficialDocument } from '../../../../documents/official/official-document.ts';
import { formatDay } from '../../../../law/calendar/index.ts';
import { type ListedNominee, nomineeTable } from '../dossiers/compose-letter.ts';

export interface RequestFacts {
  unitName: string;
  superiorName: string | null;
  roundName: string;
  agencies: readonly string[];
  text: string | null;
  /** ISO days. */
  sentOn: string;
  dueOn: string;
  /** "10 ngày làm việc". */
  period: string;
  /** The limit begins when the letter is issued, on a day that is not known yet. */
  fromLetter: boolean;
  silence: 'proceed' | 'wait';
  nominees: readonly ListedNominee[];
}

/** So many addressees stand on the letter itself. */
const NAMED = 6;

/** The official letter (công văn) by which agencies are asked for their opinion, as a draft without number; the nominees in its annex. */
export function composeRequest(facts: RequestFacts): OfficialDocument {
  const { unitName, agencies, nominees } = facts;
  return {
    kind: 'official-letter',
    head: {
      superior: facts.superiorName,
      issuer: unitName,
      number: null,
      symbol: null,
      place: null,
      date: null,
      year: Number(facts.sentOn.slice(0, 4)),
    },
    subject: 'lấy ý kiến hiệp y đối với các trường hợp đề nghị khen thưởng',
    addressees: agencies.length <= NAMED ? [...agencies] : ['Các cơ quan có tên tại phần Nơi nhận'],
    authority: null,
    bases: [],
    body: [
      paragraph(
        `${unitName} đang thẩm định hồ sơ đề nghị khen thưởng thuộc đợt xét “${facts.roundName}”. Theo quy định của pháp luật về thi đua, khen thưởng, ${unitName} đề nghị các cơ quan cho ý kiến đối với ${nominees.length} trường hợp có tên tại danh sách kèm theo.`,
      ),
      ...(facts.text === null ? [] : facts.text.split(/\n+/).map(paragraph)),
      paragraph(
        'Đề nghị nêu rõ đối với từng trường hợp: thống nhất, có ý kiến khác hoặc không thống nhất; trường hợp có ý kiến khác, không thống nhất thì nêu lý do.',
      ),
      paragraph(
        `Ý kiến gửi về ${unitName} ${
          facts.fromLetter
            ? `trong thời hạn ${facts.period} kể từ ngày phát hành công văn này`
            : `chậm nhất ngày ${formatDay(facts.dueOn)} (thời hạn ${facts.period})`
        }.${
          facts.silence === 'proceed'
            ? ' Quá thời hạn trên mà không có ý kiến, hồ sơ được tiếp tục xem xét theo quy định.'
            : ''
        }`,
      ),
      paragraph('Đề nghị các cơ quan quan tâm phối hợp thực hiện.'),
    ],
    signatures: [{ authority: null, position: ['Thủ trưởng cơ quan'], name: null }],
    recipients: [...(agencies.length <= NAMED ? ['Như trên'] : agencies), 'Lưu: VT'],
    annexes: [
      {
        number: null,
        title: 'Danh sách các trường hợp lấy ý kiến',
        reference: null,
        orientation: 'landscape',
        body: [nomineeTable(nominees)],
      },
    ],
  };
}
