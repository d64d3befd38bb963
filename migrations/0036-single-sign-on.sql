-- Signing in through the identity provider of the province (OpenID Connect).

create table account_identity (
  issuer       text not null check (length(issuer) between 1 and 500),
  subject      text not null check (length(subject) between 1 and 255),
  account_id   uuid not null references account,
  linked_at    timestamptz not null,
  last_used_at timestamptz,
  primary key (issuer, subject),
  unique (account_id, issuer)
);
comment on table account_identity is 'Who an account is at an identity provider: the pair that OpenID Connect guarantees to be stable, never a name or a mail address.';
select grant_app('select, insert, update, delete', 'account_identity');

alter table login_session add column single_sign_on boolean not null default false;
comment on column login_session.single_sign_on is 'Signed in through the identity provider: a temporary password need not be changed first.';
