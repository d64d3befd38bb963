import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { formatNumber } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { type CertificateLayout, sheetSize } from '../../model/certificates/layout.ts';
import classes from './certificates.module.css';
import { moved, type Place, placeAt, QR_BOX, resized } from './change-layout.ts';

const messages = defineMessages({
  vi: {
    boxes: 'Các ô trên bằng',
    box: (n: number, text: string) => `Ô ${n}: ${text}`,
    qr: 'Mã QR',
    place: ({ x, y, width, height }: Place) =>
      `trái ${formatNumber(x)}, trên ${formatNumber(y)}, rộng ${formatNumber(width)}, cao ${formatNumber(height)} mm`,
  },
  en: {
    boxes: 'Boxes of the certificate',
    box: (n: number, text: string) => `Box ${n}: ${text}`,
    qr: 'QR code',
    place: ({ x, y, width, height }: Place) =>
      `left ${formatNumber(x)}, top ${formatNumber(y)}, width ${formatNumber(width)}, height ${formatNumber(height)} mm`,
  },
});

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** Millimetres to which the pointer keeps. */
const GRID = 0.5;

interface SheetBoxesProps {
  layout: CertificateLayout;
  /** The box that is edited, `QR_BOX` for the code. */
  chosen: number;
  onChoose: (box: number) => void;
  onChange: (layout: CertificateLayout) => void;
}

/** What the pointer has hold of: where it took it, and the layout as it was then. */
interface Drag {
  at: number;
  sizes: boolean;
  from: { x: number; y: number };
  layout: CertificateLayout;
}

/**
 * A box over each text of the sheet and over the QR code: dragged by mouse or finger, at its corner made larger; by keyboard moved with
 * the arrows, made larger with Shift and the arrows, another one chosen with Page Up and Page Down.
 */
export function SheetBoxes({ layout, chosen, onChoose, onChange }: SheetBoxesProps) {
  const words = useMessages(messages);
  const area = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);
  const { width, height } = sheetSize(layout);
  const boxes = [...layout.blocks.keys(), ...(layout.qr === null ? [] : [QR_BOX])];
  const known = boxes.includes(chosen) ? chosen : 0;

  const take = (at: number, sizes: boolean) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    onChoose(at);
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { at, sizes, from: { x: event.clientX, y: event.clientY }, layout };
  };
  const pull = (event: PointerEvent<HTMLElement>) => {
    const held = drag.current;
    const sheet = area.current?.getBoundingClientRect();
    if (held === null || sheet === undefined) return;
    const by = [
      snapped(((event.clientX - held.from.x) / sheet.width) * width),
      snapped(((event.clientY - held.from.y) / sheet.height) * height),
    ] as const;
    onChange((held.sizes ? resized : moved)(held.layout, held.at, by));
  };
  const drop = () => {
    drag.current = null;
  };
  const press = (at: number) => (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      onChange((event.shiftKey ? resized : moved)(layout, at, step));
    } else if (event.key === 'PageDown' || event.key === 'PageUp') {
      event.preventDefault();
      const next = boxes.indexOf(at) + (event.key === 'PageDown' ? 1 : -1) + boxes.length;
      const to = boxes[next % boxes.length] ?? at;
      onChoose(to);
      area.current?.querySelector<HTMLElement>(`[data-at="${to}"]`)?.focus();
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset lays out its boxes in its own way
    <div ref={area} className={classes.boxes} role="group" aria-label={words.boxes}>
      {boxes.map((at) => {
        const place = placeAt(layout, at);
        if (place === undefined) return null;
        const name = at === QR_BOX ? words.qr : words.box(at + 1, layout.blocks[at]?.text ?? '');
        return (
          <button
            key={at}
            type="button"
            className={classes.box}
            data-at={at}
            data-chosen={at === known || undefined}
            tabIndex={at === known ? 0 : -1}
            aria-pressed={at === known}
            aria-label={`${name}; ${words.place(place)}`}
            style={{
              left: `${(place.x / width) * 100}%`,
              top: `${(place.y / height) * 100}%`,
              width: `${(place.width / width) * 100}%`,
              height: `${(place.height / height) * 100}%`,
            }}
            onClick={() => onChoose(at)}
            onKeyDown={press(at)}
            onPointerDown={take(at, false)}
            onPointerMove={pull}
            onPointerUp={drop}
            onPointerCancel={drop}
          >
            {at === known && (
              <span
                className={classes.corner}
                onPointerDown={take(at, true)}
                onPointerMove={pull}
                onPointerUp={drop}
                onPointerCancel={drop}
              />
            )}
          </button>
        );
      })}
    </div>
  );
}

const snapped = (value: number) => Math.round(value / GRID) * GRID;
