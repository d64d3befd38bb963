import { NativeSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { isProblem } from '../../../../ui/api/problem.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { LoadingLines } from '../../../../ui/page/loaded.tsx';
import { problemText } from '../../../../ui/toast/toast-store.ts';
import type { CertificateLayout } from '../../model/certificates/layout.ts';
import type { TemplateView } from '../../server/certificates/template.schema.ts';
import { templatesKey } from './certificate-queries.ts';
import classes from './certificates.module.css';
import { SheetBoxes } from './sheet-boxes.tsx';
import { backgroundAddress, SheetPicture } from './sheet-picture.tsx';

const messages = defineMessages({
  vi: {
    label: 'Bằng mẫu với tên giả định',
    sample: 'In thử tên',
    person: 'Cá nhân, tên thường gặp',
    long: 'Cá nhân, tên và chức vụ dài',
    collective: 'Tập thể, tên dài',
    hint: 'Kéo ô trên bằng để dịch chuyển, kéo góc dưới bên phải để đổi cỡ. Bằng bàn phím: mũi tên dịch 1 mm, Shift và mũi tên đổi cỡ, Page Up và Page Down chọn ô khác. Chữ dài tự xuống dòng và thu nhỏ cho vừa ô.',
  },
  en: {
    label: 'A certificate with a made-up name',
    sample: 'Try the name of',
    person: 'A person with a usual name',
    long: 'A person with a long name and position',
    collective: 'A collective with a long name',
    hint: 'Drag a box to move it, its lower right corner to change its size. By keyboard: arrows move it by 1 mm, Shift and arrows change its size, Page Up and Page Down choose another. Long words break and shrink to stay within their box.',
  },
});

interface TemplatePreviewProps {
  template: TemplateView;
  layout: CertificateLayout;
  chosen: number;
  onChoose: (box: number) => void;
  onChange: (layout: CertificateLayout) => void;
}

const AFTER_MS = 350;
/** The sheet as the server draws it, with its boxes to take hold of. */
export function TemplatePreview({ template, layout, chosen, onChoose, onChange }: TemplatePreviewProps) {
  const words = useMessages(messages);
  const [sample, setSample] = useState('person');
  const [drawn] = useDebouncedValue(layout, AFTER_MS);
  const query = useQuery({
    queryKey: [...templatesKey, 'preview', template.unitId, drawn, sample],
    queryFn: ({ signal }) =>
      api.post<{ svg: string }>(
        '/api/certificate-preview',
        { unitId: template.unitId, layout: drawn, sample },
        { signal },
      ),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const mayEdit = template.allowed.includes('edit');
  return (
    <div className={classes.preview}>
      {query.error !== null && (
        <p className={classes.warning} role="alert">
          {isProblem(query.error) && query.error.errors.length > 0
            ? query.error.errors.map(({ message }) => message).join(' ')
            : problemText(query.error)}
        </p>
      )}
      {query.data === undefined ? (
        <LoadingLines lines={9} />
      ) : (
        <SheetPicture
          svg={query.data.svg}
          background={template.hasBackground ? backgroundAddress(template.id, template.version) : null}
          label={words.label}
        >
          {mayEdit && <SheetBoxes layout={layout} chosen={chosen} onChoose={onChoose} onChange={onChange} />}
        </SheetPicture>
      )}
      <NativeSelect
        className={classes.samples}
        label={words.sample}
        description={mayEdit ? words.hint : undefined}
        value={sample}
        onChange={(event) => setSample(event.currentTarget.value)}
        data={[
          { value: 'person', label: words.person },
          { value: 'long', label: words.long },
          { value: 'collective', label: words.collective },
        ]}
      />
    </div>
  );
}
