import type { AwardCatalogue, Condition, ConditionKind } from '../../../law/awards/index.ts';
import { type Language, useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { capital } from '../model/award-words.ts';
import { buildCondition, typedFields, wrongFields } from '../model/condition-fields.ts';
import { CONDITION_FORMS } from '../model/condition-forms.ts';
import { awardOptions } from './catalogue-queries.ts';

const messages = defineMessages({
  vi: {
    missing: (label: string) => `Hãy điền ô “${label}”.`,
    number: (label: string) => `Ô “${label}” phải là số lớn hơn 0; số lượng, số năm là số nguyên.`,
  },
  en: {
    missing: (label: string) => `Fill in “${label}”.`,
    number: (label: string) =>
      `“${label}” must be a number above 0; how many and how long are whole numbers.`,
  },
});

/** Values of a condition that is still to be typed. */
export function emptyCondition(prefix: string, kind: string): object {
  return {
    [`${prefix}kind`]: kind,
    [`${prefix}award`]: [],
    [`${prefix}sinceAward`]: [],
    [`${prefix}accepts`]: [],
  };
}

/** Values of a condition as it was written. */
export function writtenCondition(
  prefix: string,
  condition: Condition,
  catalogue: AwardCatalogue,
  language: Language,
): object {
  const awards = new Map(awardOptions(catalogue, language).map(({ value, label }) => [value, label]));
  const typed = typedFields(condition, ({ as, list }, code) =>
    as === 'awards' || list === undefined
      ? (awards.get(code) ?? code)
      : capital(catalogue.terms[list][code]?.[language] ?? code),
  );
  return {
    ...emptyCondition(prefix, condition.kind),
    ...Object.fromEntries(Object.entries(typed).map(([name, value]) => [`${prefix}${name}`, value])),
  };
}

/** The values of one condition's fields under `prefix`, without it. */
function fieldsUnder(values: object, prefix: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), value]),
  );
}

/** The condition typed under `prefix`. */
export function conditionUnder(values: object, prefix: string): Record<string, unknown> {
  const { kind, ...typed } = fieldsUnder(values, prefix);
  return buildCondition(kind as ConditionKind, typed);
}

/** Messages for what is missing under `prefix`, by field. */
export function useConditionCheck(): (values: object, prefix: string) => Record<string, string> {
  const words = useMessages(messages);
  const language = useLanguage();
  return (values, prefix) => {
    const { kind, ...typed } = fieldsUnder(values, prefix);
    const { fields } = CONDITION_FORMS[kind as ConditionKind];
    return Object.fromEntries(
      wrongFields(kind as ConditionKind, typed).map(({ name, wrong }) => [
        `${prefix}${name}`,
        words[wrong](fields.find((field) => field.name === name)?.label[language] ?? name),
      ]),
    );
  };
}
