import { formatMoment, formatNumber } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { Section } from '../../../ui/page/section.tsx';
import { ToneBadge } from '../../../ui/status/status.tsx';
import type { ReadersView } from '../server/document.schema.ts';
import classes from './document.module.css';
import { useDocumentPart } from './document-queries.ts';

const messages = defineMessages({
  vi: {
    units: 'Đơn vị được gửi',
    people: 'Người đã mở',
    unit: 'Đơn vị',
    opened: 'Đã mở',
    confirmed: 'Đã xác nhận đọc',
    state: 'Tình trạng',
    openedAt: (at: string) => `mở lần đầu ${at}`,
    downloadedAt: (at: string) => `tải tệp lần đầu ${at}`,
    confirmedAt: (at: string) => `xác nhận đọc ${at}`,
    done: 'Đã đọc',
    notYet: 'Chưa xác nhận',
    none: 'Chưa ai mở văn bản này.',
  },
  en: {
    units: 'Units it was sent to',
    people: 'Who has opened it',
    unit: 'Unit',
    opened: 'Opened',
    confirmed: 'Confirmed',
    state: 'State',
    openedAt: (at: string) => `first opened ${at}`,
    downloadedAt: (at: string) => `first downloaded ${at}`,
    confirmedAt: (at: string) => `confirmed ${at}`,
    done: 'Read',
    notYet: 'Not confirmed',
    none: 'Nobody has opened this document yet.',
  },
});

/** Who has opened, downloaded and confirmed a document, and how the addressed units stand. */
export function DocumentReaders({ documentId }: { documentId: string }) {
  const words = useMessages(messages);
  const query = useDocumentPart<ReadersView>(documentId, 'readers');
  return (
    <Loaded query={query}>
      {({ readers, units }) => (
        <>
          {units.length > 0 && (
            <Section title={words.units}>
              <table className={classes.tags}>
                <caption className="sv-hidden">{words.units}</caption>
                <thead>
                  <tr>
                    <th scope="col">{words.unit}</th>
                    <th scope="col">{words.opened}</th>
                    <th scope="col">{words.confirmed}</th>
                    <th scope="col">{words.state}</th>
                  </tr>
                </thead>
                <tbody>
                  {units.map((unit) => (
                    <tr key={unit.unitId}>
                      <th scope="row">{unit.name}</th>
                      <td>{formatNumber(unit.opened)}</td>
                      <td>{formatNumber(unit.confirmed)}</td>
                      <td>
                        <ToneBadge tone={unit.confirmed > 0 ? 'green' : 'amber'}>
                          {unit.confirmed > 0 ? words.done : words.notYet}
                        </ToneBadge>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Section>
          )}
          <Section title={words.people}>
            {readers.length === 0 ? (
              <p>{words.none}</p>
            ) : (
              <ul className={classes.plainList}>
                {readers.map((reader) => (
                  <li key={reader.accountId}>
                    <strong>{reader.name}</strong>{' '}
                    <ToneBadge tone={reader.confirmedAt === null ? 'amber' : 'green'}>
                      {reader.confirmedAt === null ? words.notYet : words.done}
                    </ToneBadge>
                    <div className={classes.quiet}>
                      {[
                        words.openedAt(formatMoment(reader.openedAt)),
                        reader.downloadedAt === null
                          ? null
                          : words.downloadedAt(formatMoment(reader.downloadedAt)),
                        reader.confirmedAt === null
                          ? null
                          : words.confirmedAt(formatMoment(reader.confirmedAt)),
                      ]
                        .filter((part) => part !== null)
                        .join(' · ')}
                    </div>
                  </li>
                ))}
              </ul>
            )}
          </Section>
        </>
      )}
    </Loaded>
  );
}
