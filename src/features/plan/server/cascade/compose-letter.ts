import { cells, paragraph } from '../../../../documents/official/blocks.ts';
import {
  type Block,
  type OfficialDocument,
  type Row,
  textOf,
} from '../../../../documents/official/official-document.ts';
import { lowerFirst } from '../../../../documents/words.ts';
import { daysBetween, formatDay } from '../../../../law/calendar/index.ts';
import type { LateUnit } from './late-items.ts';

export interface LetterFacts {
  plan: {
    title: string;
    unitName: string;
    issuer: string | null;
    number: string | null;
    symbol: string | null;
    place: string | null;
    signedOn: string | null;
    signer: { authority: string | null; position: string | null; name: string | null } | null;
  };
  units: readonly LateUnit[];
  /** Today, ISO date. */
  day: string;
  /** By when the late units are to send at last; null leaves the sentence without a day. */
  answerBy: string | null;
}

/** So many addressees stand on the letter itself; more are named in its annex. */
const NAMED = 5;

/**
 * The official letter (công văn đôn đốc) to the units that are late, as a draft without number: what is owed, since when, and the list
 * of units as an annex.
 */
export function composeLetter({ plan, units, day, answerBy }: LetterFacts): OfficialDocument {
  const owed = [
    ...Map.groupBy(
      units.flatMap(({ items }) => items),
      ({ demandId }) => demandId,
    ).values(),
  ];
  const only = owed.length === 1 ? owed[0]?.[0] : undefined;
  const issuer = plan.issuer ?? plan.unitName;
  return {
    kind: 'official-letter',
    head: {
      superior: null,
      issuer,
      number: null,
      symbol: null,
      place: plan.place,
      date: null,
      year: Number(day.slice(0, 4)),
    },
    subject:
      only === undefined ? 'đôn đốc gửi các nội dung theo kế hoạch' : `đôn đốc gửi ${lowerFirst(only.title)}`,
    addressees:
      units.length <= NAMED ? units.map(({ name }) => name) : ['Các đơn vị có tên tại Phụ lục kèm theo'],
    authority: null,
    bases: [],
    body: [
      paragraph(
        `Thực hiện ${planName(plan)}, tính đến hết ngày ${formatDay(day)} còn ${units.length} đơn vị chưa gửi nội dung đã quá hạn, cụ thể:`,
      ),
      ...owed.map((items): Block => {
        const first = items[0];
        return {
          type: 'item',
          mark: '-',
          depth: 0,
          text: textOf(
            `${first?.title ?? ''} (hạn gửi: ${formatDay(first?.dueDay ?? day)}): ${items.length} đơn vị chưa gửi.`,
          ),
        };
      }),
      paragraph(
        `${issuer} đề nghị các đơn vị có tên tại Phụ lục khẩn trương hoàn thành và gửi ${answerBy === null ? 'ngay nội dung còn thiếu' : `nội dung còn thiếu trước ngày ${formatDay(answerBy)}`}; đơn vị có khó khăn, vướng mắc báo cáo bằng văn bản, nêu rõ lý do.`,
      ),
      paragraph(`Đề nghị các đơn vị quan tâm thực hiện.`),
    ],
    signatures: [
      {
        authority: plan.signer?.authority ?? null,
        position: plan.signer?.position == null ? [] : [plan.signer.position],
        name: plan.signer?.name ?? null,
      },
    ],
    recipients: ['Như trên', 'Lưu: VT'],
    annexes: [
      {
        number: 1,
        title: 'Danh sách đơn vị chưa gửi, quá hạn',
        reference: null,
        orientation: 'portrait',
        body: [
          {
            type: 'table',
            caption: 'Danh sách đơn vị chưa gửi, quá hạn',
            columns: [
              { title: 'STT', width: 6, align: 'centre' },
              { title: 'Đơn vị', width: 32, align: 'left' },
              { title: 'Nội dung chưa gửi', width: 36, align: 'left' },
              { title: 'Hạn gửi', width: 17, align: 'centre' },
              { title: 'Số ngày quá hạn', width: 12, align: 'centre' },
            ],
            rows: units.flatMap((unit, index) => unitRows(unit, index + 1, day)),
          },
        ],
      },
    ],
  };
}

/** A row for each thing that the unit owes; number and name stand in the first. */
function unitRows({ name, items }: LateUnit, number: number, day: string): Row[] {
  return items.map((item, index) =>
    cells(
      index === 0 ? String(number) : '',
      index === 0 ? name : '',
      item.title,
      formatDay(item.dueDay),
      String(daysBetween(item.dueDay, day)),
    ),
  );
}

function planName({ title, number, symbol, signedOn, unitName }: LetterFacts['plan']): string {
  const code = number === null ? '' : ` số ${number}${symbol === null ? '' : `/${symbol}`}`;
  const signed = signedOn === null ? '' : ` ngày ${formatDay(signedOn)}`;
  return `Kế hoạch${code}${signed} của ${unitName} về ${lowerFirst(title.replace(/^kế hoạch\s+/iu, ''))}`;
}
