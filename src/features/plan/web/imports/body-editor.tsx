import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { DutyRow } from './duty-row.tsx';
import type { EditorProps } from './editor-props.ts';
import classes from './imports.module.css';
import { LinesCell } from './lines-cell.tsx';
import { OutlineRows } from './outline-rows.tsx';

const messages = defineMessages({
  vi: {
    duties: 'Việc có thời hạn trong phần nội dung',
    dutiesIntro:
      'Những việc có thời hạn nằm trong lời văn. Chuyển thành dòng của phụ lục để giao và theo dõi.',
    outline: 'Các phần của văn bản',
    movements: 'Phong trào thi đua được nêu',
    movementsHint: 'Mỗi dòng một phong trào',
  },
  en: {
    duties: 'Dated obligations of the text',
    dutiesIntro: 'What the prose sets a date for. Make it a row of an annex to assign and follow it.',
    outline: 'Parts of the text',
    movements: 'Movements named',
    movementsHint: 'One a line',
  },
});

/** What was recognised in the prose: dated obligations, the parts of the text, movements. */
export function BodyEditor(props: EditorProps) {
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
          <LinesCell
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
