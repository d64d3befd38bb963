import { Alert } from '@mantine/core';
import {
  AWARD_KINDS,
  type AwardCatalogue,
  type ConditionNode,
  SUBJECTS,
  type TermList,
} from '../../../law/awards/index.ts';
import { api } from '../../../ui/api/api.ts';
import { CheckboxField, SelectField, TextField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { optionsOf } from '../../../ui/form/options.ts';
import { type ServerForm, useServerForm } from '../../../ui/form/use-server-form.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { useGoTo } from '../../../ui/page/go-to.tsx';
import { AWARD_KIND_WORDS, capital, SUBJECT_WORDS } from '../model/award-words.ts';
import { conditionGroups } from '../model/condition-fields.ts';
import type { LocalRuleView } from '../server/local-rule.schema.ts';
import classes from './catalogue.module.css';
import {
  ConditionGroups,
  firstCondition,
  useConditionGroups,
  writtenConditions,
} from './condition-groups.tsx';
import { useConditionCheck } from './condition-values.ts';
import { type AwardValues, awardBody, factorOf, writtenAward } from './local-award-values.ts';
import { BasicFields, type RuleBasics, useBasics, useBasicsCheck, useRuleSaved } from './rule-basics.tsx';

const messages = defineMessages({
  vi: {
    name: 'Tên danh hiệu, hình thức',
    abbreviations: 'Chữ viết tắt',
    kind: 'Loại',
    category: 'Nhóm',
    level: 'Cấp',
    authority: 'Thẩm quyền quyết định',
    for: 'Dành cho',
    forNeeded: 'Hãy chọn ít nhất một đối tượng.',
    bonus: (who: string) => `Tiền thưởng ${who}: số lần mức lương cơ sở`,
    bonusHint: 'Để trống nếu văn bản không quy định mức',
    number: 'Hãy ghi một số lớn hơn 0, ví dụ 1,5.',
    dossier: 'Bộ hồ sơ',
    needed: (label: string) => `Hãy điền ô “${label}”.`,
    save: 'Ghi hình thức riêng',
    deep: 'Điều kiện của quy định cũ lồng nhiều tầng hơn mẫu này; hãy xem quy định cũ và ghi lại các điều kiện.',
  },
  en: {
    name: 'Name',
    abbreviations: 'Abbreviation',
    kind: 'Kind',
    category: 'Group',
    level: 'Level',
    authority: 'Decided by',
    for: 'For',
    forNeeded: 'Choose at least one.',
    bonus: (who: string) => `Bonus of ${who}: times the base salary`,
    bonusHint: 'Empty where the text sets no rate',
    number: 'Give a number above 0, such as 1,5.',
    dossier: 'Dossier',
    needed: (label: string) => `Fill in “${label}”.`,
    save: 'Keep the award',
    deep: 'The conditions of the old rule are nested deeper than this form; look at it and write them anew.',
  },
});

/** An award of a unit's own. */
export function LocalAwardForm({
  catalogue,
  replaced,
}: {
  catalogue: AwardCatalogue;
  replaced: LocalRuleView | null;
}) {
  const words = useMessages(messages);
  const language = useLanguage();
  const goTo = useGoTo();
  const check = useConditionCheck();
  const checkBasics = useBasicsCheck();
  const saved = useRuleSaved();
  const old = replaced?.written ?? null;
  const conditions = old === null ? null : conditionGroups(old.conditions as ConditionNode);
  const groups = useConditionGroups(conditions);
  const initial: AwardValues = {
    ...useBasics(replaced),
    ...writtenAward(old?.award ?? null),
    individual: replaced?.subjects?.includes('individual') ?? true,
    collective: replaced?.subjects?.includes('collective') ?? false,
    household: replaced?.subjects?.includes('household') ?? false,
    ...(conditions === null ? firstCondition() : writtenConditions(conditions, catalogue, language)),
  };
  const needed = (value: string, label: string) => (value.trim() === '' ? words.needed(label) : undefined);
  const form = useServerForm<AwardValues, LocalRuleView>({
    id: `local-award.${replaced?.id ?? 'new'}`,
    initial,
    validate: (values) => ({
      name: needed(values.name, words.name),
      level: needed(values.level, words.level),
      authority: needed(values.authority, words.authority),
      dossierSet: needed(values.dossierSet, words.dossier),
      individual: SUBJECTS.some((subject) => values[subject]) ? undefined : words.forNeeded,
      ...Object.fromEntries(
        SUBJECTS.map((subject) => [
          `bonus.${subject}`,
          Number.isNaN(factorOf(values[`bonus.${subject}`])) ? words.number : undefined,
        ]),
      ),
      ...Object.assign({}, ...groups.prefixes.map((prefix) => check(values, prefix))),
      ...checkBasics(values),
    }),
    submit: (values, { key }) =>
      api.post<LocalRuleView>(
        '/api/local-awards',
        awardBody(values, replaced?.id ?? null, groups.treeOf(values)),
        { key },
      ),
    onSuccess: saved,
  });
  const terms = (list: TermList) =>
    Object.entries(catalogue.terms[list]).map(([value, word]) => ({ value, label: capital(word[language]) }));
  const fixed = replaced === null ? null : { value: replaced.unitId, label: replaced.unitName };
  return (
    <Form form={form} submitLabel={words.save} onCancel={() => void goTo({ to: '/danh-muc/quy-dinh-rieng' })}>
      <TextField form={form} name="name" label={words.name} maxLength={200} />
      <TextField
        form={form}
        name="abbreviation"
        label={words.abbreviations}
        maxLength={60}
        width="16rem"
        optional
      />
      <SelectField
        form={form}
        name="kind"
        label={words.kind}
        options={optionsOf(AWARD_KIND_WORDS, language, AWARD_KINDS)}
      />
      <SelectField form={form} name="category" label={words.category} options={terms('categories')} />
      <SelectField form={form} name="level" label={words.level} options={terms('levels')} />
      <SelectField form={form} name="authority" label={words.authority} options={terms('authorities')} />
      <fieldset className={classes.fieldset}>
        <legend>{words.for}</legend>
        {SUBJECTS.map((subject) => (
          <CheckboxField key={subject} form={form} name={subject} label={SUBJECT_WORDS[subject][language]} />
        ))}
        {SUBJECTS.filter((subject) => form.values[subject]).map((subject) => (
          <TextField
            key={subject}
            form={form}
            name={`bonus.${subject}`}
            label={words.bonus(SUBJECT_WORDS[subject][language].toLocaleLowerCase('vi'))}
            description={words.bonusHint}
            width="10rem"
            optional
          />
        ))}
      </fieldset>
      {old !== null && conditions === null && <Alert color="amber">{words.deep}</Alert>}
      <ConditionGroups form={form as unknown as ServerForm<never>} groups={groups} catalogue={catalogue} />
      <SelectField
        form={form}
        name="dossierSet"
        label={words.dossier}
        options={Object.entries(catalogue.dossierSets).map(([value, { parts }]) => ({
          value,
          label: parts
            .map((part) => capital(catalogue.terms.dossierParts[part]?.[language] ?? part))
            .join('; '),
        }))}
      />
      <BasicFields form={form as unknown as ServerForm<RuleBasics>} fixedUnit={fixed} />
    </Form>
  );
}
