import { Title } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { TextLink } from './links.tsx';
import classes from './page.module.css';
import { ancestorsOf } from './page-description.ts';
import { headingAppeared } from './page-focus.ts';
import { usePages } from './pages-context.ts';

const messages = defineMessages({
  vi: { breadcrumb: 'Vị trí trang' },
  en: { breadcrumb: 'Where this page is' },
});

export interface PageFrameProps {
  /** The heading and the title of the window. */
  title: string;
  /** The name of the object on the page above, where this page is a part of it; the breadcrumb shows it. */
  above?: string;
  /** Beside the heading, such as a `StatusBadge`. */
  badge?: ReactNode;
  /** One or two sentences under the heading. */
  intro?: ReactNode;
  /** Buttons on the right; the act that matters last. */
  acts?: ReactNode;
  children?: ReactNode;
}

/** The frame of every page: breadcrumb, heading that takes the focus after a navigation, acts and content. */
export function PageFrame({ title, above, badge, intro, acts, children }: PageFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => headingAppeared(heading.current), []);
  return (
    <>
      <title>{`${title} · Sổ Vàng`}</title>
      <Breadcrumb pathname={pathname} above={above} />
      <div className={classes.head}>
        <div className={classes.heading}>
          <Title order={1} ref={heading} tabIndex={-1}>
            {title}
          </Title>
          {badge}
        </div>
        {acts !== undefined && (
          <div className={classes.acts} data-screen-only>
            {acts}
          </div>
        )}
      </div>
      {intro !== undefined && <div className={classes.intro}>{intro}</div>}
      {children}
    </>
  );
}

function Breadcrumb({ pathname, above }: { pathname: string; above: string | undefined }) {
  const language = useLanguage();
  const words = useMessages(messages);
  const ancestors = ancestorsOf(usePages(), pathname);
  if (ancestors.length === 0) return null;
  return (
    <nav aria-label={words.breadcrumb} className={classes.breadcrumb} data-screen-only>
      <ol>
        {ancestors.map(({ title, href }, i) => (
          <li key={href}>
            <TextLink to={href} size="sm">
              {i === ancestors.length - 1 ? (above ?? title[language]) : title[language]}
            </TextLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
