import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { ActButton } from '../../../ui/page/act-button.tsx';
import { PLAN_STEPS, type PlanStep } from '../model/plan-lifecycle.ts';
import { PLAN_STEP_WORDS } from '../model/plan-words.ts';
import type { PlanView } from '../server/plan.schema.ts';
import { PlanStepDialog } from './plan-step-dialog.tsx';

/** Steps forward, the most important first: the first that is allowed is the act of the page. */
const FORWARD: readonly PlanStep[] = ['record-issued', 'issue', 'approve', 'submit'];

/** The steps of a plan's life that this person may take now. */
export function PlanStepButtons({ plan }: { plan: PlanView }) {
  const language = useLanguage();
  const [step, setStep] = useState<PlanStep | null>(null);
  const allowed = PLAN_STEPS.filter((each) => plan.allowed.includes(each));
  const main = FORWARD.find((each) => allowed.includes(each));
  return (
    <>
      {allowed
        .filter((each) => each !== main)
        .map((each) => (
          <Button key={each} onClick={() => setStep(each)}>
            {PLAN_STEP_WORDS[each][language]}
          </Button>
        ))}
      {main !== undefined && (
        <ActButton onClick={() => setStep(main)}>{PLAN_STEP_WORDS[main][language]}</ActButton>
      )}
      {step !== null && <PlanStepDialog key={step} plan={plan} step={step} onClose={() => setStep(null)} />}
    </>
  );
}
