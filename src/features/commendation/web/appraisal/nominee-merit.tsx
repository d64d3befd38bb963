import { FileList } from '../../../../ui/file/file-list.tsx';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import type { AppraisalView } from '../../server/appraisal/appraisal.schema.ts';
import type { DossierView } from '../../server/dossiers/dossier.schema.ts';
import { useDossierLaw } from '../dossiers/dossier-queries.ts';
import classes from './appraisal.module.css';

const messages = defineMessages({
  vi: {
    noMerit: 'Đơn vị chưa ghi thành tích.',
    evidence: 'Minh chứng',
    noEvidence: 'Không có tệp nào riêng cho trường hợp này.',
    report: 'Báo cáo thành tích',
  },
  en: {
    noMerit: 'Nothing was written.',
    evidence: 'Evidence',
    noEvidence: 'No file of this nominee.',
    report: 'Achievement report',
  },
});

/** What the nominee has done, in short and by the report form. */
export function Merit({ view: { nomination } }: { view: AppraisalView }) {
  const words = useMessages(messages);
  const law = useDossierLaw(nomination.dossierId);
  const fields = (law.data?.forms[nomination.subject]?.fields ?? []).filter(
    ({ id }) => nomination.report[id] !== undefined,
  );
  if (nomination.summary === null && fields.length === 0) return <p>{words.noMerit}</p>;
  return (
    <>
      {nomination.summary !== null && <p className={classes.text}>{nomination.summary}</p>}
      {fields.length > 0 && (
        <details open={nomination.summary === null}>
          <summary>{words.report}</summary>
          <dl className={classes.report}>
            {fields.map(({ id, label }) => (
              <div key={id}>
                <dt>{label}</dt>
                <dd className={classes.text}>{nomination.report[id]}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

/** The files that belong to the nominee. */
export function Evidence({ dossier, nominationId }: { dossier: DossierView; nominationId: string }) {
  const words = useMessages(messages);
  const files = dossier.files.filter((file) => file.nominationId === nominationId);
  if (files.length === 0) return <p className={classes.less}>{words.noEvidence}</p>;
  return (
    <FileList
      label={words.evidence}
      files={files.map((file) => ({
        ...file,
        at: file.addedAt,
        href: `/api/dossiers/${dossier.id}/files/${file.id}`,
      }))}
    />
  );
}
