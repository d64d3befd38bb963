import { formatMoment } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import { Section } from '../../../../ui/page/section.tsx';
import { Timeline, type TimelineEntry } from '../../../../ui/timeline/timeline.tsx';
import { DOSSIER_LIFE, type DossierStep } from '../../model/dossier-life.ts';
import { DOSSIER_DONE_WORDS, DOSSIER_STATE_WORDS } from '../../model/dossier-words.ts';
import type { DossierView } from '../../server/dossiers/dossier.schema.ts';
import classes from './dossier.module.css';

const messages = defineMessages({
  vi: {
    history: 'Diễn biến',
    created: 'Hồ sơ được lập; chưa có bước nào khác.',
    about: { forward: 'Nơi nhận', 'take-result': 'Quyết định' },
    versions: 'Các lần nộp',
    version: (n: number, at: string, by: string) => `Lần ${n}: ${at}, ${by}`,
    print: 'Mã kiểm tra',
  },
  en: {
    history: 'History',
    created: 'The dossier was begun; nothing else has happened.',
    about: { forward: 'Sent to', 'take-result': 'Decision' },
    versions: 'Sent versions',
    version: (n: number, at: string, by: string) => `No. ${n}: ${at}, ${by}`,
    print: 'Checksum',
  },
});

/** What happened to a dossier, newest first. */
export function DossierHistory({ dossier, language }: { dossier: DossierView; language: 'vi' | 'en' }) {
  const words = useMessages(messages);
  const entryOf = ({ at, step, fromState, toState, by, reason }: DossierView['steps'][number]) => {
    const name = step as DossierStep;
    const done = DOSSIER_DONE_WORDS[name][language];
    // What comes about by a vote or a decision elsewhere is nobody's act here.
    const byItself = DOSSIER_LIFE[fromState][name]?.side === 'system';
    const about = name === 'forward' || name === 'take-result' ? words.about[name] : null;
    const entry: TimelineEntry = {
      id: `${at} ${step}`,
      what: byItself ? done.charAt(0).toUpperCase() + done.slice(1) : done,
      when: at,
      tone: DOSSIER_STATE_WORDS[toState].tone,
      ...(!byItself && { who: by }),
      ...(about === null && { why: reason }),
      ...(about !== null && reason !== null && { more: <div>{`${about}: ${reason}`}</div> }),
    };
    return entry;
  };
  return (
    <Section title={words.history}>
      {dossier.steps.length === 0 ? (
        <p>{words.created}</p>
      ) : (
        <Timeline label={words.history} entries={dossier.steps.map(entryOf)} />
      )}
    </Section>
  );
}

/** The dossier as it was sent, each time. */
export function SentVersions({ dossier }: { dossier: DossierView }) {
  const words = useMessages(messages);
  if (dossier.versions.length === 0) return null;
  return (
    <Section title={words.versions}>
      <ul className={classes.reasons}>
        {dossier.versions.map(({ number, sentAt, by, sha256 }) => (
          <li key={number}>
            <TextLink
              to="/ho-so/$dossierId/ban-nop/$number"
              params={{ dossierId: dossier.id, number: String(number) }}
            >
              {words.version(number, formatMoment(sentAt), by)}
            </TextLink>
            <div className={classes.less}>
              {words.print}: <span className={classes.code}>{sha256.slice(0, 16)}</span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
