import { ActionIcon, Button } from '@mantine/core';
import { IconFileText, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { ConfirmDialog } from '../../../ui/confirm/confirm-dialog.tsx';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import fileClasses from '../../../ui/file/file.module.css';
import type { Option } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { PickerField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { formatDay } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { TextLink } from '../../../ui/page/links.tsx';
import { useMay } from '../../../ui/session/me.ts';
import { problemText, toast } from '../../../ui/toast/toast-store.ts';
import { documentLabel, searchDocumentsInForce } from '../../document/web/index.ts';
import type { TaskView } from '../server/task.schema.ts';
import { useTakeTask } from './plan-queries.ts';

const messages = defineMessages({
  vi: {
    list: 'Văn bản minh chứng',
    add: 'Chọn văn bản trong thư viện',
    document: 'Văn bản',
    hint: 'Gõ số, ký hiệu hoặc trích yếu. Ai đọc được kế hoạch sẽ thấy số và trích yếu; mở văn bản thì cần quyền đọc văn bản.',
    save: 'Thêm minh chứng',
    remove: (name: string) => `Gỡ văn bản ${name}`,
    removeTitle: 'Gỡ văn bản minh chứng',
    ask: (name: string) => `Gỡ “${name}” khỏi nhiệm vụ? Văn bản vẫn còn trong thư viện.`,
  },
  en: {
    list: 'Documents as evidence',
    add: 'Choose a document of the library',
    document: 'Document',
    hint: 'Type its number, symbol or subject. Who reads the plan sees number and subject; opening it needs the right to read it.',
    save: 'Add as evidence',
    remove: (name: string) => `Take the document ${name} off`,
    removeTitle: 'Take the document off',
    ask: (name: string) => `Take “${name}” off the task? The document stays in the library.`,
  },
});

type EvidenceDocument = TaskView['documents'][number];

/** The documents of the library that are evidence of a task. */
export function TaskDocuments({ task }: { task: TaskView }) {
  const words = useMessages(messages);
  const take = useTakeTask(task.planId);
  const mayRead = useMay('document.read');
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<EvidenceDocument | null>(null);
  const may = task.allowed.includes('attach');
  const remove = ({ id }: EvidenceDocument) =>
    api
      .delete<TaskView>(`/api/tasks/${task.id}/documents/${id}`, {})
      .then(take, (error: unknown) => toast.error(problemText(error)))
      .finally(() => setRemoving(null));
  return (
    <>
      {task.documents.length > 0 && (
        <ul aria-label={words.list} className={fileClasses.files}>
          {task.documents.map((document) => (
            <li key={document.id} className={fileClasses.file}>
              <IconFileText size={20} stroke={1.6} aria-hidden="true" />
              <div className={fileClasses.name}>
                {document.readable ? (
                  <TextLink to="/van-ban/$documentId" params={{ documentId: document.id }}>
                    {documentLabel(document)}
                  </TextLink>
                ) : (
                  documentLabel(document)
                )}
                {document.signedOn !== null && (
                  <div className={fileClasses.about}>{formatDay(document.signedOn)}</div>
                )}
              </div>
              {may && (
                <ActionIcon
                  aria-label={words.remove(documentLabel(document))}
                  onClick={() => setRemoving(document)}
                >
                  <IconTrash size={18} stroke={1.7} />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      {may && mayRead && (
        <Button my="xs" onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      )}
      <Dialog opened={adding} title={words.add} onClose={() => setAdding(false)}>
        <ChooseDocument task={task} onClose={() => setAdding(false)} />
      </Dialog>
      {removing !== null && (
        <ConfirmDialog
          opened
          title={words.removeTitle}
          confirmLabel={words.removeTitle}
          onConfirm={() => void remove(removing)}
          onClose={() => setRemoving(null)}
        >
          {words.ask(documentLabel(removing))}
        </ConfirmDialog>
      )}
    </>
  );
}

function ChooseDocument({ task, onClose }: { task: TaskView; onClose: () => void }) {
  const words = useMessages(messages);
  const take = useTakeTask(task.planId);
  const form = useServerForm({
    id: `task.document.${task.id}`,
    keepDraft: false,
    initial: { documentId: null as Option | null },
    submit: ({ documentId }, { key }) =>
      api.post<TaskView>(`/api/tasks/${task.id}/documents`, { documentId: documentId?.value }, { key }),
    onSuccess: (next) => {
      take(next);
      onClose();
    },
  });
  return (
    <Form form={form} submitLabel={words.save} onCancel={onClose} guard={false}>
      <PickerField
        form={form}
        name="documentId"
        label={words.document}
        description={words.hint}
        searchKey={['document', 'pick', 'in-force']}
        search={searchDocumentsInForce}
      />
    </Form>
  );
}
