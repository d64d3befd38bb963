import { NativeSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { isProblem } from '../../../../ui/api/problem.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { LoadingLines } from '../../../../ui/page/loaded.tsx';
import { problemText } from '../../../../ui/toast/toast-store.ts';
import { type CertificateBlock, type CertificateLayout, sheetSize } from '../../model/certificates/layout.ts';
import type { TemplateView } from '../../server/certificates/template.schema.ts';
import { templatesKey } from './certificate-queries.ts';
import classes from './certificates.module.css';
import { moved } from './change-layout.ts';
import { backgroundAddress, SheetPicture } from './sheet-picture.tsx';

const messages = defineMessages({
  vi: {
    label: 'Bằng mẫu với tên giả định',
    boxes: 'Bấm để chọn ô; phím mũi tên dịch ô đang chọn',
    sample: 'In thử tên',
    person: 'Cá nhân, tên thường gặp',
    long: 'Cá nhân, tên và chức vụ dài',
    collective: 'Tập thể, tên dài',
    hint: 'Bấm vào một ô trên bằng để sửa; phím mũi tên dịch ô đang chọn 1 mm. Chữ dài tự xuống dòng và thu nhỏ cho vừa ô.',
  },
  en: {
    label: 'A certificate with a made-up name',
    boxes: 'Click to choose a box; arrow keys move it',
    sample: 'Try the name of',
    person: 'A person with a usual name',
    long: 'A person with a long name and position',
    collective: 'A collective with a long name',
    hint: 'Click a box to edit it; arrow keys move it by 1 mm. Long words break and shrink to stay within their box.',
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
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The sheet as the server draws it, with a button over each box. */
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
  const { width, height } = sheetSize(layout);
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
          {mayEdit && (
            <button
              type="button"
              className={classes.boxes}
              aria-label={words.boxes}
              onClick={(event) => {
                const area = event.currentTarget.getBoundingClientRect();
                const x = ((event.clientX - area.left) / area.width) * width;
                const y = ((event.clientY - area.top) / area.height) * height;
                const found = layout.blocks.findLastIndex((block) => holds(block, x, y));
                if (found >= 0) onChoose(found);
              }}
              onKeyDown={(event) => {
                const step = STEPS[event.key];
                if (step === undefined) return;
                event.preventDefault();
                onChange(moved(layout, chosen, step));
              }}
            >
              {layout.blocks.map((block, i) => (
                <span
                  // biome-ignore lint/suspicious/noArrayIndexKey: boxes have no name but their place
                  key={i}
                  className={classes.box}
                  data-chosen={i === chosen || undefined}
                  style={{
                    left: `${(block.x / width) * 100}%`,
                    top: `${(block.y / height) * 100}%`,
                    width: `${(block.width / width) * 100}%`,
                    height: `${(block.height / height) * 100}%`,
                  }}
                />
              ))}
            </button>
          )}
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

const holds = ({ x, y, width, height }: CertificateBlock, atX: number, atY: number) =>
  atX >= x && atX <= x + width && atY >= y && atY <= y + height;
