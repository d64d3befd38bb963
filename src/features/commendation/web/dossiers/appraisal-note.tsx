import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import { OUTCOME_WORDS } from '../../model/appraisal/appraisal-words.ts';
import type { NominationView } from '../../server/dossiers/nomination.schema.ts';
import classes from './dossier.module.css';

const messages = defineMessages({
  vi: { appraisal: 'Thẩm định:' },
  en: { appraisal: 'Appraisal:' },
});

/** What the appraisal said of a nominee and why, once it let the dossier go; nothing where it only agreed. */
export function AppraisalNote({ appraisal }: Pick<NominationView, 'appraisal'>) {
  const words = useMessages(messages);
  if (appraisal === null || (appraisal.outcome === 'agree' && appraisal.reason === null)) return null;
  return (
    <div className={classes.less}>
      {words.appraisal} <StatusBadge of={OUTCOME_WORDS} value={appraisal.outcome} /> {appraisal.reason}
    </div>
  );
}
