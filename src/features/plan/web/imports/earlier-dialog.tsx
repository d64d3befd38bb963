import { Button, Group, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { formatMoment } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ActButton } from '../../../../ui/page/act-button.tsx';
import { TextLink } from '../../../../ui/page/links.tsx';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import type { CreatedImport } from '../../server/imports/plan-import.schema.ts';
import { IMPORT_STATES } from './import-states.ts';

const messages = defineMessages({
  vi: {
    title: 'Tệp này đã được nhập',
    text: (name: string) =>
      `Đơn vị đã nhập đúng tệp “${name}”. Hãy mở bản trước để làm tiếp, hoặc tạo một bản nhập mới.`,
    line: (at: string, by: string, state: string) => `${at}, ${by}: ${state}`,
    plan: 'mở kế hoạch',
    open: 'Mở bản trước',
    again: 'Vẫn tạo bản mới',
    close: 'Đóng',
  },
  en: {
    title: 'This file was imported before',
    text: (name: string) =>
      `The unit has imported the very file “${name}”. Open the earlier import to go on, or make a new one.`,
    line: (at: string, by: string, state: string) => `${at}, ${by}: ${state}`,
    plan: 'open the plan',
    open: 'Open the earlier one',
    again: 'Make a new one all the same',
    close: 'Close',
  },
});

interface EarlierDialogProps {
  again: { file: File; earlier: CreatedImport['earlier'] } | null;
  unitId: string | undefined;
  onOpen: (importId: string) => void;
  onClose: () => void;
}

/** Says that a file was imported before, and lets the person go on with that import or make another. */
export function EarlierDialog({ again, unitId, onOpen, onClose }: EarlierDialogProps) {
  const words = useMessages(messages);
  const language = useLanguage();
  const create = useMutation({
    mutationFn: (file: File) =>
      api.upload<CreatedImport>('/api/plan-imports', file, {
        fields: { ...(unitId !== undefined && { unitId }), ifEarlier: 'create' },
      }),
    onSuccess: ({ importId }) => importId !== null && onOpen(importId),
    onError: (error) => toast.error(problemText(error)),
  });
  const [first] = again?.earlier ?? [];
  return (
    <Modal
      opened={again !== null}
      onClose={onClose}
      title={words.title}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <p>{words.text(again?.file.name ?? '')}</p>
      <ul>
        {(again?.earlier ?? []).map(({ importId, planId, at, by, state }) => (
          <li key={importId}>
            {words.line(formatMoment(at), by, IMPORT_STATES[state][language])}
            {planId !== null && (
              <>
                {' '}
                (
                <TextLink to="/ke-hoach/$planId" params={{ planId }}>
                  {words.plan}
                </TextLink>
                )
              </>
            )}
          </li>
        ))}
      </ul>
      <Group mt="md">
        <ActButton onClick={() => first !== undefined && onOpen(first.importId)}>{words.open}</ActButton>
        <Button
          variant="subtle"
          loading={create.isPending}
          onClick={() => again !== null && create.mutate(again.file)}
        >
          {words.again}
        </Button>
      </Group>
    </Modal>
  );
}
