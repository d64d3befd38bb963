import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { FactList } from '../../../ui/facts/fact-list.tsx';
import { formatDay } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { problemText, toast } from '../../../ui/toast/toast-store.ts';
import { planCode } from '../model/plan-words.ts';
import type { PlanView } from '../server/plan.schema.ts';
import type { PlanDocumentView } from '../server/plan-document.schema.ts';
import { HeadForm } from './head-form.tsx';
import classes from './plan.module.css';
import { PlanPaper } from './plan-paper.tsx';
import { planKey, usePlanPart } from './plan-queries.ts';

const messages = defineMessages({
  vi: {
    edit: 'Sửa phần đầu văn bản',
    number: 'Số, ký hiệu',
    issuer: 'Cơ quan ban hành',
    place: 'Nơi, ngày ban hành',
    noNumber: 'Chưa có số',
    day: (day: string) => `ngày ${day}`,
    doubts: 'Điểm nghi vấn của bản nhập',
    settle: 'Đã xem, đúng như vậy',
    duties: 'Việc có thời hạn nêu trong phần nội dung',
    movements: 'Phong trào thi đua được nhắc đến',
    late: 'quá hạn',
  },
  en: {
    edit: 'Edit the head',
    number: 'Number, symbol',
    issuer: 'Issuing body',
    place: 'Place and day',
    noNumber: 'No number yet',
    day: (day: string) => day,
    doubts: 'Doubts of the import',
    settle: 'Seen, it is so',
    duties: 'Dated duties in the text',
    movements: 'Movements it mentions',
    late: 'late',
  },
});

/** The plan as a document: head, legal bases, outline, dated duties, movements, sessions, signer. */
export function DocumentView({ plan }: { plan: PlanView }) {
  const query = usePlanPart<PlanDocumentView>(plan.id, 'document');
  const [editing, setEditing] = useState(false);
  const words = useMessages(messages);
  const mayEdit = plan.allowed.includes('edit') || plan.allowed.includes('number');
  return (
    <Loaded query={query}>
      {(document) => (
        <>
          <article className={`sv-sheet ${classes.paper}`}>
            {mayEdit && !editing && (
              <div data-screen-only>
                <Button mb="sm" onClick={() => setEditing(true)}>
                  {words.edit}
                </Button>
              </div>
            )}
            {editing ? (
              <HeadForm plan={plan} document={document} onDone={() => setEditing(false)} />
            ) : (
              <Head document={document} />
            )}
            <Doubts document={document} />
            <Duties document={document} />
            {document.movements.length > 0 && (
              <>
                <h2>{words.movements}</h2>
                <ul>
                  {document.movements.map(({ name, source }) => (
                    <li key={name + source}>
                      {name} {source !== null && <span className={classes.quiet}>({source})</span>}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </article>
          <PlanPaper plan={plan} />
        </>
      )}
    </Loaded>
  );
}

function Head({ document }: { document: PlanDocumentView }) {
  const words = useMessages(messages);
  const { place, signedOn } = document;
  const where = [place, signedOn === null ? null : words.day(formatDay(signedOn))].filter(
    (part) => part !== null,
  );
  return (
    <FactList>
      <dt>{words.issuer}</dt>
      <dd>{document.issuer ?? document.unitName}</dd>
      <dt>{words.number}</dt>
      <dd>{planCode(document) ?? words.noNumber}</dd>
      <dt>{words.place}</dt>
      <dd>{where.length === 0 ? '–' : where.join(', ')}</dd>
    </FactList>
  );
}

function Doubts({ document }: { document: PlanDocumentView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const client = useQueryClient();
  if (document.doubts.length === 0) return null;
  const settle = (index: number) =>
    api.patch(`/api/plans/${document.id}`, { version: document.version, settledDoubts: [index] }).then(
      () => client.invalidateQueries({ queryKey: planKey(document.id) }),
      (error: unknown) => toast.error(problemText(error)),
    );
  return (
    <>
      <h2>{words.doubts}</h2>
      <ul className={classes.plainList}>
        {document.doubts.map((doubt, index) => (
          <li key={`${doubt.where} ${doubt.message}`} className={classes.line}>
            <span className={classes.grow}>
              {language === 'vi' ? doubt.message : doubt.messageEn}{' '}
              <span className={classes.quiet}>({doubt.where})</span>
            </span>
            {document.allowed.includes('settings') && (
              <Button aria-label={`${words.settle}: ${doubt.where}`} onClick={() => void settle(index)}>
                {words.settle}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Duties({ document }: { document: PlanDocumentView }) {
  const words = useMessages(messages);
  if (document.duties.length === 0) return null;
  return (
    <>
      <h2>{words.duties}</h2>
      <ul className={classes.plainList}>
        {document.duties.map((duty) => (
          <li key={duty.id}>
            {duty.actor !== null && <strong>{duty.actor}: </strong>}
            {duty.text}{' '}
            <span className={classes.quiet}>
              {duty.deadlineText}
              {duty.late && ` (${words.late})`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
