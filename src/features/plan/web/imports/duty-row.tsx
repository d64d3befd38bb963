import { Button } from '@mantine/core';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { deleteDuty, dutyToRow, editDuty } from '../../model/edit-recognised.ts';
import { orNull } from '../../model/recognised-rows.ts';
import { type Chosen, chosenId } from '../../model/source-links.ts';
import type { EditorProps } from './editor-props.ts';
import { fieldId } from './field-ids.ts';
import classes from './imports.module.css';
import { TextCell } from './text-cell.tsx';

const messages = defineMessages({
  vi: {
    duty: 'Việc',
    actor: 'Ai làm',
    deadline: 'Thời hạn',
    toRow: 'Chuyển thành dòng phụ lục',
    remove: 'Bỏ việc này',
    source: 'Xem trong bản gốc',
  },
  en: {
    duty: 'What',
    actor: 'Who',
    deadline: 'Deadline',
    toRow: 'Make it a row of the annex',
    remove: 'Drop it',
    source: 'Show in the source',
  },
});

/** A dated obligation of the text: its fields once it is chosen. */
export function DutyRow({
  index,
  draft,
  chosen,
  disabled,
  onChoose,
  onShowSource,
}: EditorProps & { index: number }) {
  const words = useMessages(messages);
  const duty = draft.plan.duties[index];
  if (duty === undefined) return null;
  const own: Chosen = { kind: 'duty', duty: index };
  const id = chosenId(own);
  const open = chosen !== null && chosenId(chosen) === id;
  return (
    <li id={id} className={classes.row} data-chosen={open}>
      <button
        type="button"
        className={classes.rowHead}
        aria-expanded={open}
        onClick={() => onChoose(open ? null : own)}
      >
        <span className={classes.number}>{index + 1}</span>
        <span>
          <span className={classes.summary}>{duty.text}</span>
          <span className={classes.due}>
            {[duty.actor, duty.deadline.to === null ? duty.deadline.text : formatDay(duty.deadline.to)]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        <span />
      </button>
      {open && (
        <div className={classes.fields}>
          <div className={classes.wide}>
            <TextCell
              id={fieldId(own, 'text')}
              label={words.duty}
              value={duty.text}
              multiline
              disabled={disabled}
              onCommit={(text) => draft.edit((plan) => editDuty(plan, index, { text }), `duty.${index}.text`)}
            />
          </div>
          <TextCell
            id={fieldId(own, 'actor')}
            label={words.actor}
            value={duty.actor ?? ''}
            multiline
            disabled={disabled}
            onCommit={(actor) =>
              draft.edit((plan) => editDuty(plan, index, { actor: orNull(actor) }), `duty.${index}.actor`)
            }
          />
          <TextCell
            id={fieldId(own, 'deadline')}
            label={words.deadline}
            value={duty.deadline.text}
            multiline
            disabled={disabled}
            onCommit={(deadlineText) =>
              draft.edit((plan) => editDuty(plan, index, { deadlineText }), `duty.${index}.deadline`)
            }
          />
          <div className={classes.acts}>
            {!disabled && (
              <>
                <Button
                  size="compact-md"
                  onClick={() => {
                    const row = draft.plan.annexes[0]?.items.length ?? 0;
                    draft.edit((plan) => dutyToRow(plan, index));
                    onChoose({ kind: 'row', annex: 0, row });
                  }}
                >
                  {words.toRow}
                </Button>
                <Button
                  size="compact-md"
                  variant="subtle"
                  color="red"
                  onClick={() => {
                    draft.edit((plan) => deleteDuty(plan, index));
                    onChoose(null);
                  }}
                >
                  {words.remove}
                </Button>
              </>
            )}
            <Button size="compact-md" variant="subtle" onClick={() => onShowSource(own)}>
              {words.source}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}
