import { Button } from '@mantine/core';
import { api } from '../../../../ui/api/api.ts';
import { FileUpload } from '../../../../ui/file/file-upload.tsx';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { useAct } from '../../../../ui/toast/use-act.ts';
import { MAX_BACKGROUND_BYTES } from '../../model/certificates/layout.ts';
import type { TemplateView } from '../../server/certificates/template.schema.ts';
import { useTakeTemplate } from './certificate-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Hình nền',
    label: 'Chọn hình nền',
    hint: 'Ảnh phủ kín tờ giấy. Dùng ảnh của chính cơ quan.',
    set: 'Đã đặt hình nền.',
    remove: 'Bỏ hình nền',
    removed: 'Đã bỏ hình nền.',
  },
  en: {
    title: 'Background',
    label: 'Choose a picture',
    hint: 'Fills the sheet. Use a picture of your own office.',
    set: 'The background is set.',
    remove: 'Take the background away',
    removed: 'The background is gone.',
  },
});

/** The picture behind the words, such as the form that an office has its certificates printed on. */
export function BackgroundPicture({ template }: { template: TemplateView }) {
  const words = useMessages(messages);
  const take = useTakeTemplate();
  const { busy, run } = useAct();
  const { id, version } = template;
  return (
    <>
      <h3>{words.title}</h3>
      <FileUpload<TemplateView>
        label={words.label}
        description={words.hint}
        extensions={['png', 'jpg', 'jpeg']}
        maxBytes={MAX_BACKGROUND_BYTES}
        path={`/api/certificate-templates/${id}/background`}
        fields={{ version: String(version) }}
        onUploaded={(next) => {
          take(next);
          toast.done(words.set);
        }}
      />
      {template.hasBackground && (
        <Button
          loading={busy}
          onClick={() => {
            run(
              api
                .post<TemplateView>(`/api/certificate-templates/${id}/background-removal`, { version })
                .then((next) => {
                  take(next);
                  toast.done(words.removed);
                }),
            );
          }}
        >
          {words.remove}
        </Button>
      )}
    </>
  );
}
