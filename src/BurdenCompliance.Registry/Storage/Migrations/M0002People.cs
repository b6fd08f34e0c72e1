using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BurdenCompliance.Registry;

/// <summary>Regions, offices, people, posts and sessions; whose an assessment is; who and where from in the audit.</summary>
[DbContext(typeof(RegistryDbContext))]
[Migration("0002_people")]
internal sealed class M0002People : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE registry.region (
            id        uuid NOT NULL CONSTRAINT region_pkey PRIMARY KEY,
            parent_id uuid CONSTRAINT region_parent_fkey REFERENCES registry.region (id),
            name      text NOT NULL,
            level     text NOT NULL,
            rank      integer NOT NULL
        );
        CREATE UNIQUE INDEX region_name ON registry.region (name);
        CREATE INDEX region_parent ON registry.region (parent_id);

        CREATE TABLE registry.office (
            id            uuid NOT NULL CONSTRAINT office_pkey PRIMARY KEY,
            region_id     uuid NOT NULL CONSTRAINT office_region_fkey REFERENCES registry.region (id),
            parent_id     uuid CONSTRAINT office_parent_fkey REFERENCES registry.office (id),
            name          text NOT NULL,
            short_name    text NOT NULL,
            kind          text NOT NULL,
            level         text NOT NULL,
            rank          integer NOT NULL,
            document_word text NOT NULL,
            created_at    timestamptz NOT NULL
        );
        CREATE UNIQUE INDEX office_name ON registry.office (name);
        CREATE INDEX office_region ON registry.office (region_id);
        CREATE INDEX office_parent ON registry.office (parent_id);

        CREATE TABLE registry.person (
            id                   uuid NOT NULL CONSTRAINT person_pkey PRIMARY KEY,
            account              text NOT NULL CONSTRAINT person_account_form CHECK (account ~ '^[a-z][a-z0-9._-]{1,39}$'),
            name                 text NOT NULL,
            office_id            uuid NOT NULL CONSTRAINT person_office_fkey REFERENCES registry.office (id),
            email                text,
            state                text NOT NULL CONSTRAINT person_state CHECK (state IN ('active', 'disabled')),
            password_hash        text,
            password_set_at      timestamptz,
            password_must_change boolean NOT NULL DEFAULT false,
            password_until       timestamptz,
            failures             integer NOT NULL DEFAULT 0,
            locked_until         timestamptz,
            totp_secret          text,
            totp_confirmed_at    timestamptz,
            totp_step            bigint NOT NULL DEFAULT 0,
            created_at           timestamptz NOT NULL
        );
        CREATE UNIQUE INDEX person_account ON registry.person (account);
        CREATE INDEX person_office ON registry.person (office_id);

        CREATE TABLE registry.post (
            id        uuid NOT NULL CONSTRAINT post_pkey PRIMARY KEY,
            person_id uuid NOT NULL CONSTRAINT post_person_fkey REFERENCES registry.person (id),
            office_id uuid NOT NULL CONSTRAINT post_office_fkey REFERENCES registry.office (id),
            post      text NOT NULL CONSTRAINT post_post CHECK (post IN ('drafter', 'reviewer', 'approver', 'ledger-keeper',
                          'system-administrator', 'security-administrator', 'audit-administrator')),
            from_at   timestamptz NOT NULL,
            until_at  timestamptz,
            given_by  text NOT NULL
        );
        CREATE INDEX post_person ON registry.post (person_id);
        CREATE INDEX post_office ON registry.post (office_id);

        CREATE TABLE registry.session (
            id           uuid NOT NULL CONSTRAINT session_pkey PRIMARY KEY,
            token_sha256 text NOT NULL,
            person_id    uuid NOT NULL CONSTRAINT session_person_fkey REFERENCES registry.person (id),
            office_id    uuid NOT NULL CONSTRAINT session_office_fkey REFERENCES registry.office (id),
            began_at     timestamptz NOT NULL,
            seen_at      timestamptz NOT NULL,
            until_at     timestamptz NOT NULL,
            ended_at     timestamptz,
            ended_by     text,
            address      text
        );
        CREATE UNIQUE INDEX session_token ON registry.session (token_sha256);
        CREATE INDEX session_person ON registry.session (person_id);
        CREATE INDEX session_office ON registry.session (office_id);

        ALTER TABLE registry.assessment
            ADD COLUMN office_id uuid CONSTRAINT assessment_office_fkey REFERENCES registry.office (id),
            ADD COLUMN drafter_id uuid CONSTRAINT assessment_drafter_fkey REFERENCES registry.person (id);
        CREATE INDEX assessment_office ON registry.assessment (office_id, created_at DESC, id DESC);
        CREATE INDEX assessment_drafter ON registry.assessment (drafter_id);

        ALTER TABLE registry.audit_event
            ADD COLUMN person_id uuid,
            ADD COLUMN office_id uuid,
            ADD COLUMN address text;
        CREATE INDEX audit_event_object ON registry.audit_event (object);

        DO $$
        BEGIN
            IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'burden') THEN
                GRANT SELECT, INSERT, UPDATE ON registry.region, registry.office, registry.person, registry.post, registry.session TO burden;
            END IF;
        END $$;
        """);
}
