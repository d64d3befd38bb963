import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ActButton } from '../../../../ui/page/act-button.tsx';
import type { DossierStep } from '../../model/dossier-life.ts';
import { DOSSIER_STEP_WORDS } from '../../model/dossier-words.ts';
import type { AppraisalListView } from '../../server/appraisal/appraisal.schema.ts';
import type { DossierView } from '../../server/dossiers/dossier.schema.ts';
import { DossierStepDialog } from '../dossiers/dossier-acts.tsx';
import { AgreeAct } from './agree-dialog.tsx';
import { AssignDialog } from './assign-dialog.tsx';

const messages = defineMessages({
  vi: {
    assign: 'Giao người khác',
    takeOver: 'Giao lại',
    finish: 'Kết thúc thẩm định',
  },
  en: {
    assign: 'Give it to a colleague',
    takeOver: 'Assign anew',
    finish: 'Finish the appraisal',
  },
});

const SIDE_STEPS: readonly DossierStep[] = ['release', 'return', 'refuse', 'reopen-appraisal'];

/** What may be done with the dossier in appraisal. */
export function Acts({
  dossier,
  list,
  onAgreed,
}: {
  dossier: DossierView;
  list: AppraisalListView | undefined;
  onAgreed: () => void;
}) {
  const words = useMessages(messages);
  const language = useLanguage();
  const [step, setStep] = useState<DossierStep | null>(null);
  const [assigns, setAssigns] = useState(false);
  const { allowed } = dossier;
  const mayAssign =
    allowed.includes('assign') &&
    list !== undefined &&
    (list.mayTakeOver || list.mine || (list.assignedTo === null && list.colleagues.length > 0)) &&
    (list.mayTakeOver || list.colleagues.length > 0);
  const done = list !== undefined && list.byOutcome.none === 0 && list.byOutcome.return === 0;
  return (
    <>
      {SIDE_STEPS.filter((each) => allowed.includes(each)).map((each) => (
        <Button key={each} onClick={() => setStep(each)}>
          {DOSSIER_STEP_WORDS[each][language]}
        </Button>
      ))}
      {mayAssign && (
        <Button onClick={() => setAssigns(true)}>{list.mayTakeOver ? words.takeOver : words.assign}</Button>
      )}
      {dossier.mayChange.includes('appraisal') && <AgreeAct dossierId={dossier.id} onDone={onAgreed} />}
      {allowed.includes('accept') && (
        <ActButton onClick={() => setStep('accept')}>{DOSSIER_STEP_WORDS.accept[language]}</ActButton>
      )}
      {allowed.includes('take') && (
        <ActButton onClick={() => setStep('take')}>{DOSSIER_STEP_WORDS.take[language]}</ActButton>
      )}
      {allowed.includes('finish-appraisal') && done && (
        <ActButton onClick={() => setStep('finish-appraisal')}>{words.finish}</ActButton>
      )}
      {step !== null && <DossierStepDialog dossier={dossier} step={step} onClose={() => setStep(null)} />}
      {assigns && list !== undefined && (
        <AssignDialog dossier={dossier} work={list} onClose={() => setAssigns(false)} />
      )}
    </>
  );
}
