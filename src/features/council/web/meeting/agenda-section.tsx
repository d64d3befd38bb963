import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { FileUpload } from '../../../../ui/file/file-upload.tsx';
import { formatBytes } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import type { MeetingView } from '../../server/meeting.schema.ts';
import classes from '../council.module.css';
import { useTakeMeeting } from '../council-queries.ts';
import { VoteCard } from '../vote/vote-card.tsx';
import { AgendaForm } from './agenda-form.tsx';
import { PrepareVoteForm } from './prepare-vote-form.tsx';

const messages = defineMessages({
  vi: {
    title: 'Chương trình họp',
    edit: 'Sửa chương trình',
    none: 'Chưa có nội dung nào. Hãy thêm nội dung vào chương trình.',
    presenter: (name: string) => `Trình bày: ${name}`,
    add: 'Thêm tài liệu',
    addTo: (title: string) => `Thêm tài liệu: ${title}`,
    remove: (name: string) => `Gỡ tài liệu ${name}`,
    removeShort: 'Gỡ',
    vote: 'Chuẩn bị bỏ phiếu',
    voteOf: (title: string) => `Chuẩn bị bỏ phiếu: ${title}`,
    papers: (title: string) => `Tài liệu: ${title}`,
  },
  en: {
    title: 'Agenda',
    edit: 'Change the agenda',
    none: 'There are no points yet. Add some to the agenda.',
    presenter: (name: string) => `Presented by ${name}`,
    add: 'Add a paper',
    addTo: (title: string) => `Add a paper: ${title}`,
    remove: (name: string) => `Take off ${name}`,
    removeShort: 'Take off',
    vote: 'Prepare a vote',
    voteOf: (title: string) => `Prepare a vote: ${title}`,
    papers: (title: string) => `Papers: ${title}`,
  },
});

const MAX_BYTES = 20_000_000;
type Point = MeetingView['agenda'][number];

/** The points of a meeting with their papers and votes. */
export function AgendaSection({ meeting }: { meeting: MeetingView }) {
  const words = useMessages(messages);
  const [editing, setEditing] = useState(false);
  const [preparing, setPreparing] = useState<Point | null>(null);
  return (
    <Section
      title={words.title}
      acts={
        meeting.allowed.includes('agenda') && (
          <Button variant="default" onClick={() => setEditing(true)}>
            {words.edit}
          </Button>
        )
      }
    >
      {meeting.agenda.length === 0 && <p className={classes.quiet}>{words.none}</p>}
      <ol className={classes.agenda}>
        {meeting.agenda.map((point, index) => (
          <AgendaPoint
            key={point.id}
            meeting={meeting}
            point={point}
            number={index + 1}
            onPrepare={() => setPreparing(point)}
          />
        ))}
      </ol>
      <Dialog opened={editing} onClose={() => setEditing(false)} title={words.edit} size="xl">
        <AgendaForm meeting={meeting} onDone={() => setEditing(false)} />
      </Dialog>
      <Dialog opened={preparing !== null} onClose={() => setPreparing(null)} title={words.vote} size="xl">
        {preparing !== null && (
          <PrepareVoteForm
            meetingId={meeting.id}
            agendaItemId={preparing.id}
            title={preparing.title}
            onDone={() => setPreparing(null)}
          />
        )}
      </Dialog>
    </Section>
  );
}

interface PointProps {
  meeting: MeetingView;
  point: Point;
  number: number;
  onPrepare: () => void;
}

function AgendaPoint({ meeting, point, number, onPrepare }: PointProps) {
  const words = useMessages(messages);
  const take = useTakeMeeting();
  const [adding, setAdding] = useState(false);
  const may = meeting.allowed.includes('agenda');
  const remove = (fileId: string) => {
    api
      .delete<MeetingView>(`/api/agenda-items/${point.id}/papers/${fileId}`, {})
      .then(take, (error: unknown) => toast.error(problemText(error)));
  };
  return (
    <li className={classes.point}>
      <h3>
        {number}. {point.title}
      </h3>
      {point.presenter !== null && <span className={classes.quiet}>{words.presenter(point.presenter)}</span>}
      {point.note !== null && point.note !== '' && <p className={classes.note}>{point.note}</p>}
      {point.papers.length > 0 && (
        <ul aria-label={words.papers(point.title)} className={classes.items}>
          {point.papers.map(({ id, name, size }) => (
            <li key={id}>
              <a href={`/api/agenda-items/${point.id}/papers/${id}`} target="_blank" rel="noreferrer">
                {name}
              </a>{' '}
              ({formatBytes(size)}){' '}
              {may && (
                <Button
                  size="compact-md"
                  variant="subtle"
                  aria-label={words.remove(name)}
                  onClick={() => remove(id)}
                >
                  {words.removeShort}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {point.votes.map(({ id }) => (
        <VoteCard key={id} voteId={id} />
      ))}
      {may && (
        <div className={classes.acts} data-screen-only style={{ marginTop: '0.75rem' }}>
          <Button variant="default" aria-label={words.addTo(point.title)} onClick={() => setAdding(true)}>
            {words.add}
          </Button>
          {meeting.allowed.includes('prepare-vote') && (
            <Button variant="default" aria-label={words.voteOf(point.title)} onClick={onPrepare}>
              {words.vote}
            </Button>
          )}
        </div>
      )}
      <Dialog opened={adding} onClose={() => setAdding(false)} title={words.addTo(point.title)}>
        <FileUpload<MeetingView>
          path={`/api/agenda-items/${point.id}/papers`}
          label={words.add}
          maxBytes={MAX_BYTES}
          onUploaded={(next) => {
            take(next);
            setAdding(false);
          }}
        />
      </Dialog>
    </li>
  );
}
