create table idempotency_key (
    -- How other services know the request: chosen here, new for each key that is new to us.
    request uuid primary key,
    -- The hash of the token that sent it: keys of two tokens never meet.
    owner text not null,
    key text not null,
    -- Tells another endpoint or body under the same key; keyed by the token's text, so that nothing can be guessed from it.
    fingerprint text not null,
    -- Who runs it now; a run that takes over has another one.
    attempt uuid not null,
    claimed_until timestamptz not null,
    -- Sealed by a key that only the token's text leads to; in base64; null until there is one.
    answer text,
    created timestamptz not null,
    constraint idempotency_key_unique unique (owner, key)
);

create index idempotency_key_age on idempotency_key (created);
