import { formatMoment } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { StatusBadge, type StatusTable } from '../../../ui/status/status.tsx';
import type { SignatureListView } from '../server/document.schema.ts';
import classes from './document.module.css';
import { useDocumentPart } from './document-queries.ts';

const messages = defineMessages({
  vi: {
    none: 'Tệp này không có chữ ký số.',
    signed: (name: string, at: string) => `${name} ký lúc ${at}`,
    unknownTime: 'không rõ thời điểm',
    certificate: (issuer: string, from: string, to: string) =>
      `Chứng thư do “${issuer}” cấp, hiệu lực ${from} – ${to}.`,
    trust: 'Hệ thống kiểm tra nội dung có bị sửa hay không; chưa kiểm tra nhà cung cấp chứng thư.',
  },
  en: {
    none: 'There is no digital signature in this file.',
    signed: (name: string, at: string) => `${name} signed at ${at}`,
    unknownTime: 'a time unknown',
    certificate: (issuer: string, from: string, to: string) =>
      `Certificate made by “${issuer}”, valid ${from} – ${to}.`,
    trust:
      'Checked is whether anything was changed; not whether the maker of the certificate is to be trusted.',
  },
});

const STATUS: StatusTable<SignatureListView['items'][number]['status']> = {
  valid: { vi: 'Nguyên vẹn', en: 'Unchanged', tone: 'green' },
  extended: { vi: 'Có phần thêm sau khi ký', en: 'Something was added after it', tone: 'amber' },
  changed: { vi: 'Nội dung đã bị sửa', en: 'Changed after signing', tone: 'red' },
  broken: { vi: 'Chữ ký không hợp lệ', en: 'Not sound', tone: 'red' },
};

/** The signatures of a file, verified anew by the server. */
export function Signatures({ documentId, fileId }: { documentId: string; fileId: string }) {
  const words = useMessages(messages);
  const query = useDocumentPart<SignatureListView>(documentId, `files/${fileId}/signatures`);
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <div>
            {items.map((item) => (
              <div key={item.serial + item.signedAt}>
                <StatusBadge of={STATUS} value={item.status} />{' '}
                {words.signed(
                  item.name,
                  item.signedAt === null ? words.unknownTime : formatMoment(item.signedAt),
                )}
                <div className={classes.quiet}>
                  {words.certificate(
                    item.issuer,
                    formatMoment(item.certificateFrom),
                    formatMoment(item.certificateTo),
                  )}{' '}
                  {words.trust}
                </div>
              </div>
            ))}
          </div>
        )
      }
    </Loaded>
  );
}
