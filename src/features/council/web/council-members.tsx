import { Button } from '@mantine/core';
import { formatDay } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { MEMBER_ROLE_WORDS } from '../model/council-words.ts';
import type { CouncilView, MemberView } from '../server/council.schema.ts';
import classes from './council.module.css';
import { ScrollRegion } from './scroll-region.tsx';

const messages = defineMessages({
  vi: {
    list: 'Danh sách thành viên',
    name: 'Họ và tên',
    role: 'Vai trò',
    office: 'Chức vụ, đơn vị',
    note: 'Ghi chú',
    noVote: 'không biểu quyết',
    noAccount: 'chưa có tài khoản',
    substitute: (name: string) => `thay cho ${name}`,
    left: (day: string) => `thôi từ ${day}`,
    change: (name: string) => `Sửa: ${name}`,
    changeShort: 'Sửa',
    noMembers: 'Chưa có thành viên nào.',
  },
  en: {
    list: 'List of members',
    name: 'Name',
    role: 'Role',
    office: 'Office, unit',
    note: 'Notes',
    noVote: 'no vote',
    noAccount: 'no account yet',
    substitute: (name: string) => `for ${name}`,
    left: (day: string) => `left ${day}`,
    change: (name: string) => `Change: ${name}`,
    changeShort: 'Change',
    noMembers: 'No members yet.',
  },
});

/** Who belongs to a council, in the order of its list. */
export function CouncilMembers({
  council,
  onChange,
}: {
  council: CouncilView;
  onChange: (member: MemberView) => void;
}) {
  const words = useMessages(messages);
  const language = useLanguage();
  const names = new Map(council.memberList.map(({ id, name }) => [id, name]));
  if (council.memberList.length === 0) return <p className={classes.quiet}>{words.noMembers}</p>;
  const may = council.allowed.includes('edit');
  return (
    <ScrollRegion label={words.list}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.role}</th>
            <th scope="col">{words.office}</th>
            <th scope="col">{words.note}</th>
            {may && (
              <th scope="col">
                <span className="sv-hidden">{words.changeShort}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {council.memberList.map((member) => (
            <tr key={member.id}>
              <th scope="row">{member.name}</th>
              <td>{MEMBER_ROLE_WORDS[member.role][language]}</td>
              <td>
                {member.office}
                {member.unitName !== null && <span className={classes.quiet}>{member.unitName}</span>}
              </td>
              <td>
                {[
                  member.votes ? '' : words.noVote,
                  member.hasAccount ? '' : words.noAccount,
                  member.substituteOf === null ? '' : words.substitute(names.get(member.substituteOf) ?? ''),
                  member.validTo === null ? '' : words.left(formatDay(member.validTo)),
                ]
                  .filter((text) => text !== '')
                  .join('; ')}
              </td>
              {may && (
                <td>
                  <Button
                    size="compact-md"
                    variant="default"
                    aria-label={words.change(member.name)}
                    onClick={() => onChange(member)}
                  >
                    {words.changeShort}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
