import { Checkbox, NativeSelect, NumberInput } from '@mantine/core';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ALIGNS, ANCHORS, type CertificateBlock, COLORS } from '../../model/certificates/layout.ts';
import classes from './certificates.module.css';

const messages = defineMessages({
  vi: {
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
  },
  en: {
    x: 'Left (mm)',
    y: 'Top (mm)',
    width: 'Width (mm)',
    height: 'Height (mm)',
    size: 'Size (pt)',
    align: 'Align',
    aligns: { left: 'Left', center: 'Centre', right: 'Right' },
    anchor: 'Vertically',
    anchors: { top: 'From the top', middle: 'Middle' },
    color: 'Colour',
    colors: { black: 'Black', red: 'Red', gold: 'Gold' },
    bold: 'Bold',
    italic: 'Italic',
    caps: 'Capitals',
    rule: 'Line below',
  },
});

/** The place and the looks of a box. */
export function BlockLooks({
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

/** A figure in millimetres or points. */
export function Figure({
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
