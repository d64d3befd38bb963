import { useLocation } from '@tanstack/react-router';
import { useLanguage } from '../i18n/language.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import classes from './layout.module.css';
import { PlainLink } from './links.tsx';
import { listOf, NAV_GROUPS, type NavGroup, type PageDescription } from './page-description.ts';
import { usePages } from './pages-context.ts';

const messages = defineMessages({ vi: { label: 'Các trang' }, en: { label: 'Pages' } });

type Entry = PageDescription & { nav: NonNullable<PageDescription['nav']> };

/** The pages this person may open, by group. */
export function Navigation({ acts }: { acts: readonly string[] }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const { pathname } = useLocation();
  const pages = usePages();
  const here = listOf(pages, pathname) ?? pathname;
  const entries = pages
    .filter((page): page is Entry => page.nav !== undefined)
    .filter(({ act }) => act === undefined || acts.includes(act))
    .sort((a, b) => a.nav.order - b.nav.order);
  const groups = (Object.keys(NAV_GROUPS) as NavGroup[])
    .map((group) => ({ group, own: entries.filter(({ nav }) => nav.group === group) }))
    .filter(({ own }) => own.length > 0);
  return (
    <nav aria-label={words.label}>
      {groups.map(({ group, own }) => (
        <div key={group}>
          <p className={classes.group} id={`nav-${group}`}>
            {NAV_GROUPS[group][language]}
          </p>
          <ul className={classes.entries} aria-labelledby={`nav-${group}`}>
            {own.map(({ path, title, nav: { icon: Icon } }) => (
              <li key={path}>
                <PlainLink
                  to={path}
                  className={classes.entry}
                  data-current={isWithin(here, path)}
                  aria-current={pathname === path ? 'page' : undefined}
                >
                  <Icon size={20} stroke={1.6} />
                  {title[language]}
                </PlainLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function isWithin(pathname: string, path: string): boolean {
  return pathname === path || (path !== '/' && pathname.startsWith(`${path}/`));
}
