import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { ConfirmDialog } from '../../../../ui/confirm/confirm-dialog.tsx';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { useGoTo } from '../../../../ui/page/go-to.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { usePathParam } from '../../../../ui/page/search-params.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { useAct } from '../../../../ui/toast/use-act.ts';
import type { TemplateView } from '../../server/certificates/template.schema.ts';
import { templatesKey } from './certificate-queries.ts';
import { TemplateEditor } from './template-editor.tsx';

const messages = defineMessages({
  vi: {
    intro: (unit: string) =>
      `Mẫu của ${unit}. Cách trình bày cần xác nhận với mẫu bằng mà cơ quan đang dùng.`,
    remove: 'Xóa mẫu',
    removeText: (name: string) => `Xóa mẫu “${name}”? Các bản in đã tạo vẫn giữ nguyên.`,
    removed: 'Đã xóa mẫu.',
  },
  en: {
    intro: (unit: string) => `A template of ${unit}. Check the layout against the form your office uses.`,
    remove: 'Delete the template',
    removeText: (name: string) => `Delete “${name}”? Prints that were made stay.`,
    removed: 'The template is deleted.',
  },
});

/** A certificate template and its editor. */
export function Page() {
  const words = useMessages(messages);
  const templateId = usePathParam('templateId');
  const goTo = useGoTo();
  const client = useQueryClient();
  const [removing, setRemoving] = useState(false);
  const { busy, run } = useAct();
  const query = useQuery({
    queryKey: [...templatesKey, templateId],
    queryFn: ({ signal }) =>
      api.get<TemplateView>(`/api/certificate-templates/${templateId}`, undefined, { signal }),
  });
  const remove = ({ id, version }: TemplateView) => {
    run(
      api.post(`/api/certificate-templates/${id}/deletion`, { version }).then(async () => {
        toast.done(words.removed);
        await goTo('/mau-bang');
        client.removeQueries({ queryKey: [...templatesKey, id] });
        await client.invalidateQueries({ queryKey: templatesKey });
      }),
    );
  };
  return (
    <Loaded query={query}>
      {(template) => (
        <PageFrame
          title={template.name}
          intro={words.intro(template.unitName)}
          acts={
            template.allowed.includes('delete') && (
              <Button onClick={() => setRemoving(true)}>{words.remove}</Button>
            )
          }
        >
          <TemplateEditor template={template} />
          <ConfirmDialog
            opened={removing}
            title={words.remove}
            confirmLabel={words.remove}
            busy={busy}
            onConfirm={() => remove(template)}
            onClose={() => setRemoving(false)}
          >
            {words.removeText(template.name)}
          </ConfirmDialog>
        </PageFrame>
      )}
    </Loaded>
  );
}
