import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Language } from '../errors/app-error.ts';
import { StartError } from '../errors/start-error.ts';
import { fieldMessage } from '../http/field-messages.ts';

const beginsWith =
  (...schemes: string[]) =>
  (text: string) =>
    schemes.some((scheme) => text.startsWith(scheme));
const mustBegin = (vi: string, en: string) => ({
  params: { vi: `Phải bắt đầu bằng ${vi}.`, en: `This must begin with ${en}.` },
});

const WEB = { protocol: /^https?$/ };

/**
 * Every setting of the application: its environment variable, default and meaning. `docs/settings.md` is made from it.
 * Nothing else in the source reads `process.env`.
 */
const settingsSchema = z.object({
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .default(8080)
    .describe('TCP port of the web server; 0 takes a free one'),
  HOST: z.string().min(1).default('127.0.0.1').describe('Address the web server listens on; 0.0.0.0 for all'),
  DATA_DIR: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Folder of the database, files, keys and seals; without it `data` in the folder of the program',
    ),
  DATABASE_URL: z
    .string()
    .refine(
      beginsWith('postgres://', 'postgresql://'),
      mustBegin('postgres:// hoặc postgresql://', 'postgres:// or postgresql://'),
    )
    .optional()
    .describe('An existing PostgreSQL 15 or newer; without it the application runs its own'),
  PUBLIC_URL: z
    .url(WEB)
    .optional()
    .describe('Address under which people reach the application, used in mails and calendar feeds'),
  SECURE_COOKIES: z
    .enum(['auto', 'always', 'never'])
    .default('auto')
    .describe('Whether cookies demand HTTPS; auto: when PUBLIC_URL begins with https'),
  TRUST_PROXY: z
    .union([z.stringbool().transform(Number), z.coerce.number().int().min(0).max(9)])
    .default(0)
    .describe(
      'How many reverse proxies of your own stand in front, one behind the other (true: 1): the address of the caller is what the outermost of them saw, whatever the caller wrote into X-Forwarded-For',
    ),
  METRICS_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .optional()
    .describe('Port of the Prometheus listener; closed without it'),
  METRICS_HOST: z.string().default('127.0.0.1').describe('Address of the Prometheus listener'),
  SMTP_URL: z
    .string()
    .refine(beginsWith('smtp://', 'smtps://'), mustBegin('smtp:// hoặc smtps://', 'smtp:// or smtps://'))
    .refine((text) => URL.canParse(text) && new URL(text).hostname !== '', {
      params: {
        vi: 'Thiếu tên máy chủ thư; ví dụ smtp://ten:matkhau@mail.example.vn:587.',
        en: 'It names no mail server; such as smtp://name:password@mail.example.vn:587.',
      },
    })
    .optional()
    .describe('Mail server; without it mails are kept and shown on the outbox page'),
  MAIL_FROM: z
    .string()
    .refine((text) => /^[^<>]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/.test(text), {
      params: {
        vi: 'Phải là địa chỉ thư, ví dụ: Sổ Vàng <so-vang@xa.example.vn>.',
        en: 'This must be a mail address, such as: Sổ Vàng <so-vang@xa.example.vn>.',
      },
    })
    .default('Sổ Vàng <so-vang@localhost>')
    .describe('Sender of the mails'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('Least level that is logged'),
  SO_VANG_DEMO: z
    .enum(['auto', 'never'])
    .default('auto')
    .describe(
      'auto: load the demo workspace into an empty database; never: begin empty, with the first-run page',
    ),
  SO_VANG_DEMO_PASSWORD: z
    .string()
    .min(10)
    .optional()
    .describe('Password of the demo accounts; without it one is made up for this installation and printed'),
  SIGNING_SERVICE_URL: z
    .url(WEB)
    .optional()
    .describe('Remote signing service, asked for signatures over HTTPS; without it only .p12 files sign'),
  SIGNING_SERVICE_TOKEN: z
    .string()
    .min(1)
    .optional()
    .describe('What the signing service is shown to let us in'),
  OIDC_ISSUER: z
    .url()
    .optional()
    .describe(
      'Identity provider for single sign-on (OpenID Connect); needs OIDC_CLIENT_ID and PUBLIC_URL. Its return address is PUBLIC_URL/dang-nhap/tro-lai',
    ),
  OIDC_CLIENT_ID: z
    .string()
    .min(1)
    .optional()
    .describe('Name under which the provider knows this application'),
  OIDC_CLIENT_SECRET: z
    .string()
    .min(1)
    .optional()
    .describe('What this application shows the provider; without it PKCE alone protects the exchange'),
  OIDC_NAME: z
    .string()
    .min(1)
    .max(60)
    .default('tài khoản chung của tỉnh')
    .describe('What people call the provider: stands on the button of the sign-in page'),
  OIDC_LOGIN_CLAIM: z
    .string()
    .refine((name) => /^[a-zA-Z_]+$/.test(name), {
      params: { vi: 'Phải là tên của một claim.', en: 'This must be the name of a claim.' },
    })
    .optional()
    .describe(
      'Claim that names the account at a first visit, such as preferred_username, when people cannot choose it themselves; without it everybody links the own account in the profile',
    ),
  WEB_CONCURRENT_UPLOADS: z.coerce
    .number()
    .int()
    .min(1)
    .max(32)
    .default(2)
    .describe('Documents that are read at the same time'),
});

export type Settings = z.infer<typeof settingsSchema> & {
  /** Absolute path of DATA_DIR. */
  dataDir: string;
  secureCookies: boolean;
};

/**
 * Reads and validates the settings from `environment` (usually `process.env`); an empty variable counts as absent.
 * @throws StartError `settings-invalid` that names each wrong variable
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    throw wrong({
      vi: `Hãy sửa biến môi trường sau rồi chạy lại: ${faultsOf(given, 'vi')}`,
      en: `Mend these environment variables and start again: ${faultsOf(given, 'en')}`,
    });
  }
  const settings = parsed.data;
  checkSingleSignOn(settings);
  return {
    ...settings,
    dataDir: resolve(settings.DATA_DIR ?? join(import.meta.dirname, '../../../data')),
    secureCookies:
      settings.SECURE_COOKIES === 'always' ||
      (settings.SECURE_COOKIES === 'auto' && settings.PUBLIC_URL?.startsWith('https:') === true),
  };
}

function wrong({ vi, en }: Record<Language, string>): StartError {
  return new StartError('settings-invalid', {
    vi: `Cấu hình chưa đúng. ${vi}`,
    en: `The settings are wrong. ${en}`,
  });
}

/** What is wrong, one sentence a variable. */
function faultsOf(given: Record<string, unknown>, language: Language): string {
  const parsed = settingsSchema.safeParse(given, {
    error: (issue) => {
      if (issue.code === 'invalid_value')
        return `${{ vi: 'Hãy chọn một trong', en: 'Choose one of' }[language]}: ${issue.values.join(', ')}.`;
      if (issue.code === 'invalid_type')
        return { vi: 'Phải là một số nguyên.', en: 'This must be a whole number.' }[language];
      return fieldMessage(issue, language);
    },
  });
  return (parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`).join(' ');
}

function checkSingleSignOn({
  OIDC_ISSUER,
  OIDC_CLIENT_ID,
  PUBLIC_URL,
}: z.infer<typeof settingsSchema>): void {
  if (OIDC_ISSUER === undefined) return;
  if (OIDC_CLIENT_ID === undefined || PUBLIC_URL === undefined) {
    throw wrong({
      vi: 'Đăng nhập một lần (OIDC_ISSUER) cần thêm OIDC_CLIENT_ID và PUBLIC_URL; hãy đặt các biến này rồi chạy lại.',
      en: 'Single sign-on (OIDC_ISSUER) needs OIDC_CLIENT_ID and PUBLIC_URL too; set these and start again.',
    });
  }
  const { protocol, hostname } = new URL(OIDC_ISSUER);
  if (protocol !== 'https:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname)) {
    throw wrong({
      vi: 'OIDC_ISSUER phải bắt đầu bằng https://, trừ khi ở ngay trên máy này; hãy sửa rồi chạy lại.',
      en: 'OIDC_ISSUER must begin with https://, except on this very machine; mend it and start again.',
    });
  }
}

/** Name, default and meaning of each setting, for `--help` and the documentation. */
export function describeSettings(): { name: string; fallback: string; meaning: string }[] {
  return Object.entries(settingsSchema.shape).map(([name, schema]) => {
    const fallback = schema.safeParse(undefined).data;
    return {
      name,
      fallback: fallback === undefined ? '–' : String(fallback),
      meaning: schema.description ?? '',
    };
  });
}
