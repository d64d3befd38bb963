import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { certificatesKey } from './certificate-queries.ts';
import { backgroundAddress, SheetPicture } from './sheet-picture.tsx';

const messages = defineMessages({
  vi: {
    shown: 'Bằng đầu tiên của danh sách, như khi in',
  },
  en: {
    shown: 'The first certificate of the list, as printed',
  },
});

/** How the first certificate looks before anything is printed. */
export function FirstCertificate({ decisionId, template }: { decisionId: string; template: string }) {
  const words = useMessages(messages);
  const query = useQuery({
    queryKey: [...certificatesKey(decisionId), 'first', template],
    queryFn: ({ signal }) =>
      api.get<{ svg: string; backgroundOf: string | null }>(
        `/api/decisions/${decisionId}/certificate-preview`,
        { template },
        { signal },
      ),
  });
  return (
    <Loaded query={query}>
      {({ svg, backgroundOf }) => (
        <SheetPicture
          svg={svg}
          background={backgroundOf === null ? null : backgroundAddress(backgroundOf, query.dataUpdatedAt)}
          label={words.shown}
        />
      )}
    </Loaded>
  );
}
