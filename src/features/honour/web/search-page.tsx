import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { useSearchParam } from '../../../ui/page/search-params.ts';
import classes from './honour.module.css';
import { Results } from './search-results.tsx';

const messages = defineMessages({
  vi: {
    title: 'Tìm kiếm',
    label: 'Tìm người, đơn vị, lượt khen, danh hiệu',
    hint: 'Không dấu cũng được; sĩ hay sỹ, Lý hay Lí đều tìm thấy.',
  },
  en: {
    title: 'Search',
    label: 'Search people, units, honours, awards',
    hint: 'Diacritics are not needed; either spelling of y and i is found.',
  },
});

const SEARCH_AFTER_MS = 300;

/** One box for everything with a name: people, units, honours and awards, the first of each and the way to all. */
export function Page() {
  const words = useMessages(messages);
  const [asked, setAsked] = useSearchParam('q');
  const [text, setText] = useState(asked ?? '');
  const [q] = useDebouncedValue(text.trim(), SEARCH_AFTER_MS);
  return (
    <PageFrame title={words.title}>
      <search className={classes.box}>
        <TextInput
          type="search"
          label={words.label}
          description={words.hint}
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={() => q !== (asked ?? '') && setAsked(q === '' ? undefined : q)}
        />
      </search>
      {q !== '' && <Results q={q} />}
    </PageFrame>
  );
}
