import { Button, Loader } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { DayInput } from '../../../ui/form/day-input.tsx';
import { formatNumber, today } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { plural } from '../../../ui/i18n/plural.ts';
import { PlainLink } from '../../../ui/page/links.tsx';
import { LoadingLines } from '../../../ui/page/loaded.tsx';
import { ProblemPanel } from '../../../ui/page/problem-page.tsx';
import type { UnitNode } from '../server/unit.schema.ts';
import classes from './organisation.module.css';
import { useDay, useTreeLevel } from './organisation-queries.ts';

const messages = defineMessages({
  vi: {
    tree: 'Cây đơn vị',
    day: 'Xem theo ngày',
    dayHint: 'Để trống là hôm nay',
    today: 'Về hôm nay',
    open: (name: string) => `Mở các đơn vị trực thuộc ${name}`,
    close: (name: string) => `Thu gọn các đơn vị trực thuộc ${name}`,
    none: 'Không có đơn vị nào vào ngày này.',
    below: (count: string) => `${count} đơn vị trực thuộc`,
  },
  en: {
    tree: 'Tree of units',
    day: 'As of a day',
    dayHint: 'Empty means today',
    today: 'Back to today',
    open: (name: string) => `Open the units below ${name}`,
    close: (name: string) => `Close the units below ${name}`,
    none: 'There is no unit on this day.',
    below: (count: string) => `${plural(count, 'unit')} below`,
  },
});

/** What is open stays so from page to page. */
const opened = new Set<string>();

/** The tree on the left: each level is read when it is opened. `path` names what is above the unit shown, and is opened. */
export function UnitTree({ currentId, path }: { currentId?: string; path?: readonly string[] }) {
  const words = useMessages(messages);
  const [day, setDay] = useDay();
  const roots = useTreeLevel(undefined, day);
  const [wide] = useState(() => globalThis.matchMedia?.('(min-width: 62em)').matches ?? true);
  return (
    <details className={`sv-sheet ${classes.treePane}`} open={wide} data-screen-only>
      <summary>{words.tree}</summary>
      <DayInput
        id="don-vi-ngay"
        label={words.day}
        description={words.dayHint}
        value={day ?? null}
        onChange={(next) => setDay(next === null || next === today() ? undefined : next)}
      />
      {day !== undefined && (
        <Button variant="subtle" size="compact-md" onClick={() => setDay(undefined)}>
          {words.today}
        </Button>
      )}
      <nav aria-label={words.tree} className={classes.treeScroll}>
        {roots.data === undefined && roots.error === null && <LoadingLines lines={5} />}
        {roots.error !== null && <ProblemPanel error={roots.error} onRetry={() => void roots.refetch()} />}
        {roots.data?.items.length === 0 && <p className={classes.quiet}>{words.none}</p>}
        <ul className={classes.tree}>
          {roots.data?.items.map((node) => (
            <Node key={node.id} node={node} day={day} currentId={currentId} path={path} isRoot />
          ))}
        </ul>
      </nav>
    </details>
  );
}

/** Scrolls the tree alone; the browser's own way would move the page too. */
function bringIntoSight(item: HTMLElement | null): void {
  const pane = item?.closest('nav');
  if (item === null || pane == null) return;
  const below = item.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  if (below < 0 || below > pane.clientHeight - item.clientHeight)
    pane.scrollTop += below - pane.clientHeight / 3;
}

interface NodeProps {
  node: UnitNode;
  day: string | undefined;
  currentId?: string;
  path?: readonly string[];
  isRoot?: boolean;
}

function Node({ node, day, currentId, path, isRoot = false }: NodeProps) {
  const words = useMessages(messages);
  const isAbove = path?.includes(node.id) ?? false;
  const [open, setOpen] = useState(isRoot || isAbove || opened.has(node.id));
  useEffect(() => {
    if (isAbove) setOpen(true);
  }, [isAbove]);
  const below = useTreeLevel(node.id, day, open && node.childCount > 0);
  const toggle = () => {
    if (open) opened.delete(node.id);
    else opened.add(node.id);
    setOpen(!open);
  };
  return (
    <li ref={node.id === currentId ? bringIntoSight : undefined}>
      <div className={classes.node}>
        {node.childCount > 0 ? (
          <button
            type="button"
            className={classes.toggle}
            aria-expanded={open}
            aria-label={open ? words.close(node.name) : words.open(node.name)}
            onClick={toggle}
          >
            {open ? (
              <IconChevronDown size={18} aria-hidden="true" />
            ) : (
              <IconChevronRight size={18} aria-hidden="true" />
            )}
          </button>
        ) : (
          <span className={classes.leaf} aria-hidden="true">
            ·
          </span>
        )}
        <PlainLink
          to="/don-vi/$unitId"
          params={{ unitId: node.id }}
          search={{ ngay: day }}
          className={classes.nodeLink}
          aria-current={node.id === currentId ? 'page' : undefined}
        >
          {node.name}
          {node.childCount > 0 && (
            <span className={classes.count}>
              {' '}
              <span aria-hidden="true">({formatNumber(node.childCount)})</span>
              <span className="sv-hidden">{words.below(formatNumber(node.childCount))}</span>
            </span>
          )}
        </PlainLink>
      </div>
      {open && node.childCount > 0 && (
        <ul>
          {below.data === undefined && below.error === null && (
            <li>
              <Loader size="xs" />
            </li>
          )}
          {below.data?.items.map((child) => (
            <Node key={child.id} node={child} day={day} currentId={currentId} path={path} />
          ))}
        </ul>
      )}
    </li>
  );
}
