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
    name: 'Họ tên',
    openedAt: 'Mở lần đầu',
    downloadedAt: 'Tải tệp lần đầu',
    confirmedAt: 'Xác nhận đọc',
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
    name: 'Name',
    openedAt: 'First opened',
    downloadedAt: 'First downloaded',
    confirmedAt: 'Confirmed',
    done: 'Read',
    notYet: 'Not confirmed',
    none: 'Nobody has opened this document yet.',
  },
});

const moment = (value: string | null) => (value === null ? '–' : formatMoment(value));

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
              <table className={classes.tags}>
                <caption className="sv-hidden">{words.people}</caption>
                <thead>
                  <tr>
                    <th scope="col">{words.name}</th>
                    <th scope="col">{words.openedAt}</th>
                    <th scope="col">{words.downloadedAt}</th>
                    <th scope="col">{words.confirmedAt}</th>
                  </tr>
                </thead>
                <tbody>
                  {readers.map((reader) => (
                    <tr key={reader.accountId}>
                      <th scope="row">{reader.name}</th>
                      <td>{moment(reader.openedAt)}</td>
                      <td>{moment(reader.downloadedAt)}</td>
                      <td>{moment(reader.confirmedAt)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </Section>
        </>
      )}
    </Loaded>
  );
}
