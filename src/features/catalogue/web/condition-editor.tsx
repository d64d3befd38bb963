import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AwardCatalogue, ConditionKind, DescribedNode } from '../../../law/awards/index.ts';
import { api } from '../../../ui/api/api.ts';
import { CheckboxField, type Option, SelectField, TextField } from '../../../ui/form/fields.tsx';
import { MultiPickerField } from '../../../ui/form/special-fields.tsx';
import type { ServerForm } from '../../../ui/form/use-server-form.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { problemText } from '../../../ui/toast/toast-store.ts';
import { capital } from '../model/award-words.ts';
import { CONDITION_FORMS, CONDITION_KINDS, type ConditionField } from '../model/condition-forms.ts';
import classes from './catalogue.module.css';
import { awardOptions, search } from './catalogue-queries.ts';
import { ConditionTree } from './condition-tree.tsx';
import { conditionUnder, useConditionCheck } from './condition-values.ts';

const messages = defineMessages({
  vi: {
    kind: 'Loại điều kiện',
    preview: 'Xem câu quy định',
    incomplete: 'Hãy điền đủ các ô của điều kiện rồi xem lại.',
    self: 'Người, tập thể được đề nghị',
    members: 'Các cá nhân trong tập thể',
  },
  en: {
    kind: 'Kind of condition',
    preview: 'Read it as a sentence',
    incomplete: 'Fill in the fields of the condition, then try again.',
    self: 'The nominee',
    members: 'The members of the collective',
  },
});

/** One condition: its kind, the fields of that kind, and the sentence they make. */
export function ConditionEditor({
  form,
  prefix,
  catalogue,
}: {
  form: ServerForm<never>;
  prefix: string;
  catalogue: AwardCatalogue;
}) {
  const words = useMessages(messages);
  const language = useLanguage();
  const texts = form as unknown as ServerForm<Record<string, string>>;
  const kind = texts.values[`${prefix}kind`] as ConditionKind;
  return (
    <>
      <SelectField
        form={texts}
        name={`${prefix}kind`}
        label={words.kind}
        options={CONDITION_KINDS.map((value) => ({ value, label: CONDITION_FORMS[value].label[language] }))}
      />
      {CONDITION_FORMS[kind]?.fields.map((field) => (
        <FieldOf
          key={`${kind}.${field.name}`}
          form={form}
          prefix={prefix}
          field={field}
          catalogue={catalogue}
        />
      ))}
      {CONDITION_FORMS[kind] && <Preview values={form.values} prefix={prefix} />}
    </>
  );
}

function FieldOf({
  form,
  prefix,
  field: { name, label, as, list, optional },
  catalogue,
}: {
  form: ServerForm<never>;
  prefix: string;
  field: ConditionField;
  catalogue: AwardCatalogue;
}) {
  const words = useMessages(messages);
  const language = useLanguage();
  const shared = { name: `${prefix}${name}`, label: label[language], optional };
  const texts = form as unknown as ServerForm<Record<string, string>>;
  const terms: Option[] =
    list === undefined
      ? []
      : Object.entries(catalogue.terms[list]).map(([value, word]) => ({
          value,
          label: capital(word[language]),
        }));
  if (as === 'flag')
    return <CheckboxField form={form as unknown as ServerForm<Record<string, boolean>>} {...shared} />;
  if (as === 'count' || as === 'number')
    return <TextField form={texts} {...shared} inputMode="numeric" width="10rem" maxLength={10} />;
  if (as === 'who')
    return (
      <SelectField
        form={texts}
        {...shared}
        options={[
          { value: 'self', label: words.self },
          { value: 'members', label: words.members },
        ]}
      />
    );
  if (as === 'share-of') {
    const standards = Object.entries(catalogue.terms.memberStandards).map(([value, word]) => ({
      value,
      label: capital(word[language]),
    }));
    const awards = catalogue.awards
      .filter(({ subjects, kind }) => kind === 'title' && subjects.includes('individual'))
      .map((award) => ({ value: award.id, label: award.name[language] }));
    return <SelectField form={texts} {...shared} options={[...standards, ...awards]} />;
  }
  if (as === 'term') return <SelectField form={texts} {...shared} options={terms} />;
  return (
    <MultiPickerField
      form={form as unknown as ServerForm<Record<string, Option[]>>}
      {...shared}
      searchKey={['award', 'vocabulary', as, list ?? '']}
      search={search(as === 'awards' ? awardOptions(catalogue, language) : terms)}
    />
  );
}

function Preview({ values, prefix }: { values: object; prefix: string }) {
  const words = useMessages(messages);
  const check = useConditionCheck();
  const [shown, setShown] = useState<DescribedNode | string | null>(null);
  const show = async () => {
    if (Object.keys(check(values, prefix)).length > 0) return setShown(words.incomplete);
    try {
      const body = { condition: conditionUnder(values, prefix) };
      setShown((await api.post<{ conditions: DescribedNode }>('/api/condition-previews', body)).conditions);
    } catch (error) {
      setShown(problemText(error));
    }
  };
  return (
    <div>
      <Button variant="default" onClick={() => void show()}>
        {words.preview}
      </Button>
      <div role="status" className={classes.preview}>
        {typeof shown === 'string' ? shown : shown && <ConditionTree node={shown} source="" />}
      </div>
    </div>
  );
}
