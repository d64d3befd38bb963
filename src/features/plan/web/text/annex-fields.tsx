import { Textarea, TextInput } from '@mantine/core';
import type { ServerForm } from '../../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import type { AnnexText, PlanTextValues } from './plan-text-values.ts';
import classes from './text-editor.module.css';

const messages = defineMessages({
  vi: {
    about:
      'Các dòng của phụ lục là nhiệm vụ, sửa ở thẻ Bảng nhiệm vụ; phụ lục chưa có nhiệm vụ thì không in.',
    annex: (number: number) => `Phụ lục ${number}`,
    title: 'Tên phụ lục',
    columns: 'Các cột, mỗi dòng một cột',
    none: 'Chưa có phụ lục; phụ lục xuất hiện khi có nhiệm vụ.',
  },
  en: {
    about: 'The rows are tasks, edited in the Table tab; an annex without tasks is not printed.',
    annex: (number: number) => `Annex ${number}`,
    title: 'Title',
    columns: 'Columns, one a line',
    none: 'No annex yet; one comes with its first task.',
  },
});

/** Titles and columns of the annexes. */
export function AnnexFields({ form }: { form: ServerForm<PlanTextValues> }) {
  const words = useMessages(messages);
  const { annexes } = form.values;
  const put = (index: number, change: Partial<AnnexText>) =>
    form.set(
      'annexes',
      annexes.map((annex, i) => (i === index ? { ...annex, ...change } : annex)),
    );
  return (
    <>
      <p className={classes.about}>{annexes.length === 0 ? words.none : words.about}</p>
      {annexes.map((annex, index) => (
        <fieldset key={annex.number} className={classes.annex}>
          <legend>{words.annex(annex.number)}</legend>
          <TextInput
            id={form.idOf(`annexes.${index}.title`)}
            label={words.title}
            maxLength={1000}
            value={annex.title}
            error={form.errorOf(`annexes.${index}.title`)}
            onChange={(event) => put(index, { title: event.currentTarget.value })}
          />
          <Textarea
            id={form.idOf(`annexes.${index}.columns`)}
            label={words.columns}
            mt="sm"
            autosize
            minRows={3}
            value={annex.columns}
            error={form.errorOf(`annexes.${index}.columns`)}
            onChange={(event) => put(index, { columns: event.currentTarget.value })}
          />
        </fieldset>
      ))}
    </>
  );
}
