import { useQueryClient } from '@tanstack/react-query';
import { type Option, SelectField, TextField } from '../../../ui/form/fields.tsx';
import { DayField } from '../../../ui/form/special-fields.tsx';
import type { ServerForm } from '../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { useGoTo } from '../../../ui/page/go-to.tsx';
import { useMe } from '../../../ui/session/me.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import type { LocalRuleView } from '../server/local-rule.schema.ts';

const messages = defineMessages({
  vi: {
    unit: 'Đơn vị ban hành',
    basis: 'Căn cứ pháp lý',
    basisHint: 'Số, ký hiệu văn bản và điều, khoản; ví dụ Quyết định 12/2026/QĐ-UBND, Điều 5',
    from: 'Áp dụng từ ngày',
    to: 'Ngày áp dụng cuối cùng',
    needed: (label: string) => `Hãy điền ô “${label}”.`,
    saved: 'Đã ghi quy định riêng.',
  },
  en: {
    unit: 'Issued by',
    basis: 'Legal basis',
    basisHint: 'Number of the text, article and clause, such as Quyết định 12/2026/QĐ-UBND, Điều 5',
    from: 'First day',
    to: 'Last day',
    needed: (label: string) => `Fill in “${label}”.`,
    saved: 'The local rule is kept.',
  },
});

/** What every local rule says besides its conditions. */
export interface RuleBasics {
  unitId: string;
  legalBasis: string;
  validFrom: string | null;
  validTo: string | null;
}

/** The units where one holds a role; the server decides whether one may set rules there. */
export function useOwnUnits(): Option[] {
  const units = useMe().roles.map(({ unitId, unitName }) => ({ value: unitId, label: unitName }));
  return units.filter(({ value }, i) => units.findIndex((unit) => unit.value === value) === i);
}

/** Values to begin with. */
export function useBasics(replaced: LocalRuleView | null): RuleBasics {
  const [own] = useOwnUnits();
  return {
    unitId: replaced?.unitId ?? own?.value ?? '',
    legalBasis: '',
    validFrom: null,
    validTo: null,
  };
}

/** Messages for what is missing of them. */
export function useBasicsCheck(): (values: RuleBasics) => Record<string, string | undefined> {
  const words = useMessages(messages);
  const needed = (value: string | null, label: string) =>
    value === null || value.trim() === '' ? words.needed(label) : undefined;
  return ({ unitId, legalBasis, validFrom }) => ({
    unitId: needed(unitId, words.unit),
    legalBasis: needed(legalBasis, words.basis),
    validFrom: needed(validFrom, words.from),
  });
}

/** Back to the list, which then shows the new rule. */
export function useRuleSaved(): () => void {
  const words = useMessages(messages);
  const client = useQueryClient();
  const goTo = useGoTo();
  return () => {
    toast.done(words.saved);
    void client.invalidateQueries({ queryKey: ['award'] });
    void goTo({ to: '/danh-muc/quy-dinh-rieng' });
  };
}

/** What every local rule says: the unit, its legal basis, and from when to when it holds. */
export function BasicFields({ form, fixedUnit }: { form: ServerForm<RuleBasics>; fixedUnit: Option | null }) {
  const words = useMessages(messages);
  const own = useOwnUnits();
  return (
    <>
      <SelectField
        form={form}
        name="unitId"
        label={words.unit}
        options={fixedUnit === null ? own : [fixedUnit]}
      />
      <TextField
        form={form}
        name="legalBasis"
        label={words.basis}
        description={words.basisHint}
        maxLength={1000}
      />
      <DayField form={form} name="validFrom" label={words.from} />
      <DayField form={form} name="validTo" label={words.to} optional />
    </>
  );
}
