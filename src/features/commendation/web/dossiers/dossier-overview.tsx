import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ButtonLink } from '../../../../ui/page/links.tsx';
import { Section } from '../../../../ui/page/section.tsx';
import { DRAFT_PART_WORDS, PART_GAP_WORDS } from '../../model/dossier-words.ts';
import type { DossierView } from '../../server/dossiers/dossier.schema.ts';
import { DossierOpinions } from '../opinions/dossier-opinions.tsx';
import { CapList } from './cap-list.tsx';
import classes from './dossier.module.css';
import { DossierFacts } from './dossier-facts.tsx';
import { DossierHistory, SentVersions } from './dossier-history.tsx';

const messages = defineMessages({
  vi: {
    papers: 'Thành phần hồ sơ theo thủ tục',
    optional: 'không bắt buộc',
    next: 'Việc tiếp theo',
    goOn: (part: string) => `Mở phần ${part}`,
  },
  en: {
    papers: 'Papers of the procedure',
    optional: 'optional',
    next: 'What comes next',
    goOn: (part: string) => `Open “${part}”`,
  },
});

interface OverviewProps {
  dossier: DossierView;
  language: 'vi' | 'en';
}

/** A dossier at a glance: what comes next, where it lies, what was asked and said of it, what happened to it. */
export function DossierOverview({ dossier, language }: OverviewProps) {
  const words = useMessages(messages);
  const { procedure } = dossier;
  return (
    <>
      <NextPart dossier={dossier} language={language} />
      <DossierFacts dossier={dossier} language={language} />
      <CapList caps={dossier.caps} />
      <DossierOpinions dossier={dossier} />
      <DossierHistory dossier={dossier} language={language} />
      <SentVersions dossier={dossier} />
      {procedure !== null && procedure.parts.length > 0 && (
        <Section title={words.papers}>
          <ul className={classes.reasons}>
            {procedure.parts.map(({ text, required }) => (
              <li key={text}>
                {text}
                {!required && <span className={classes.less}> ({words.optional})</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** Of a dossier that its unit still fills in: the first part that is not done, and what it lacks. */
function NextPart({ dossier, language }: OverviewProps) {
  const words = useMessages(messages);
  const next = dossier.parts.find(({ state }) => state === 'todo' || state === 'trouble');
  const mayFill = dossier.allowed.includes('send') || dossier.allowed.includes('submit');
  if (!mayFill || next === undefined) return null;
  const name = DRAFT_PART_WORDS[next.part][language];
  const gaps = next.gaps.map((gap) => PART_GAP_WORDS[gap][language]).join('; ');
  return (
    <Section
      title={words.next}
      acts={
        <ButtonLink to="." search={{ phan: next.part }}>
          {words.goOn(name)}
        </ButtonLink>
      }
    >
      <p>{gaps === '' ? name : `${name}: ${gaps}.`}</p>
    </Section>
  );
}
