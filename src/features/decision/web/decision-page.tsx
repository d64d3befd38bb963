import { useQuery } from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import { OfficialPaper } from '../../../ui/document/official-paper.tsx';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ButtonLink } from '../../../ui/page/links.tsx';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { usePathParam } from '../../../ui/page/search-params.ts';
import { Section } from '../../../ui/page/section.tsx';
import { StatusBadge } from '../../../ui/status/status.tsx';
import { DECISION_KIND_WORDS, DECISION_STATE_WORDS } from '../model/decision-words.ts';
import type { DecisionView } from '../server/decision.schema.ts';
import classes from './decision.module.css';
import { DecisionActs } from './decision-acts.tsx';
import { DecisionFacts } from './decision-facts.tsx';
import { DecisionLines } from './decision-lines.tsx';
import { FundNote } from './decision-notes.tsx';
import { decisionKey, useDecision } from './decision-queries.ts';

const messages = defineMessages({
  vi: {
    preview: 'Bản xem trước',
    document: 'Mở văn bản để ký, phát hành',
    issued: 'Mở văn bản',
    certificates: 'Bằng, giấy chứng nhận',
  },
  en: {
    preview: 'Preview',
    document: 'Open the document to sign and issue',
    issued: 'Open the document',
    certificates: 'Certificates',
  },
});

/** A decision with its lines. */
export function Page() {
  const query = useDecision(usePathParam('decisionId'));
  return (
    <Loaded query={query}>{(decision) => <DecisionFrame key={decision.id} decision={decision} />}</Loaded>
  );
}

function DecisionFrame({ decision }: { decision: DecisionView }) {
  const words = useMessages(messages);
  const waits = decision.state === 'numbered' || decision.state === 'signed';
  return (
    <PageFrame
      title={decision.title}
      badge={
        <>
          {decision.kind !== 'grant' && <StatusBadge of={DECISION_KIND_WORDS} value={decision.kind} />}
          <StatusBadge of={DECISION_STATE_WORDS} value={decision.state} />
        </>
      }
      intro={decision.unitName}
      acts={
        <>
          {decision.state === 'effective' && decision.kind === 'grant' && (
            <ButtonLink to="/quyet-dinh/$decisionId/bang-chung-nhan" params={{ decisionId: decision.id }}>
              {words.certificates}
            </ButtonLink>
          )}
          {decision.documentId !== null && (
            <ButtonLink to="/van-ban/$documentId" params={{ documentId: decision.documentId }}>
              {waits ? words.document : words.issued}
            </ButtonLink>
          )}
          <DecisionActs decision={decision} />
        </>
      }
    >
      <FundNote decision={decision} />
      <DecisionFacts decision={decision} />
      {decision.state !== 'cancelled' && (
        <>
          <DecisionLines decision={decision} />
          <Preview decision={decision} />
        </>
      )}
    </PageFrame>
  );
}

function Preview({ decision }: { decision: DecisionView }) {
  const words = useMessages(messages);
  const query = useQuery({
    queryKey: [...decisionKey(decision.id), 'preview'],
    queryFn: ({ signal }) =>
      api.get<{ html: string }>(`/api/decisions/${decision.id}/preview`, undefined, { signal }),
  });
  return (
    <Section title={words.preview}>
      <Loaded query={query}>
        {({ html }) => (
          <div className={classes.paper}>
            <OfficialPaper html={html} />
          </div>
        )}
      </Loaded>
    </Section>
  );
}
