import { Button, Textarea, TextInput } from '@mantine/core';
import { api } from '../../../../ui/api/api.ts';
import { newKey } from '../../../../ui/api/idempotency.ts';
import { Form } from '../../../../ui/form/form.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import type { MeetingView } from '../../server/meeting.schema.ts';
import classes from '../council.module.css';
import { useTakeMeeting } from '../council-queries.ts';

const messages = defineMessages({
  vi: {
    title: (n: number) => `Nội dung ${n}`,
    presenter: (n: number) => `Người trình bày nội dung ${n}`,
    note: (n: number) => `Tóm tắt nội dung ${n}`,
    add: 'Thêm nội dung',
    up: 'Đưa lên',
    remove: 'Bỏ',
    of: (what: string, n: number) => `${what} nội dung ${n}`,
    save: 'Lưu chương trình',
    saved: 'Đã lưu chương trình họp.',
  },
  en: {
    title: (n: number) => `Point ${n}`,
    presenter: (n: number) => `Presenter of point ${n}`,
    note: (n: number) => `Summary of point ${n}`,
    add: 'Add a point',
    up: 'Move up',
    remove: 'Leave out',
    of: (what: string, n: number) => `${what} point ${n}`,
    save: 'Save the agenda',
    saved: 'The agenda was saved.',
  },
});

interface Row {
  key: string;
  id: string | null;
  title: string;
  presenter: string | null;
  note: string | null;
}

/** The whole agenda as a list to write and order. */
export function AgendaForm({ meeting, onDone }: { meeting: MeetingView; onDone: () => void }) {
  const words = useMessages(messages);
  const take = useTakeMeeting();
  const fresh = (): Row => ({ key: newKey(), id: null, title: '', presenter: '', note: '' });
  const form = useServerForm({
    id: `meeting.agenda.${meeting.id}`,
    initial: {
      items:
        meeting.agenda.length === 0
          ? [fresh()]
          : meeting.agenda.map(
              ({ id, title, presenter, note }): Row => ({ key: id, id, title, presenter, note }),
            ),
      version: meeting.version,
    },
    submit: ({ items, version }, { key }) =>
      api.put<MeetingView>(
        `/api/meetings/${meeting.id}/agenda`,
        {
          version,
          items: items
            .filter(({ title }) => title.trim() !== '')
            .map(({ id, title, presenter, note }) => ({ id, title, presenter, note })),
        },
        { key },
      ),
    onSuccess: (next) => {
      take(next);
      toast.done(words.saved);
      onDone();
    },
  });
  const { items } = form.values;
  const change = (index: number, part: Partial<Row>) =>
    form.set(
      'items',
      items.map((row, i) => (i === index ? { ...row, ...part } : row)),
    );
  const up = (index: number) => {
    const next = [...items];
    next.splice(index - 1, 0, ...next.splice(index, 1));
    form.set('items', next);
  };
  return (
    <Form form={form} submitLabel={words.save} onCancel={onDone} guard={false}>
      {form.errorOf('items') !== undefined && <p className={classes.wrong}>{form.errorOf('items')}</p>}
      {items.map((row, index) => (
        <div key={row.key} className={classes.editPoint}>
          <TextInput
            label={words.title(index + 1)}
            maxLength={1000}
            value={row.title}
            onChange={(event) => change(index, { title: event.currentTarget.value })}
          />
          <TextInput
            label={words.presenter(index + 1)}
            maxLength={300}
            value={row.presenter ?? ''}
            onChange={(event) => change(index, { presenter: event.currentTarget.value })}
          />
          <Textarea
            label={words.note(index + 1)}
            autosize
            maxRows={10}
            value={row.note ?? ''}
            onChange={(event) => change(index, { note: event.currentTarget.value })}
          />
          <div className={classes.acts}>
            <Button
              variant="default"
              size="compact-md"
              disabled={index === 0}
              aria-label={words.of(words.up, index + 1)}
              onClick={() => up(index)}
            >
              {words.up}
            </Button>
            <Button
              variant="subtle"
              size="compact-md"
              aria-label={words.of(words.remove, index + 1)}
              onClick={() =>
                form.set(
                  'items',
                  items.filter((_, i) => i !== index),
                )
              }
            >
              {words.remove}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button variant="default" onClick={() => form.set('items', [...items, fresh()])}>
          {words.add}
        </Button>
      </div>
    </Form>
  );
}
