import { cells, paragraph } from '../../../../documents/official/blocks.ts';
import type { Block } from '../../../../documents/official/official-document.ts';
import { momentInWords } from '../../../../law/calendar/index.ts';
import { ATTENDANCE_WORDS, MEMBER_ROLE_WORDS } from '../../model/council-words.ts';
import { quorumWords } from '../../model/vote-result.ts';
import type { MeetingView } from '../meeting.schema.ts';
import type { CountedVote } from './vote-results.ts';

export interface MeetingFacts {
  meeting: MeetingView;
  /** The votes of the meeting that were counted. */
  votes: readonly CountedVote[];
  legalBasis: string;
  /** Of a later version: what it corrects. */
  correction: string | null;
}

/** A moment in words, in Hà Nội. */
export const when = (moment: string) => momentInWords(new Date(moment));
/** A legal basis, with its first word once. */
export const basis = (legalBasis: string) => `Căn cứ ${legalBasis.replace(/^căn cứ\s+/iu, '')}`;
const lines = (text: string): Block[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(paragraph);

/** When and where the meeting began, and what it rests on. */
export function opening({ meeting, legalBasis }: MeetingFacts): Block[] {
  return [
    paragraph(`${basis(legalBasis)};`),
    paragraph(
      `${meeting.councilName} tổ chức ${meeting.title} vào hồi ${when(meeting.openedAt ?? meeting.startsAt)}, tại ${meeting.place}.`,
    ),
  ];
}

/** How many were there, in words. */
export const quorum = ({ quorum: { present, members, percent } }: MeetingView) =>
  quorumWords(present, members, percent).vi;

/** `vắng mặt 2, trong đó lấy ý kiến bằng văn bản 1` */
export function absences({ attendance, quorum: { present, members } }: MeetingView): string {
  const inWriting = attendance.filter(({ votes, state }) => votes && state === 'in-writing').length;
  return `vắng mặt ${members - present}, trong đó lấy ý kiến bằng văn bản ${inWriting}`;
}

/** The points of the agenda, each with its note. */
export function agenda({ agenda: points }: MeetingView): Block[] {
  if (points.length === 0) return [paragraph('Theo chương trình được thông qua tại phiên họp.')];
  return points.flatMap(({ title, presenter, note }, index) => [
    paragraph(`${index + 1}. ${title}${presenter === null ? '' : ` (${presenter} trình bày)`}`),
    ...lines(note ?? ''),
  ]);
}

/** When the meeting ended. */
export const ending = ({ closedAt }: MeetingView) =>
  closedAt === null
    ? 'Biên bản được thông qua tại phiên họp.'
    : `Phiên họp kết thúc vào hồi ${when(closedAt)}.`;

/** What the chair concluded; that the council agrees with the result where nothing was written. */
export const conclusion = (meeting: MeetingView): Block[] =>
  meeting.conclusion === null
    ? [paragraph('Hội đồng thống nhất với kết quả biểu quyết nêu trên.')]
    : lines(meeting.conclusion);

/** Who was there, as a table. */
export function attendanceTable({ attendance }: MeetingView): Block {
  return {
    type: 'table',
    caption: 'Thành viên dự họp',
    columns: [
      { title: 'STT', width: 6, align: 'centre' },
      { title: 'Họ và tên', width: 30 },
      { title: 'Chức vụ', width: 28 },
      { title: 'Vai trò', width: 18 },
      { title: 'Dự họp', width: 18 },
    ],
    rows: attendance.map(({ name, office, role, state }, index) =>
      cells(
        String(index + 1),
        name,
        office,
        MEMBER_ROLE_WORDS[role].vi,
        state === null ? '' : ATTENDANCE_WORDS[state].vi,
      ),
    ),
  };
}
