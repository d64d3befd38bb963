import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useRef } from 'react';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import {
  type CertificateBlock,
  type CertificateLayout,
  MOST_BLOCKS,
} from '../../model/certificates/layout.ts';
import { PLACEHOLDERS } from '../../model/certificates/placeholders.ts';
import { BlockLooks, Figure } from './block-looks.tsx';
import classes from './certificates.module.css';
import { QR_BOX, withBlock } from './change-layout.ts';

const messages = defineMessages({
  vi: {
    box: 'Ô',
    option: (n: number, text: string) => `${n}. ${text}`,
    text: 'Lời ghi',
    textHint: 'Bấm một trường bên dưới để chèn vào chỗ con trỏ.',
    fields: 'Các trường',
    add: 'Thêm ô',
    remove: 'Bỏ ô này',
    fresh: 'Lời ghi mới',
    qr: 'Mã QR',
    side: 'Cạnh (mm)',
    x: 'Trái (mm)',
    y: 'Trên (mm)',
  },
  en: {
    box: 'Box',
    option: (n: number, text: string) => `${n}. ${text}`,
    text: 'Words',
    textHint: 'Click a field below to put it where the cursor stands.',
    fields: 'Fields',
    add: 'Add a box',
    remove: 'Remove this box',
    fresh: 'New words',
    qr: 'QR code',
    side: 'Side (mm)',
    x: 'Left (mm)',
    y: 'Top (mm)',
  },
});

interface BlockEditorProps {
  layout: CertificateLayout;
  chosen: number;
  onChoose: (box: number) => void;
  onChange: (layout: CertificateLayout) => void;
}

/** The words, the place and the looks of one box, and where the QR code stands. */
export function BlockEditor({ layout, chosen, onChoose, onChange }: BlockEditorProps) {
  const words = useMessages(messages);
  const { qr } = layout;
  const at = chosen === QR_BOX && qr === null ? 0 : Math.min(chosen, layout.blocks.length - 1);
  const block = layout.blocks[at];
  return (
    <>
      <NativeSelect
        label={words.box}
        value={String(at)}
        onChange={(event) => onChoose(Number(event.currentTarget.value))}
        data={[
          ...layout.blocks.map(({ text }, i) => ({
            value: String(i),
            label: words.option(i + 1, text.split('\n')[0] ?? ''),
          })),
          ...(qr === null ? [] : [{ value: String(QR_BOX), label: words.qr }]),
        ]}
      />
      {block !== undefined && (
        <>
          <Words block={block} onChange={(text) => onChange(withBlock(layout, at, { text }))} />
          <BlockLooks block={block} onChange={(change) => onChange(withBlock(layout, at, change))} />
        </>
      )}
      <div className={classes.rowActs}>
        <Button
          disabled={layout.blocks.length >= MOST_BLOCKS}
          onClick={() => {
            onChange({ ...layout, blocks: [...layout.blocks, freshBlock(words.fresh)] });
            onChoose(layout.blocks.length);
          }}
        >
          {words.add}
        </Button>
        {layout.blocks.length > 1 && block !== undefined && (
          <Button
            variant="subtle"
            onClick={() => {
              onChange({ ...layout, blocks: layout.blocks.filter((_, i) => i !== at) });
              onChoose(Math.max(at - 1, 0));
            }}
          >
            {words.remove}
          </Button>
        )}
      </div>
      {qr !== null && (
        <fieldset className={classes.group}>
          <legend>{words.qr}</legend>
          <div className={classes.pair}>
            <Figure
              label={words.x}
              value={qr.x}
              onChange={(x) => onChange({ ...layout, qr: { ...qr, x } })}
            />
            <Figure
              label={words.y}
              value={qr.y}
              onChange={(y) => onChange({ ...layout, qr: { ...qr, y } })}
            />
            <Figure
              label={words.side}
              value={qr.size}
              onChange={(size) => onChange({ ...layout, qr: { ...qr, size } })}
            />
          </div>
        </fieldset>
      )}
    </>
  );
}

function Words({ block, onChange }: { block: CertificateBlock; onChange: (text: string) => void }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const field = useRef<HTMLTextAreaElement>(null);
  const insert = (name: string) => {
    const { selectionStart = block.text.length, selectionEnd = block.text.length } = field.current ?? {};
    onChange(`${block.text.slice(0, selectionStart)}{${name}}${block.text.slice(selectionEnd)}`);
    field.current?.focus();
  };
  return (
    <div>
      <Textarea
        ref={field}
        label={words.text}
        description={words.textHint}
        autosize
        minRows={2}
        maxLength={500}
        value={block.text}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <ul className={classes.placeholders} aria-label={words.fields}>
        {Object.entries(PLACEHOLDERS).map(([name, meaning]) => (
          <li key={name}>
            <Button size="compact-xs" title={meaning[language]} onClick={() => insert(name)}>
              {name}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const freshBlock = (text: string): CertificateBlock => ({
  text,
  x: 20,
  y: 20,
  width: 80,
  height: 10,
  size: 14,
  bold: false,
  italic: false,
  caps: false,
  align: 'center',
  anchor: 'middle',
  color: 'black',
  rule: false,
});
