import { article, heading, item, paragraph } from '../../../../documents/official/blocks.ts';
import type { OfficialDocument } from '../../../../documents/official/official-document.ts';
import { dayOf, formatDay } from '../../../../law/calendar/index.ts';
import { MEETING_FORM_WORDS } from '../../model/council-words.ts';
import type { DocumentSort } from '../../model/meeting-documents.ts';
import { VOTE_MODE_WORDS } from '../../model/vote-life.ts';
import {
  absences,
  agenda,
  attendanceTable,
  basis,
  conclusion,
  ending,
  type MeetingFacts,
  opening,
  quorum,
  when,
} from './meeting-parts.ts';
import { annulment, type CountedVote, listAnnexes, resultBlocks, resultTable } from './vote-results.ts';

/** A document of a meeting as a draft without number, from what is on record now. */
export function composeMeeting(sort: DocumentSort, facts: MeetingFacts): OfficialDocument {
  const { meeting } = facts;
  const { kind, subject, body: text, authority = null, bases = [] } = SORTS[sort](facts);
  const body = facts.correction === null ? text : [corrected(facts.correction), ...text];
  const chair = meeting.attendance.find(({ role }) => role === 'chair');
  const secretary = meeting.attendance.find(({ role }) => role === 'secretary');
  const signer = (name: string | undefined, authority: string | null, position: string) => ({
    authority,
    position: [position],
    name: name ?? null,
  });
  return {
    kind,
    head: {
      superior: meeting.unitName,
      issuer: meeting.councilName,
      number: null,
      symbol: null,
      place: null,
      date: null,
      year: Number(dayOf(new Date(meeting.startsAt)).slice(0, 4)),
    },
    subject,
    addressees: sort === 'invitation' ? ['Các thành viên Hội đồng'] : [],
    authority,
    bases,
    body,
    signatures:
      kind === 'minutes'
        ? [signer(secretary?.name, null, 'Thư ký'), signer(chair?.name, null, 'Chủ tọa')]
        : [signer(chair?.name, 'TM. Hội đồng', 'Chủ tịch')],
    recipients: ['Các thành viên Hội đồng', 'Lưu: VT'],
    annexes: sort === 'invitation' ? [] : listAnnexes(facts.votes.filter(stands)),
  };
}

const corrected = (what: string) =>
  paragraph(`Bản này đính chính và thay thế bản lập trước. Nội dung đính chính: ${what.replace(/\.$/, '')}.`);

type Composed = Pick<OfficialDocument, 'kind' | 'subject' | 'body'> &
  Partial<Pick<OfficialDocument, 'authority' | 'bases'>>;

const SORTS: Readonly<Record<DocumentSort, (facts: MeetingFacts) => Composed>> = {
  invitation: ({ meeting }) => ({
    kind: 'invitation',
    subject: `Họp ${meeting.title}`,
    body: [
      paragraph(`${meeting.councilName} trân trọng kính mời các thành viên dự ${meeting.title}.`),
      item(`Thời gian: ${when(meeting.startsAt)}.`),
      item(`Địa điểm: ${meeting.place}.`),
      item(`Hình thức: ${MEETING_FORM_WORDS[meeting.form].vi}.`),
      heading('1', 'Chương trình'),
      ...agenda(meeting),
      paragraph(
        'Tài liệu được đăng trên trang của phiên họp. Thành viên không dự họp được đề nghị báo cơ quan thường trực để lấy ý kiến bằng văn bản.',
      ),
    ],
  }),
  minutes: (facts) => ({
    kind: 'minutes',
    subject: facts.meeting.title,
    body: [
      ...opening(facts),
      heading('I', 'Thành phần'),
      attendanceTable(facts.meeting),
      paragraph(`${quorum(facts.meeting)}; ${absences(facts.meeting)}.`),
      heading('II', 'Nội dung'),
      ...agenda(facts.meeting),
      heading('III', 'Kết quả bỏ phiếu'),
      ...resultBlocks(facts.votes),
      heading('IV', 'Kết luận'),
      ...conclusion(facts.meeting),
      paragraph(ending(facts.meeting)),
    ],
  }),
  'count-record': (facts) => ({
    kind: 'minutes',
    subject: `Kiểm phiếu tại ${facts.meeting.title}`,
    body: [
      ...opening(facts),
      paragraph(`${quorum(facts.meeting)}.`),
      ...facts.votes.flatMap((vote, index) => [
        heading(String(index + 1), vote.title),
        item(`Cách bỏ phiếu: ${VOTE_MODE_WORDS[vote.mode].vi}.`),
        item(`Tổng số thành viên có quyền biểu quyết: ${vote.members}.`),
        ...(vote.mode === 'secret'
          ? [item(`Số phiếu phát ra: ${vote.progress.taken}; số phiếu bỏ vào hòm: ${vote.progress.cast}.`)]
          : []),
        ...(vote.byPost.length > 0
          ? [item(`Thành viên vắng mặt gửi phiếu kín bằng văn bản: ${vote.byPost.join(', ')}.`)]
          : []),
        ...(vote.tellers.names.length > 0
          ? [item(`Người kiểm phiếu: ${vote.tellers.names.join(', ')}.`)]
          : []),
        ...annulment(vote),
        resultTable(vote),
      ]),
      ...(facts.votes.length === 0 ? [paragraph('Phiên họp không có cuộc bỏ phiếu nào.')] : []),
    ],
  }),
  resolution: (facts) => ({
    kind: 'resolution',
    subject: `Kết quả ${facts.meeting.title}`,
    authority: facts.meeting.councilName,
    bases: [
      basis(facts.legalBasis),
      `Căn cứ kết quả biểu quyết tại ${facts.meeting.title} ngày ${formatDay(dayOf(new Date(facts.meeting.openedAt ?? facts.meeting.startsAt)))}`,
    ],
    body: [
      article(1, `Thông qua kết quả biểu quyết tại ${facts.meeting.title}:`),
      ...resultBlocks(facts.votes.filter(stands)),
      article(2, 'Kết luận của Hội đồng:'),
      ...conclusion(facts.meeting),
      article(
        3,
        'Các thành viên Hội đồng và cơ quan thường trực chịu trách nhiệm thi hành Nghị quyết này kể từ ngày ký.',
      ),
    ],
  }),
};

const stands = ({ state }: CountedVote) => state === 'closed';
