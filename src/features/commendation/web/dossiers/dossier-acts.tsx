import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { StepDialog } from '../../../../ui/confirm/step-dialog.tsx';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ActButton } from '../../../../ui/page/act-button.tsx';
import { ButtonLink } from '../../../../ui/page/links.tsx';
import { useSearchParam } from '../../../../ui/page/search-params.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { DOSSIER_LIFE, type DossierStep } from '../../model/dossier-life.ts';
import { DOSSIER_STATE_WORDS, DOSSIER_STEP_WORDS } from '../../model/dossier-words.ts';
import type { DossierView } from '../../server/dossiers/dossier.schema.ts';
import { useTakeDossier } from './dossier-queries.ts';

const messages = defineMessages({
  vi: {
    ask: (step: string, title: string) => `${step}: “${title}”?`,
    becomes: (state: string) => `Hồ sơ sẽ chuyển sang “${state}”.`,
    done: (state: string) => `Hồ sơ đã chuyển sang “${state}”.`,
    overtaken: (state: string) =>
      `Trong lúc bạn xem, hồ sơ đã chuyển sang “${state}” nên việc này không còn làm được. Lịch sử của hồ sơ ghi ai đã làm.`,
    toSend: 'Kiểm tra và nộp',
    appraise: 'Mở trang thẩm định',
    toCouncil: 'Đưa ra Hội đồng',
    letterStays:
      'Việc này ghi lại trên hệ thống rằng hồ sơ không còn ở cấp trên; hãy báo cho cơ quan đã nhận. Tờ trình trong kho văn bản vẫn giữ nguyên: nếu chưa phát hành, hãy thu hồi ở đó.',
  },
  en: {
    ask: (step: string, title: string) => `${step}: “${title}”?`,
    becomes: (state: string) => `The dossier will be “${state}”.`,
    done: (state: string) => `The dossier is now “${state}”.`,
    overtaken: (state: string) =>
      `Meanwhile the dossier has become “${state}”, so that this can no longer be done. Its history says who did it.`,
    toSend: 'Check and send',
    appraise: 'Open the appraisal',
    toCouncil: 'Bring before the council',
    letterStays:
      'This notes here that the dossier is no longer with the level above; tell the body that received it. The letter stays in the library: withdraw it there if it has not gone out.',
  },
});

/** Those that other pages take: appraisal, council, submission upward. */
const ELSEWHERE: readonly DossierStep[] = [
  'submit',
  'send',
  'assign',
  'finish-appraisal',
  'to-council',
  'forward',
  'take-result',
];
const APPRAISED: readonly DossierView['state'][] = ['accepted', 'in-appraisal'];
const MAIN: readonly DossierStep[] = ['accept', 'take', 'skip-council'];

/** What this person may do with the whole dossier now; sending has a part of its own. */
export function DossierActs({ dossier }: { dossier: DossierView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const [part] = useSearchParam('phan');
  const [step, setStep] = useState<DossierStep | null>(null);
  const allowed = dossier.allowed.filter((each) => !ELSEWHERE.includes(each));
  const toCouncil = dossier.allowed.includes('to-council');
  const main = MAIN.find((each) => allowed.includes(each) && !(each === 'skip-council' && toCouncil));
  const sends = dossier.allowed.includes('send') || dossier.allowed.includes('submit');
  return (
    <>
      {allowed
        .filter((each) => each !== main)
        .map((each) => (
          <Button key={each} onClick={() => setStep(each)}>
            {DOSSIER_STEP_WORDS[each][language]}
          </Button>
        ))}
      {APPRAISED.includes(dossier.state) && dossier.allowed.includes('assign') && (
        <ButtonLink to="/tham-dinh/$dossierId" params={{ dossierId: dossier.id }}>
          {words.appraise}
        </ButtonLink>
      )}
      {dossier.allowed.includes('forward') && (
        <ButtonLink to="/ho-so/trinh-len">{DOSSIER_STEP_WORDS.forward[language]}</ButtonLink>
      )}
      {dossier.allowed.includes('take-result') && (
        <ButtonLink to="/ho-so/$dossierId/ket-qua" params={{ dossierId: dossier.id }}>
          {DOSSIER_STEP_WORDS['take-result'][language]}
        </ButtonLink>
      )}
      {main !== undefined && (
        <ActButton onClick={() => setStep(main)}>{DOSSIER_STEP_WORDS[main][language]}</ActButton>
      )}
      {toCouncil && (
        <ButtonLink
          to="/dot-xet/$roundId/hoi-dong"
          params={{ roundId: dossier.roundId }}
          search={{ 'ho-so': dossier.id }}
          variant="filled"
          color="son"
        >
          {words.toCouncil}
        </ButtonLink>
      )}
      {sends && part === undefined && (
        <ButtonLink to="." search={{ phan: 'check' }} variant="filled" color="son">
          {words.toSend}
        </ButtonLink>
      )}
      {step !== null && <DossierStepDialog dossier={dossier} step={step} onClose={() => setStep(null)} />}
    </>
  );
}

interface DossierStepDialogProps {
  dossier: DossierView;
  step: DossierStep;
  onClose: () => void;
}

/** Asks before a step of a dossier, and takes it. */
export function DossierStepDialog({ dossier, step, onClose }: DossierStepDialogProps) {
  const words = useMessages(messages);
  const language = useLanguage();
  const take = useTakeDossier();
  const transition = DOSSIER_LIFE[dossier.state][step];
  const title = DOSSIER_STEP_WORDS[step][language];
  const [isDone, setDone] = useState(false);
  if (transition === undefined && isDone) return null;
  if (transition === undefined)
    return (
      <Dialog opened title={words.ask(title, dossier.title)} onClose={onClose}>
        <Text role="alert">{words.overtaken(DOSSIER_STATE_WORDS[dossier.state][language])}</Text>
      </Dialog>
    );
  const send = async (more: { reason?: string }, key?: string) => {
    const body = { step, version: dossier.version, ...more };
    const next = await api.post<DossierView>(`/api/dossiers/${dossier.id}/steps`, body, { key });
    setDone(true);
    take(next);
    toast.done(words.done(DOSSIER_STATE_WORDS[next.state][language]));
  };
  return (
    <StepDialog
      id={`dossier.${step}.${dossier.id}`}
      title={words.ask(title, dossier.title)}
      step={title}
      reason={transition.needs.includes('reason')}
      send={send}
      onClose={onClose}
    >
      <Text>{words.becomes(DOSSIER_STATE_WORDS[transition.to][language])}</Text>
      {step === 'recall' && <Text mt="xs">{words.letterStays}</Text>}
    </StepDialog>
  );
}
