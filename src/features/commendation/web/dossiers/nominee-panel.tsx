import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { Fact } from '../../../../ui/facts/fact.tsx';
import { FactList } from '../../../../ui/facts/fact-list.tsx';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import type { DossierView } from '../../server/dossiers/dossier.schema.ts';
import type { DossierLawView } from '../../server/dossiers/dossier-law.schema.ts';
import type { NominationView } from '../../server/dossiers/nomination.schema.ts';
import { NomineeOpinions } from '../opinions/nominee-opinions.tsx';
import { AppraisalNote } from './appraisal-note.tsx';
import classes from './dossier.module.css';
import { dossierKey, useDossierLaw } from './dossier-queries.ts';
import { EvidencePart } from './evidence-part.tsx';
import { NomineeForm } from './nominee-form.tsx';
import { shownVerdict, VerdictView } from './verdict-view.tsx';

const messages = defineMessages({
  vi: {
    award: 'Danh hiệu, hình thức đề nghị',
    summary: 'Tóm tắt thành tích',
    none: 'Chưa ghi thành tích.',
  },
  en: {
    award: 'Proposed award',
    summary: 'Summary of merit',
    none: 'Nothing written yet.',
  },
});

/** One nominee: verdict, award, report by its form, reason, files. */
export function NomineePanel({ nominationId, dossier }: { nominationId: string; dossier: DossierView }) {
  const query = useQuery({
    queryKey: [...dossierKey(dossier.id), 'nomination', nominationId],
    queryFn: ({ signal }) =>
      api.get<NominationView>(`/api/nominations/${nominationId}`, undefined, { signal }),
  });
  const law = useDossierLaw(dossier.id);
  return (
    <Loaded query={query}>
      {(nomination) => (
        <>
          <h3>{nomination.subjectName}</h3>
          <Text c="dimmed">{nomination.subjectDetail}</Text>
          <AppraisalNote appraisal={nomination.appraisal} />
          <div className={classes.verdict}>
            <VerdictView reason={nomination.overrideReason} shown={shownVerdict(nomination)} />
          </div>
          {dossier.mayChange.includes('reports') && law.data !== undefined ? (
            <NomineeForm nomination={nomination} dossier={dossier} law={law.data} />
          ) : (
            <ReadOnly nomination={nomination} law={law.data} />
          )}
          {dossier.receivedOn !== null && <NomineeOpinions nominationId={nominationId} heading />}
          <EvidencePart dossier={dossier} nominationId={nominationId} />
        </>
      )}
    </Loaded>
  );
}

function ReadOnly({ nomination, law }: { nomination: NominationView; law: DossierLawView | undefined }) {
  const words = useMessages(messages);
  const fields = law?.forms[nomination.subject]?.fields ?? [];
  return (
    <FactList columns>
      <Fact label={words.award}>{nomination.finalAwardName ?? nomination.awardName}</Fact>
      <Fact label={words.summary}>{nomination.summary ?? words.none}</Fact>
      {fields
        .filter(({ id }) => nomination.report[id] !== undefined)
        .map(({ id, label }) => (
          <Fact key={id} label={label}>
            {nomination.report[id]}
          </Fact>
        ))}
    </FactList>
  );
}
