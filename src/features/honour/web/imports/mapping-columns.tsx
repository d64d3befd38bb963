import { NativeSelect } from '@mantine/core';
import type { Option } from '../../../../ui/form/fields.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { useField } from '../../../../ui/form/use-field.ts';
import type { ServerForm } from '../../../../ui/form/use-server-form.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { IMPORT_FIELD_WORDS } from '../../model/imports/field-words.ts';
import type { ImportView } from '../../server/imports/import.schema.ts';
import classes from './imports.module.css';

const messages = defineMessages({
  vi: {
    caption: 'Các cột của tệp và nội dung',
    header: 'Tiêu đề cột',
    samples: 'Ba hàng đầu',
    field: 'Nội dung',
    fieldOf: (header: string) => `Nội dung của cột ${header}`,
    none: '(không dùng)',
    unnamed: (n: number) => `(cột ${n})`,
  },
  en: {
    caption: 'The columns of the file',
    header: 'Heading',
    samples: 'First three rows',
    field: 'Holds',
    fieldOf: (header: string) => `What the column ${header} holds`,
    none: '(not used)',
    unnamed: (n: number) => `(column ${n})`,
  },
});

export interface Values {
  version: number;
  mapping: string;
  basis: string;
  unitId: Option | null;
  authority: string;
}

/** Columns as one text, so that a draft of the form keeps them. */
export const NONE = '';
/** What each column holds, out of the one text that the form keeps. */
export const split = (mapping: string) => mapping.split(',');

/** Each column with examples and what it holds. */
export function Columns({ view, form }: { view: ImportView; form: ServerForm<Values> }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const { id, error } = useField({ form, name: 'mapping', label: words.caption });
  const fields = split(form.values.mapping);
  const options = [{ value: NONE, label: words.none }, ...optionsOf(IMPORT_FIELD_WORDS, language)];
  return (
    <div id={id} tabIndex={-1}>
      {error !== undefined && (
        <p role="alert" className={classes.wrong}>
          {error}
        </p>
      )}
      <table className={classes.columns}>
        <caption className="sv-hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.header}</th>
            <th scope="col">{words.samples}</th>
            <th scope="col">{words.field}</th>
          </tr>
        </thead>
        <tbody>
          {view.headers.map((header, i) => {
            const named = header === '' ? words.unnamed(i + 1) : header;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places, and headings may be the same
              <tr key={i} data-unused={fields[i] === NONE}>
                <th scope="row">{named}</th>
                <td>
                  {[...new Set(view.samples.map((cells) => cells[i] ?? ''))]
                    .filter((text) => text !== '')
                    .join(' · ')}
                </td>
                <td>
                  <NativeSelect
                    aria-label={words.fieldOf(named)}
                    value={fields[i] ?? NONE}
                    data={options}
                    onChange={(event) =>
                      form.set('mapping', fields.with(i, event.currentTarget.value).join(','))
                    }
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
