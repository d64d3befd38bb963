import { Button } from '@mantine/core';
import { useState } from 'react';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import type { RollChoice } from '../../model/roll-over/roll-over.ts';
import type { RollOverView, RollProposalView } from '../../server/roll-over/roll-over.schema.ts';
import { EditText, Reasons, Texts } from './proposal-parts.tsx';
import classes from './roll-over.module.css';
import { useDecide } from './use-decide.ts';

const messages = defineMessages({
  vi: {
    fields: {
      title: 'Tiêu đề',
      text: 'Nội dung',
      deadline: 'Thời hạn',
      agenda: 'Nội dung phiên họp',
      section: 'Mục',
    },
    decided: {
      accept: 'Theo đề xuất',
      keep: 'Giữ nguyên',
      edit: 'Sửa',
      drop: 'Bỏ khỏi kế hoạch mới',
    },
    accept: 'Chấp nhận',
    keep: 'Giữ nguyên',
    edit: 'Sửa',
    drop: 'Bỏ',
    undo: 'Quyết định lại',
    value: 'Nội dung mới',
    of: (act: string, what: string) => `${act}: ${what}`,
  },
  en: {
    fields: { title: 'Title', text: 'Text', deadline: 'Deadline', agenda: 'Agenda', section: 'Section' },
    decided: { accept: 'As proposed', keep: 'Kept', edit: 'Edited', drop: 'Left out' },
    accept: 'Accept',
    keep: 'Keep',
    edit: 'Edit',
    drop: 'Leave out',
    undo: 'Decide again',
    value: 'New text',
    of: (act: string, what: string) => `${act}: ${what}`,
  },
});

/** One proposal with its reasons, what it would say, and the decision about it. */
export function ProposalCard({ view, proposal }: { view: RollOverView; proposal: RollProposalView }) {
  const words = useMessages(messages);
  const decideOn = useDecide(view.id);
  const [editing, setEditing] = useState(false);
  const decide = (decision: RollChoice | null, value: string | null = null) =>
    decideOn({ decisions: [{ id: proposal.id, before: proposal.before, decision, value }] }, () =>
      setEditing(false),
    );
  const may = view.allowed.includes('decide');
  const name = proposal.of || proposal.before;
  const label = (act: string) => words.of(act, `${name} (${words.fields[proposal.field]})`.slice(0, 160));
  const { decision } = proposal;
  return (
    <li className={classes.card}>
      {proposal.of !== '' && proposal.field !== 'text' && <p className={classes.of}>{proposal.of}</p>}
      <Reasons proposal={proposal} />
      <Texts proposal={proposal} />
      {editing ? (
        <EditText
          proposal={proposal}
          label={label(words.value)}
          onSave={(value) => decide('edit', value)}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <div className={classes.acts}>
          {decision !== null ? (
            <>
              <strong>{words.decided[decision.decision]}</strong>
              {may && (
                <Button size="compact-md" aria-label={label(words.undo)} onClick={() => decide(null)}>
                  {words.undo}
                </Button>
              )}
            </>
          ) : (
            may && (
              <>
                {(proposal.after !== proposal.before || proposal.safe) && (
                  <Button size="compact-md" aria-label={label(words.accept)} onClick={() => decide('accept')}>
                    {words.accept}
                  </Button>
                )}
                {!(proposal.safe && proposal.after === proposal.before) && (
                  <Button size="compact-md" aria-label={label(words.keep)} onClick={() => decide('keep')}>
                    {words.keep}
                  </Button>
                )}
                <Button size="compact-md" aria-label={label(words.edit)} onClick={() => setEditing(true)}>
                  {words.edit}
                </Button>
                {proposal.mayDrop && (
                  <Button size="compact-md" aria-label={label(words.drop)} onClick={() => decide('drop')}>
                    {words.drop}
                  </Button>
                )}
              </>
            )
          )}
        </div>
      )}
    </li>
  );
}
