import { Button } from '@mantine/core';
import { setLanguage, useLanguage } from '../i18n/language.ts';

/** Shows the pages in the other language; named in that language, as who needs it reads it. */
export function LanguageSwitch() {
  const other = useLanguage() === 'vi' ? 'en' : 'vi';
  return (
    <Button variant="subtle" lang={other} onClick={() => setLanguage(other)}>
      {other === 'en' ? 'English' : 'Tiếng Việt'}
    </Button>
  );
}
