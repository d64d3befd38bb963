import { Group } from '@mantine/core';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { ButtonLink, TextLink } from '../../../../ui/page/links.tsx';
import { Section } from '../../../../ui/page/section.tsx';
import { ToneBadge } from '../../../../ui/status/status.tsx';
import type { DraftPart } from '../../model/dossier-parts.ts';
import { DRAFT_PART_WORDS, PART_GAP_WORDS } from '../../model/dossier-words.ts';
import type { DossierView } from '../../server/dossiers/dossier.schema.ts';
import { CapList } from './cap-list.tsx';
import classes from './dossier.module.css';
import { UnexplainedNominees } from './unexplained-nominees.tsx';

const messages = defineMessages({
  vi: {
    title: 'Kiểm tra trước khi nộp',
    change: 'Sửa',
    changeOf: (part: string) => `Sửa ${part}`,
    name: 'Tên hồ sơ',
    letter: 'Tờ trình',
    nominees: 'Danh sách đề nghị',
    nomineesText: (count: number, negative: number) =>
      negative === 0 ? `${count} trường hợp` : `${count} trường hợp, ${negative} chưa đủ điều kiện`,
    reports: 'Báo cáo thành tích',
    evidence: 'Minh chứng',
    files: (count: number) => (count === 0 ? 'không có tệp' : `${count} tệp`),
    meeting: 'Họp xét của đơn vị',
    meetingText: (day: string, inFavour: number, members: number) =>
      `ngày ${day}: ${inFavour}/${members} đồng ý`,
    none: 'chưa có',
    full: 'đủ',
    next: 'Tiếp tục đến phần Gửi',
  },
  en: {
    title: 'Check before sending',
    change: 'Change',
    changeOf: (part: string) => `Change ${part}`,
    name: 'Title',
    letter: 'Letter',
    nominees: 'Nominees',
    nomineesText: (count: number, negative: number) =>
      negative === 0 ? `${count}` : `${count}, of whom ${negative} not eligible`,
    reports: 'Achievement reports',
    evidence: 'Evidence',
    files: (count: number) => (count === 0 ? 'no files' : plural(count, 'file')),
    meeting: 'The unit’s own meeting',
    meetingText: (day: string, inFavour: number, members: number) =>
      `on ${day}: ${inFavour}/${members} in favour`,
    none: 'none yet',
    full: 'complete',
    next: 'Go on to Send',
  },
});

/** All answers on one page, each with its change link, and what still has to be explained. */
export function CheckPart({ dossier }: { dossier: DossierView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const meeting = dossier.ownMeeting;
  const gapsOf = (part: DraftPart) => dossier.parts.find((each) => each.part === part)?.gaps ?? [];
  const reports = gapsOf('reports').length === 0 ? words.full : words.none;
  const rows: [DraftPart, string, string][] = [
    ['general', words.name, dossier.title],
    [
      'general',
      words.letter,
      dossier.letterNumber === null
        ? words.none
        : `${dossier.letterNumber}${dossier.letterDate === null ? '' : `, ${formatDay(dossier.letterDate)}`}`,
    ],
    ['nominees', words.nominees, words.nomineesText(dossier.nomineeCount, dossier.negativeCount)],
    ['reports', words.reports, reports],
    ['evidence', words.evidence, words.files(dossier.files.length)],
    [
      'meeting',
      words.meeting,
      meeting === null
        ? words.none
        : words.meetingText(formatDay(meeting.heldOn), meeting.inFavour, meeting.members),
    ],
  ];
  const open = dossier.mayChange.includes('general');
  return (
    <>
      <Section title={words.title}>
        <table className={classes.answers}>
          <tbody>
            {rows.map(([part, label, value], i) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>
                  {value}
                  {rows.findIndex(([other]) => other === part) === i &&
                    gapsOf(part).map((gap) => (
                      <div key={gap}>
                        <ToneBadge tone="red">{PART_GAP_WORDS[gap][language]}</ToneBadge>
                      </div>
                    ))}
                </td>
                <td>
                  {open && (
                    <TextLink
                      to="."
                      search={{ phan: part }}
                      aria-label={words.changeOf(DRAFT_PART_WORDS[part][language])}
                    >
                      {words.change}
                    </TextLink>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {open && (
          <Group mt="md">
            {gapsOf('check').includes('unexplained') ? (
              <ButtonLink to="." search={{ phan: 'send' }}>
                {words.next}
              </ButtonLink>
            ) : (
              <ButtonLink to="." search={{ phan: 'send' }} variant="filled" color="son">
                {words.next}
              </ButtonLink>
            )}
          </Group>
        )}
      </Section>
      <CapList caps={dossier.caps} />
      {dossier.mayChange.includes('reports') && <UnexplainedNominees dossier={dossier} />}
    </>
  );
}
