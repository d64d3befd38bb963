import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { TextLink } from '../../../ui/page/links.tsx';
import { parseSearch, useSearchParams } from '../../../ui/page/search-params.ts';
import { problemText, toast } from '../../../ui/toast/toast-store.ts';
import type { SavedView } from '../server/saved-view.schema.ts';
import classes from './plan.module.css';

const messages = defineMessages({
  vi: {
    title: 'Bộ lọc đã lưu',
    name: 'Tên bộ lọc',
    save: 'Lưu bộ lọc này',
    remove: (name: string) => `Xóa bộ lọc ${name}`,
  },
  en: {
    title: 'Saved filters',
    name: 'Name of the filter',
    save: 'Save these filters',
    remove: (name: string) => `Remove the filter ${name}`,
  },
});

const PAGE = 'plan';
const KEY = ['saved-views', PAGE];

/** The filters a person keeps for plans: one click brings them back, in any plan. */
export function SavedViews({ filtered }: { filtered: boolean }) {
  const words = useMessages(messages);
  const client = useQueryClient();
  const { viec: _task, ...params } = useSearchParams();
  const [name, setName] = useState('');
  const views = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => api.get<{ items: SavedView[] }>('/api/saved-views', { page: PAGE }, { signal }),
  });
  const items = views.data?.items ?? [];
  const change = (act: Promise<unknown>) =>
    act.then(
      () => {
        setName('');
        return client.invalidateQueries({ queryKey: KEY });
      },
      (error: unknown) => toast.error(problemText(error)),
    );
  if (items.length === 0 && !filtered) return null;
  return (
    <section aria-label={words.title} className={classes.views}>
      <h2>{words.title}</h2>
      <ul>
        {items.map((view) => (
          <li key={view.id}>
            <TextLink to="." search={parseSearch(view.query)}>
              {view.name}
            </TextLink>
            <ActionIcon
              aria-label={words.remove(view.name)}
              onClick={() => void change(api.delete(`/api/saved-views/${view.id}`, {}))}
            >
              <IconTrash size={18} stroke={1.7} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {filtered && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const query = new URLSearchParams(params as Record<string, string>).toString();
            if (name.trim() !== '')
              void change(api.post('/api/saved-views', { page: PAGE, name: name.trim(), query }));
          }}
        >
          <TextInput
            label={words.name}
            value={name}
            maxLength={100}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" disabled={name.trim() === ''}>
            {words.save}
          </Button>
        </form>
      )}
    </section>
  );
}
