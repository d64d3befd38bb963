import { Button, Checkbox, NativeSelect, NumberInput, Textarea } from '@mantine/core';
import { useRef } from 'react';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import {
  ALIGNS,
  ANCHORS,
  type CertificateBlock,
  type CertificateLayout,
  COLORS,
  MOST_BLOCKS,
} from '../../model/certificates/layout.ts';
import { PLACEHOLDERS } from '../../model/certificates/placeholders.ts';
import classes from './certificates.module.css';
import { withBlock } from './change-layout.ts';

const messages = defineMessages({
  vi: {
    box: 'Ô',
    option: (n: number, text: string) => `${n}. ${text}`,
    text: 'Lời ghi',
    textHint: 'Bấm một trường bên dưới để chèn vào chỗ con trỏ.',
    fields: 'Các trường',
    x: 'Trái (mm)',
    y: 'Trên (mm)',
    width: 'Rộng (mm)',
    height: 'Cao (mm)',
    size: 'Cỡ chữ (pt)',
    align: 'Căn',
    aligns: { left: 'Trái', center: 'Giữa', right: 'Phải' },
    anchor: 'Theo chiều dọc',
    anchors: { top: 'Từ trên', middle: 'Giữa ô' },
    color: 'Màu',
    colors: { black: 'Đen', red: 'Đỏ', gold: 'Vàng' },
    bold: 'Đậm',
    italic: 'Nghiêng',
    caps: 'Chữ in hoa',
    rule: 'Gạch chân cả dòng',
    add: 'Thêm ô',
    remove: 'Bỏ ô này',
    fresh: 'Lời ghi mới',
    qr: 'Mã QR',
    side: 'Cạnh (mm)',
  },
  en: {
    box: 'Box',
    option: (n: number, text: string) => `${n}. ${text}`,
    text: 'Words',
    textHint: 'Click a field below to put it where the cursor stands.',
    fields: 'Fields',
    x: 'Left (mm)',
    y: 'Top (mm)',
    width: 'Width (mm)',
    height: 'Height (mm)',
    size: 'Size (pt)',
    align: 'Align',
    aligns: { left: 'Left', center: 'Centre', right: 'Right' },
    anchor: 'Vertically',
    anchors: { top: 'From the top', middle: 'In the middle' },
    color: 'Colour',
    colors: { black: 'Black', red: 'Red', gold: 'Gold' },
    bold: 'Bold',
    italic: 'Italic',
    caps: 'Capitals',
    rule: 'Line below',
    add: 'Add a box',
    remove: 'Remove this box',
    fresh: 'New words',
    qr: 'QR code',
    side: 'Side (mm)',
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
  const at = Math.min(chosen, layout.blocks.length - 1);
  const block = layout.blocks[at];
  const { qr } = layout;
  return (
    <>
      {block !== undefined && (
        <>
          <NativeSelect
            label={words.box}
            value={String(at)}
            onChange={(event) => onChoose(Number(event.currentTarget.value))}
            data={layout.blocks.map(({ text }, i) => ({
              value: String(i),
              label: words.option(i + 1, text.split('\n')[0] ?? ''),
            }))}
          />
          <Words block={block} onChange={(text) => onChange(withBlock(layout, at, { text }))} />
          <Looks block={block} onChange={(change) => onChange(withBlock(layout, at, change))} />
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
        {layout.blocks.length > 1 && (
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

function Looks({
  block,
  onChange,
}: {
  block: CertificateBlock;
  onChange: (change: Partial<CertificateBlock>) => void;
}) {
  const words = useMessages(messages);
  return (
    <>
      <div className={classes.pair}>
        {(['x', 'y', 'width', 'height', 'size'] as const).map((name) => (
          <Figure
            key={name}
            label={words[name]}
            value={block[name]}
            onChange={(value) => onChange({ [name]: value })}
          />
        ))}
        <Choice
          label={words.align}
          value={block.align}
          options={ALIGNS}
          names={words.aligns}
          onChange={(align) => onChange({ align })}
        />
        <Choice
          label={words.anchor}
          value={block.anchor}
          options={ANCHORS}
          names={words.anchors}
          onChange={(anchor) => onChange({ anchor })}
        />
        <Choice
          label={words.color}
          value={block.color}
          options={COLORS}
          names={words.colors}
          onChange={(color) => onChange({ color })}
        />
      </div>
      <div className={classes.checks}>
        {(['bold', 'italic', 'caps', 'rule'] as const).map((name) => (
          <Checkbox
            key={name}
            label={words[name]}
            checked={block[name]}
            onChange={(event) => onChange({ [name]: event.currentTarget.checked })}
          />
        ))}
      </div>
    </>
  );
}

function Figure({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number;
  onChange: (value: number) => void;
}) {
  return (
    <NumberInput
      label={label}
      value={value}
      min={0}
      max={420}
      step={1}
      decimalScale={1}
      decimalSeparator=","
      onChange={(next) => typeof next === 'number' && onChange(next)}
    />
  );
}

function Choice<T extends string>({
  label,
  value,
  options,
  names,
  onChange,
}: {
  label: string;
  value: T;
  options: readonly T[];
  names: Readonly<Record<T, string>>;
  onChange: (value: T) => void;
}) {
  return (
    <NativeSelect
      label={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
      data={options.map((option) => ({ value: option, label: names[option] }))}
    />
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
