import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import type { ListQuery } from '../../../../ui/table/use-list-query.ts';

const messages = defineMessages({
  vi: { label: 'Có người, tập thể được đề nghị', hint: 'Gõ tên, không dấu cũng được' },
  en: { label: 'With a nominee called', hint: 'Diacritics are not needed' },
});

/** Finds dossiers by the name of somebody proposed in them. */
export function NomineeFilter({ list }: { list: ListQuery<'nominee'> }) {
  const words = useMessages(messages);
  const { nominee = '' } = list.filters;
  const [text, setText] = useState(nominee);
  const search = useDebouncedCallback((value: string) => list.setFilter('nominee', value || undefined), 300);
  useEffect(() => setText(nominee), [nominee]);
  return (
    <TextInput
      type="search"
      label={words.label}
      description={words.hint}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        search(event.currentTarget.value.trim());
      }}
    />
  );
}
