import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { FactList } from '../../../../ui/facts/fact-list.tsx';
import { actorName } from '../../../../ui/i18n/actor-name.ts';
import { formatMoment } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { actWord, entityWord } from '../../model/audit-words.ts';
import type { AuditEntryView } from '../../server/audit.schema.ts';
import classes from '../account.module.css';
import { changesOf } from './changes.ts';

const messages = defineMessages({
  vi: {
    seq: 'Mục số',
    at: 'Lúc',
    who: 'Người thực hiện',
    entity: 'Đối tượng',
    unit: 'Đơn vị',
    reason: 'Lý do',
    requestId: 'Mã yêu cầu',
    hash: 'Dấu băm',
    previousHash: 'Dấu băm mục trước',
    changes: 'Trước và sau',
    field: 'Trường',
    before: 'Trước',
    after: 'Sau',
    noDetails: 'Mục này không kèm nội dung trước và sau.',
    history: 'Mọi mục của đối tượng này',
  },
  en: {
    seq: 'Entry',
    at: 'When',
    who: 'Who',
    entity: 'Thing',
    unit: 'Unit',
    reason: 'Reason',
    requestId: 'Request id',
    hash: 'Hash',
    previousHash: 'Hash of the entry before',
    changes: 'Before and after',
    field: 'Field',
    before: 'Before',
    after: 'After',
    noDetails: 'This entry carries no before and after.',
    history: 'All entries of this thing',
  },
});

/** One entry of the trail with what was before and after. */
export function AuditEntry({ seq }: { seq: string }) {
  const query = useQuery({
    queryKey: ['audit', 'one', seq],
    queryFn: ({ signal }) => api.get<AuditEntryView>(`/api/audit/${seq}`, undefined, { signal }),
  });
  return <Loaded query={query}>{(entry) => <Details entry={entry} />}</Loaded>;
}

function Details({ entry }: { entry: AuditEntryView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const facts: [string, string | null][] = [
    [words.at, formatMoment(entry.at)],
    [words.who, actorName(entry.actorName, language)],
    [words.entity, `${entityWord(entry.entity, language)} ${entry.entityId}`],
    [words.unit, entry.unitName],
    [words.reason, entry.reason],
    [words.seq, String(entry.seq)],
    [words.requestId, entry.requestId],
    [words.hash, entry.hash],
    [words.previousHash, entry.previousHash],
  ];
  return (
    <>
      <Title order={3}>{actWord(entry.act, language)}</Title>
      <Changes entry={entry} />
      <FactList apart>
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => [<dt key={`${label} dt`}>{label}</dt>, <dd key={label}>{value}</dd>])}
      </FactList>
      <TextLink to="/nhat-ky" search={{ entity: entry.entity, entityId: entry.entityId }}>
        {words.history}
      </TextLink>
    </>
  );
}

function Changes({ entry: { before, after } }: { entry: AuditEntryView }) {
  const words = useMessages(messages);
  const rows = changesOf(before, after);
  if (rows.length === 0) return <p className={classes.note}>{words.noDetails}</p>;
  return (
    <table className={classes.diff}>
      <caption>{words.changes}</caption>
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          {before !== null && <th scope="col">{words.before}</th>}
          {after !== null && <th scope="col">{words.after}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.field}>
            <th scope="row">{row.field}</th>
            {before !== null && <td>{row.before}</td>}
            {after !== null && <td className={row.changed ? classes.changed : undefined}>{row.after}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
