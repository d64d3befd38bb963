import { Button } from '@mantine/core';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { deleteDuty, dutyToRow, editDuty, editOutline } from '../../model/edit-recognised.ts';
import type { OutlineNode } from '../../model/recognised-plan.ts';
import { orNull } from '../../model/recognised-rows.ts';
import { type Chosen, chosenId } from '../../model/source-links.ts';
import { Lines } from './document-editor.tsx';
import { fieldId } from './field-ids.ts';
import classes from './imports.module.css';
import { TextCell } from './text-cell.tsx';
import type { ImportDraft } from './use-import-draft.ts';

const messages = defineMessages({
  vi: {
    duties: 'Việc có thời hạn trong phần nội dung',
    dutiesIntro:
      'Những việc có thời hạn nằm trong lời văn. Chuyển thành dòng của phụ lục để giao và theo dõi.',
    duty: 'Việc',
    actor: 'Ai làm',
    deadline: 'Thời hạn',
    toRow: 'Chuyển thành dòng phụ lục',
    remove: 'Bỏ việc này',
    source: 'Xem trong bản gốc',
    outline: 'Các phần của văn bản',
    number: 'Số mục',
    title: 'Tiêu đề',
    paragraphs: 'Các đoạn',
    perLine: 'Mỗi dòng một đoạn',
    movements: 'Phong trào thi đua được nêu',
    movementsHint: 'Mỗi dòng một phong trào',
    noTitle: '(không có tiêu đề)',
  },
  en: {
    duties: 'Dated obligations of the text',
    dutiesIntro: 'What the prose sets a date for. Make it a row of an annex to assign and follow it.',
    duty: 'What',
    actor: 'Who',
    deadline: 'Deadline',
    toRow: 'Make it a row of the annex',
    remove: 'Drop it',
    source: 'Show in the source',
    outline: 'Parts of the text',
    number: 'Number',
    title: 'Title',
    paragraphs: 'Paragraphs',
    perLine: 'One paragraph a line',
    movements: 'Movements named',
    movementsHint: 'One a line',
    noTitle: '(no title)',
  },
});

interface BodyEditorProps {
  draft: ImportDraft;
  chosen: Chosen | null;
  disabled: boolean;
  onChoose: (chosen: Chosen | null) => void;
  onShowSource: (chosen: Chosen) => void;
}

/** What was recognised in the prose: dated obligations, the parts of the text, movements. */
export function BodyEditor(props: BodyEditorProps) {
  const words = useMessages(messages);
  const { draft, disabled } = props;
  const { plan } = draft;
  return (
    <>
      {plan.duties.length > 0 && (
        <section aria-labelledby="viec-co-thoi-han">
          <h2 id="viec-co-thoi-han">{words.duties}</h2>
          <p className={classes.place}>{words.dutiesIntro}</p>
          <ol className={classes.rows}>
            {plan.duties.map((_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: obligations have no key of their own
              <DutyRow key={index} index={index} {...props} />
            ))}
          </ol>
        </section>
      )}
      {plan.outline.length > 0 && (
        <section aria-labelledby="cac-phan">
          <h2 id="cac-phan">{words.outline}</h2>
          <OutlineRows nodes={plan.outline} above={[]} {...props} />
        </section>
      )}
      {plan.movements.length > 0 && (
        <div className={classes.fields}>
          <Lines
            id="phong-trao"
            label={words.movements}
            description={words.movementsHint}
            lines={plan.movements.map(({ name }) => name)}
            disabled={disabled}
            onCommit={(names) =>
              draft.edit((before) => ({
                ...before,
                movements: names.map(
                  (name) => before.movements.find((each) => each.name === name) ?? { name, source: null },
                ),
              }))
            }
          />
        </div>
      )}
    </>
  );
}

function DutyRow({
  index,
  draft,
  chosen,
  disabled,
  onChoose,
  onShowSource,
}: BodyEditorProps & { index: number }) {
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

interface OutlineRowsProps extends BodyEditorProps {
  nodes: readonly OutlineNode[];
  above: readonly number[];
}

function OutlineRows({ nodes, above, ...props }: OutlineRowsProps) {
  const words = useMessages(messages);
  const { draft, chosen, disabled, onChoose, onShowSource } = props;
  return (
    <ul className={classes.rows}>
      {nodes.map((node, i) => {
        const path = [...above, i];
        const own: Chosen = { kind: 'outline', path };
        const id = chosenId(own);
        const open = chosen !== null && chosenId(chosen) === id;
        const edit = (patch: Parameters<typeof editOutline>[2], step: string) =>
          draft.edit((plan) => editOutline(plan, path, patch), `${id}.${step}`);
        return (
          <li key={id}>
            <div id={id} className={classes.row} data-chosen={open}>
              <button
                type="button"
                className={classes.rowHead}
                data-sub={above.length > 0}
                aria-expanded={open}
                onClick={() => onChoose(open ? null : own)}
              >
                <span className={classes.number}>{node.number ?? '–'}</span>
                <span className={classes.summary}>{node.title || words.noTitle}</span>
                <span />
              </button>
              {open && (
                <div className={classes.fields}>
                  <TextCell
                    id={fieldId(own, 'number')}
                    label={words.number}
                    value={node.number ?? ''}
                    disabled={disabled}
                    onCommit={(number) => edit({ number: orNull(number) }, 'number')}
                  />
                  <div className={classes.wide}>
                    <TextCell
                      id={fieldId(own, 'title')}
                      label={words.title}
                      value={node.title}
                      multiline
                      disabled={disabled}
                      onCommit={(title) => edit({ title }, 'title')}
                    />
                  </div>
                  <Lines
                    id={fieldId(own, 'paragraphs')}
                    label={words.paragraphs}
                    description={words.perLine}
                    lines={node.paragraphs}
                    disabled={disabled}
                    onCommit={(paragraphs) => edit({ paragraphs }, 'paragraphs')}
                  />
                  <div className={classes.acts}>
                    <Button size="compact-md" variant="subtle" onClick={() => onShowSource(own)}>
                      {words.source}
                    </Button>
                  </div>
                </div>
              )}
            </div>
            {node.children.length > 0 && <OutlineRows {...props} nodes={node.children} above={path} />}
          </li>
        );
      })}
    </ul>
  );
}
