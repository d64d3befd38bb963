import { Group, Text } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { Mark } from '../theme/mark.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import classes from './page.module.css';

/** The frame of pages before sign-in: the name, the language, and one narrow column. */
export function BareFrame() {
  return (
    <div className={classes.bare}>
      <header className={classes.bareContent}>
        <Group justify="space-between">
          <Group gap="xs">
            <Mark size={40} />
            <Text fw={700} size="lg">
              Sổ Vàng
            </Text>
          </Group>
          <LanguageSwitch />
        </Group>
      </header>
      <main className={classes.bareContent}>
        <Outlet />
      </main>
    </div>
  );
}
