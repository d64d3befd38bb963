import { ActionIcon, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { api } from '../../../ui/api/api.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import type { DecisionLine, DecisionView } from '../server/decision.schema.ts';

const messages = defineMessages({
  vi: {
    up: (name: string) => `Chuyển ${name} lên`,
    down: (name: string) => `Chuyển ${name} xuống`,
    remove: (name: string) => `Bỏ ${name} khỏi quyết định`,
    removed: (name: string) => `Đã bỏ ${name}; trường hợp này chờ quyết định khác.`,
  },
  en: {
    up: (name: string) => `Move ${name} up`,
    down: (name: string) => `Move ${name} down`,
    remove: (name: string) => `Take ${name} out`,
    removed: (name: string) => `${name} is out and waits for another decision.`,
  },
});

interface Props {
  line: DecisionLine;
  /** Of the decision. */
  version: number;
  busy: boolean;
  /** Takes the decision that a write answers, and says what was done. */
  run: (work: Promise<DecisionView>, done?: string) => void;
}

/** Moves a line of a draft within its group, or takes it out. */
export function LineActs({ line, version, busy, run }: Props) {
  const words = useMessages(messages);
  const { subjectName: name } = line;
  const url = `/api/decision-lines/${line.id}`;
  const move = (afterId: string | null) => run(api.patch<DecisionView>(url, { version, afterId }));
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        variant="subtle"
        aria-label={words.up(name)}
        disabled={busy || line.previousId === null}
        onClick={() => move(line.beforePreviousId)}
      >
        <IconArrowUp size={18} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        aria-label={words.down(name)}
        disabled={busy || line.nextId === null}
        onClick={() => move(line.nextId)}
      >
        <IconArrowDown size={18} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        aria-label={words.remove(name)}
        disabled={busy}
        onClick={() => run(api.post<DecisionView>(`${url}/removal`, { version }), words.removed(name))}
      >
        <IconX size={18} />
      </ActionIcon>
    </Group>
  );
}
