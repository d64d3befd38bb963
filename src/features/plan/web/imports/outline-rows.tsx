import { Button } from '@mantine/core';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { editOutline } from '../../model/edit-recognised.ts';
import type { OutlineNode } from '../../model/recognised-plan.ts';
import { orNull } from '../../model/recognised-rows.ts';
import { type Chosen, chosenId } from '../../model/source-links.ts';
import type { EditorProps } from './editor-props.ts';
import { fieldId } from './field-ids.ts';
import classes from './imports.module.css';
import { LinesCell } from './lines-cell.tsx';
import { TextCell } from './text-cell.tsx';

const messages = defineMessages({
  vi: {
    source: 'Xem trong bản gốc',
    number: 'Số mục',
    title: 'Tiêu đề',
    paragraphs: 'Các đoạn',
    perLine: 'Mỗi dòng một đoạn',
    noTitle: '(không có tiêu đề)',
  },
  en: {
    source: 'Show in the source',
    number: 'Number',
    title: 'Title',
    paragraphs: 'Paragraphs',
    perLine: 'One paragraph a line',
    noTitle: '(no title)',
  },
});

interface OutlineRowsProps extends EditorProps {
  nodes: readonly OutlineNode[];
  above: readonly number[];
}

/** The parts of the text as a tree: the fields of the chosen one. */
export function OutlineRows({ nodes, above, ...props }: OutlineRowsProps) {
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
                  <LinesCell
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
