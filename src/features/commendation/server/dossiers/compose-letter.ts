import { cells, item, paragraph } from '../../../../documents/official/blocks.ts';
import type {
  Block,
  OfficialDocument,
  Row,
  Table,
} from '../../../../documents/official/official-document.ts';
import { roman } from '../../../../documents/roman.ts';
import { lowerFirst } from '../../../../documents/words.ts';
import type { Subject } from '../../../../law/awards/index.ts';
import { formatDay } from '../../../../law/calendar/index.ts';

/** A nominee as the list of a letter prints it. */
export interface ListedNominee {
  subject: Subject;
  subjectName: string;
  subjectDetail: string | null;
  awardName: string;
  summary: string | null;
}

export interface LetterFacts {
  unitName: string;
  superiorName: string | null;
  receiverName: string;
  title: string;
  year: number;
  roundName: string;
  summary: string | null;
  meeting: { heldOn: string; present: number; members: number; inFavour: number } | null;
  nominees: readonly ListedNominee[];
  /** Nominees that the engine found not eligible, with the written reason. */
  exceptions: readonly { name: string; reason: string }[];
}

/** The submission letter (tờ trình, Mẫu số 01) of a dossier, with the list of nominees as its annex. */
export function composeLetter(facts: LetterFacts): OfficialDocument {
  const { meeting } = facts;
  return {
    kind: 'submission',
    head: {
      superior: facts.superiorName,
      issuer: facts.unitName,
      number: null,
      symbol: null,
      place: null,
      date: null,
      year: facts.year,
    },
    subject: facts.title,
    addressees: [facts.receiverName],
    authority: null,
    bases: [],
    body: [
      paragraph(
        `Thực hiện ${lowerFirst(facts.roundName)}, ${facts.unitName} đã tổ chức bình xét và lập hồ sơ đề nghị khen thưởng theo quy định của Luật Thi đua, khen thưởng.`,
      ),
      ...(facts.summary === null ? [] : facts.summary.split(/\n+/).map(paragraph)),
      ...(meeting === null
        ? []
        : [
            paragraph(
              `Cuộc họp xét ngày ${formatDay(meeting.heldOn)} có ${meeting.present}/${meeting.members} thành viên dự; ${meeting.inFavour}/${meeting.members} ý kiến đồng ý với danh sách đề nghị.`,
            ),
          ]),
      paragraph(
        `${facts.unitName} kính đề nghị ${facts.receiverName} xem xét, khen thưởng ${facts.nominees.length} trường hợp, gồm:`,
      ),
      ...countsByAward(facts.nominees),
      ...(facts.exceptions.length === 0
        ? []
        : [
            paragraph('Các trường hợp chưa đủ điều kiện theo kết quả kiểm tra, kèm lý do đề nghị:'),
            ...facts.exceptions.map(({ name, reason }) => item(`${name}: ${reason}`)),
          ]),
      paragraph('(Có danh sách kèm theo)'),
    ],
    signatures: [{ authority: null, position: ['Thủ trưởng đơn vị'], name: null }],
    recipients: ['Như trên', 'Lưu: VT'],
    annexes: [
      {
        number: null,
        title: 'Danh sách đề nghị khen thưởng',
        reference: null,
        orientation: 'landscape',
        body: [nomineeTable(facts.nominees)],
      },
    ],
  };
}

function countsByAward(nominees: readonly ListedNominee[]): Block[] {
  const counts = new Map<string, number>();
  for (const { awardName } of nominees) counts.set(awardName, (counts.get(awardName) ?? 0) + 1);
  return [...counts].map(([name, count]) => item(`${name}: ${count} trường hợp;`));
}

const GROUPS: readonly { title: string; subjects: readonly Subject[] }[] = [
  { title: 'TẬP THỂ', subjects: ['collective'] },
  { title: 'HỘ GIA ĐÌNH', subjects: ['household'] },
  { title: 'CÁ NHÂN', subjects: ['individual'] },
];

/** The table of nominees of a letter's annex: collectives, households, individuals. */
export function nomineeTable(nominees: readonly ListedNominee[]): Table {
  const groups = GROUPS.map(({ title, subjects }) => ({
    title,
    members: nominees.filter(({ subject }) => subjects.includes(subject)),
  })).filter(({ members }) => members.length > 0);
  return {
    type: 'table',
    caption: 'Danh sách đề nghị khen thưởng',
    orientation: 'landscape',
    columns: [
      { title: 'STT', width: 6, align: 'centre' },
      { title: 'Họ tên, tên đơn vị', width: 24 },
      { title: 'Chức vụ, đơn vị công tác, địa chỉ', width: 26 },
      { title: 'Danh hiệu, hình thức đề nghị', width: 22 },
      { title: 'Tóm tắt thành tích', width: 32 },
    ],
    rows: groups.flatMap(({ title, members }, i): Row[] => [
      { type: 'section', text: `${roman(i + 1)}. ${title}` },
      ...members.map((nominee, n) =>
        cells(
          String(n + 1),
          nominee.subjectName,
          nominee.subjectDetail ?? '',
          nominee.awardName,
          nominee.summary ?? '',
        ),
      ),
    ]),
  };
}
