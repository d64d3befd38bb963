import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ButtonLink } from '../../../ui/page/links.tsx';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { COLLECTIVE_MERITS, MERIT_KINDS } from '../model/merit-kinds.ts';
import type { MeritsView, MeritTermsView } from '../server/merit.schema.ts';
import { EvaluationSheet } from './evaluation-sheet.tsx';
import { historyLink, type SubjectKey, useMerits, useMeritTerms } from './honour-queries.ts';
import { MeritSection } from './merit-section.tsx';

const messages = defineMessages({
  vi: {
    title: (name: string) => `Dữ liệu thành tích: ${name}`,
    intro:
      'Căn cứ để xét điều kiện khen thưởng. Kỷ luật và vụ việc chỉ người lập, người duyệt hồ sơ được xem.',
    history: 'Lịch sử khen thưởng',
  },
  en: {
    title: (name: string) => `Merit records: ${name}`,
    intro:
      'What eligibility rests on. Discipline and cases are seen only by those who prepare or check dossiers.',
    history: 'History of honours',
  },
});

/** The yearly facts that a subject's awards rest on. */
export function MeritsPage({ of }: { of: SubjectKey }) {
  const terms = useMeritTerms();
  return (
    <Loaded query={useMerits(of)}>
      {(merits) => (
        <Loaded query={terms}>
          {(words) => <Merits key={of.id} of={of} merits={merits} terms={words} />}
        </Loaded>
      )}
    </Loaded>
  );
}

function Merits({ of, merits, terms }: { of: SubjectKey; merits: MeritsView; terms: MeritTermsView }) {
  const words = useMessages(messages);
  const kinds = of.subject === 'individual' ? MERIT_KINDS : COLLECTIVE_MERITS;
  return (
    <PageFrame
      title={words.title(merits.name)}
      intro={words.intro}
      acts={<ButtonLink {...historyLink(of)}>{words.history}</ButtonLink>}
    >
      {of.subject === 'collective' && <EvaluationSheet unitId={of.id} mayWrite={merits.mayWrite} />}
      {kinds.map((kind) => (
        <MeritSection key={kind} of={of} kind={kind} merits={merits} terms={terms} />
      ))}
    </PageFrame>
  );
}
