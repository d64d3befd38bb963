import { formatNumber } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { CHANGE_FIELD_WORDS, CHANGE_FIELDS, type ChangeField } from '../../model/line-change.ts';
import type { DecisionLine } from '../../server/decision.schema.ts';
import classes from '../decision.module.css';

const messages = defineMessages({
  vi: {
    none: 'Chưa ghi nội dung đính chính',
    revoked: 'Hủy bỏ khen thưởng',
    to: (field: string, from: string, to: string) => `${field}: “${from}” → “${to}”`,
    empty: 'không ghi',
    bonus: (from: string, to: string) => `tiền thưởng: ${from} → ${to} đồng`,
  },
  en: {
    none: 'What is right is not entered yet',
    revoked: 'Revoked',
    to: (field: string, from: string, to: string) => `${field}: “${from}” → “${to}”`,
    empty: 'nothing',
    bonus: (from: string, to: string) => `bonus: ${from} → ${to} đồng`,
  },
});

/** What a line of a correction or revocation does, field by field. */
export function ChangeText({ line, revokes }: { line: DecisionLine; revokes: boolean }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const { change, present } = line;
  if (change === null) return null;
  if (revokes) return <span>{words.revoked}</span>;
  const fields = CHANGE_FIELDS.filter((field) => change[field] !== undefined);
  if (fields.length === 0) return <em>{words.none}</em>;
  const show = (field: ChangeField, value: unknown, award: string | null) =>
    value === null || value === undefined || value === ''
      ? words.empty
      : field === 'award'
        ? (award ?? String(value))
        : String(value);
  return (
    <ul className={classes.sums}>
      {fields.map((field) => (
        <li key={field}>
          {words.to(
            CHANGE_FIELD_WORDS[field][language],
            show(field, present?.[field], line.awardName),
            show(field, change[field], line.newAwardName),
          )}
        </li>
      ))}
      {change.award !== undefined && (
        <li>{words.bonus(formatNumber(line.presentBonus ?? 0), formatNumber(line.bonus ?? 0))}</li>
      )}
    </ul>
  );
}
