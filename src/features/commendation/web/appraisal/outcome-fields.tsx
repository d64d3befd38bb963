import { Button } from '@mantine/core';
import { type Option, RadioField, TextareaField } from '../../../../ui/form/fields.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { PickerField } from '../../../../ui/form/special-fields.tsx';
import type { ServerForm } from '../../../../ui/form/use-server-form.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { OUTCOME_WORDS } from '../../model/appraisal/appraisal-words.ts';
import { type Checklist, OUTCOMES, type Outcome } from '../../model/appraisal/outcomes.ts';
import type { AppraisalView } from '../../server/appraisal/appraisal.schema.ts';
import { findAwards, useDossierLaw } from '../dossiers/dossier-queries.ts';
import classes from './appraisal.module.css';
import { useOtherVerdict } from './appraisal-queries.ts';
import { FullVerdict } from './full-verdict.tsx';

const messages = defineMessages({
  vi: {
    outcome: 'Đề xuất',
    award: 'Danh hiệu, hình thức đề nghị thay',
    reason: 'Lý do',
    reasonHint: 'Đơn vị trình sẽ đọc lý do này.',
    against: 'Kết quả kiểm tra là chưa đủ điều kiện: đồng ý thì cần nêu lý do.',
    none: 'Bỏ kết quả đã chọn',
    judged: (name: string) => `Kiểm tra điều kiện đối với ${name}`,
  },
  en: {
    outcome: 'Proposal',
    award: 'Award proposed instead',
    reason: 'Reason',
    reasonHint: 'The unit that proposed reads it.',
    against: 'The verdict is “not eligible”: agreeing needs a reason.',
    none: 'Take the outcome back',
    judged: (name: string) => `Eligibility for ${name}`,
  },
});

/** What is typed of an appraisal. */
export interface AppraisalValues {
  version: number;
  checklist: Checklist;
  findings: string;
  outcome: Outcome | '';
  award: Option | null;
  reason: string;
}

/** The outcome that is proposed, with the other award or the reason it asks for. */
export function OutcomeFields({ form, view }: { form: ServerForm<AppraisalValues>; view: AppraisalView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const { nomination } = view;
  const { outcome, award, reason } = form.values;
  const law = useDossierLaw(nomination.dossierId);
  const other = useOtherVerdict(nomination.id, outcome === 'other-award' ? (award?.value ?? null) : null);
  const against = outcome === 'agree' && nomination.verdict === 'not-eligible';
  const asks = outcome === 'refuse' || outcome === 'return' || against;
  const verdict = other.data?.verdict ?? null;
  return (
    <>
      <RadioField
        form={form}
        name="outcome"
        label={words.outcome}
        optional
        disabled={!view.mayChange}
        options={optionsOf(OUTCOME_WORDS, language, OUTCOMES)}
      />
      {view.mayChange && outcome !== '' && (
        <div>
          <Button variant="subtle" size="compact-md" onClick={() => form.set('outcome', '')}>
            {words.none}
          </Button>
        </div>
      )}
      {outcome === 'other-award' && law.data !== undefined && (
        <PickerField
          form={form}
          name="award"
          label={words.award}
          disabled={!view.mayChange}
          searchKey={['dossier', 'awards', nomination.dossierId, nomination.subject, language]}
          search={async (q) =>
            law.data === undefined ? [] : findAwards(law.data, nomination.subject, q, language)
          }
        />
      )}
      {outcome === 'other-award' && verdict !== null && (
        <div role="status">
          <h3 className={classes.heading}>{words.judged(other.data?.awardName ?? '')}</h3>
          <FullVerdict verdict={verdict} />
        </div>
      )}
      {(asks || outcome === 'other-award' || reason !== '') && (
        <TextareaField
          form={form}
          name="reason"
          label={words.reason}
          description={against ? words.against : words.reasonHint}
          optional={!asks}
          maxLength={2000}
          disabled={!view.mayChange}
        />
      )}
    </>
  );
}
