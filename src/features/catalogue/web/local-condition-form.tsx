import type { AwardCatalogue, ConditionNode } from '../../../law/awards/index.ts';
import { api } from '../../../ui/api/api.ts';
import type { Option } from '../../../ui/form/fields.tsx';
import { SelectField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { PickerField } from '../../../ui/form/special-fields.tsx';
import { type ServerForm, useServerForm } from '../../../ui/form/use-server-form.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { useGoTo } from '../../../ui/page/go-to.tsx';
import { useSearchParam } from '../../../ui/page/search-params.ts';
import { SUBJECT_WORDS } from '../model/award-words.ts';
import { conditionGroups } from '../model/condition-fields.ts';
import type { LocalRuleView } from '../server/local-rule.schema.ts';
import classes from './catalogue.module.css';
import { awardOptions, search } from './catalogue-queries.ts';
import { ConditionEditor } from './condition-editor.tsx';
import { conditionUnder, emptyCondition, useConditionCheck, writtenCondition } from './condition-values.ts';
import { BasicFields, type RuleBasics, useBasics, useBasicsCheck, useRuleSaved } from './rule-basics.tsx';

const messages = defineMessages({
  vi: {
    award: 'Danh hiệu, hình thức khen thưởng',
    awardNeeded: 'Hãy chọn danh hiệu, hình thức khen thưởng.',
    subject: 'Áp dụng với',
    all: 'Mọi đối tượng của hình thức này',
    condition: 'Điều kiện, giới hạn',
    save: 'Ghi quy định',
  },
  en: {
    award: 'Award',
    awardNeeded: 'Choose the award.',
    subject: 'For',
    all: 'Everybody the award is for',
    condition: 'Condition or cap',
    save: 'Keep the rule',
  },
});

const ALL = 'all';
const PREFIX = 'condition.';

interface Values extends RuleBasics {
  award: Option | null;
  subject: string;
}

/** A stricter condition, or a cap, on top of what an award asks. */
export function LocalConditionForm({
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
  const [asked] = useSearchParam('hinh-thuc');
  const options = awardOptions(catalogue, language);
  const awardId = replaced?.awardId ?? asked;
  const written = replaced === null ? null : conditionGroups(replaced.written.conditions as ConditionNode);
  const old = written?.length === 1 && written[0]?.length === 1 ? written[0][0] : undefined;
  const initial: Values = {
    ...useBasics(replaced),
    award: options.find(({ value }) => value === awardId) ?? null,
    subject: replaced?.subjects?.length === 1 ? (replaced.subjects[0] ?? ALL) : ALL,
    ...(old === undefined
      ? emptyCondition(PREFIX, 'quota')
      : writtenCondition(PREFIX, old, catalogue, language)),
  };
  const form = useServerForm<Values, LocalRuleView>({
    id: `local-condition.${replaced?.id ?? 'new'}`,
    initial,
    validate: (values) => ({
      ...checkBasics(values),
      ...check(values, PREFIX),
      award: values.award === null ? words.awardNeeded : undefined,
    }),
    submit: (values, { key }) => {
      const { unitId, legalBasis, validFrom, validTo, award, subject } = values;
      return api.post<LocalRuleView>(
        '/api/local-conditions',
        {
          unitId,
          legalBasis,
          validFrom,
          validTo,
          replacesId: replaced?.id ?? null,
          award: award?.value,
          subjects: subject === ALL ? null : [subject],
          condition: conditionUnder(values, PREFIX),
        },
        { key },
      );
    },
    onSuccess: saved,
  });
  const fixed = replaced === null ? null : { value: replaced.unitId, label: replaced.unitName };
  const chosen = catalogue.awards.find(({ id }) => id === form.values.award?.value);
  return (
    <Form form={form} submitLabel={words.save} onCancel={() => void goTo({ to: '/danh-muc/quy-dinh-rieng' })}>
      <PickerField
        form={form}
        name="award"
        label={words.award}
        disabled={replaced !== null}
        searchKey={['award', 'pick']}
        search={search(options)}
      />
      <SelectField
        form={form}
        name="subject"
        label={words.subject}
        options={[
          { value: ALL, label: words.all },
          ...(chosen?.subjects ?? []).map((value) => ({ value, label: SUBJECT_WORDS[value][language] })),
        ]}
      />
      <fieldset className={classes.fieldset}>
        <legend>{words.condition}</legend>
        <ConditionEditor form={form as unknown as ServerForm<never>} prefix={PREFIX} catalogue={catalogue} />
      </fieldset>
      <BasicFields form={form as unknown as ServerForm<RuleBasics>} fixedUnit={fixed} />
    </Form>
  );
}
