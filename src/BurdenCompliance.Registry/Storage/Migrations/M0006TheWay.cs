using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BurdenCompliance.Registry;

/// <summary>The way of an assessment: its state, versions, dispositions, rulings, decisions, history and notices.</summary>
[DbContext(typeof(RegistryDbContext))]
[Migration("0006_the_way")]
internal sealed class M0006TheWay : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        ALTER TABLE registry.assessment
            ADD COLUMN state text NOT NULL DEFAULT 'draft' CONSTRAINT assessment_state CHECK (state IN ('draft', 'self-assessment', 'review', 'returned',
                'correction', 'sign-off', 'to-issue', 'issued', 'withdrawn', 'void')),
            ADD COLUMN revision integer NOT NULL DEFAULT 1,
            ADD COLUMN round integer NOT NULL DEFAULT 1,
            ADD COLUMN version integer NOT NULL DEFAULT 1,
            ADD COLUMN since timestamptz,
            ADD COLUMN is_profile_confirmed boolean NOT NULL DEFAULT false,
            ADD COLUMN review_office_id uuid CONSTRAINT assessment_review_office_fkey REFERENCES registry.office (id),
            ADD COLUMN seal text,
            ADD COLUMN clauses text[] NOT NULL DEFAULT '{}';
        UPDATE registry.assessment SET since = created_at,
            clauses = ARRAY(SELECT DISTINCT f ->> 'clause' FROM json_array_elements(examination -> 'findings') AS f ORDER BY 1);
        ALTER TABLE registry.assessment ALTER COLUMN since SET NOT NULL;
        CREATE INDEX assessment_review_office ON registry.assessment (review_office_id);
        CREATE INDEX assessment_waiting ON registry.assessment (state, since);
        CREATE INDEX assessment_file ON registry.assessment (file_sha256);
        CREATE UNIQUE INDEX assessment_seal ON registry.assessment (seal);

        CREATE TABLE registry.draft_version (
            assessment_id uuid NOT NULL CONSTRAINT draft_version_assessment REFERENCES registry.assessment (id),
            number        integer NOT NULL,
            at            timestamptz NOT NULL,
            person_id     uuid NOT NULL,
            person_name   text NOT NULL,
            file_name     text NOT NULL,
            file_sha256   text NOT NULL,
            examination   json NOT NULL,
            verdict       text NOT NULL,
            findings      integer NOT NULL,
            CONSTRAINT draft_version_pkey PRIMARY KEY (assessment_id, number)
        );
        CREATE INDEX draft_version_file ON registry.draft_version (file_sha256);
        INSERT INTO registry.draft_version
            SELECT id, 1, created_at, coalesce(drafter_id, '00000000-0000-0000-0000-000000000000'), created_by, file_name, file_sha256, examination, verdict, findings
            FROM registry.assessment;

        CREATE TABLE registry.disposition (
            seq           bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT disposition_pkey PRIMARY KEY,
            assessment_id uuid NOT NULL CONSTRAINT disposition_assessment REFERENCES registry.assessment (id),
            version       integer NOT NULL,
            finding       integer NOT NULL,
            kind          text NOT NULL CONSTRAINT disposition_kind CHECK (kind IN ('mended', 'justified', 'excepted', 'false-alarm')),
            basis         text NOT NULL,
            reason        text NOT NULL,
            is_carried    boolean NOT NULL,
            person_id     uuid NOT NULL,
            person_name   text NOT NULL,
            at            timestamptz NOT NULL
        );
        CREATE INDEX disposition_of ON registry.disposition (assessment_id, version);

        CREATE TABLE registry.answer (
            seq           bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT answer_pkey PRIMARY KEY,
            assessment_id uuid NOT NULL CONSTRAINT answer_assessment REFERENCES registry.assessment (id),
            version       integer NOT NULL,
            question      integer NOT NULL,
            words         text NOT NULL,
            person_id     uuid NOT NULL,
            person_name   text NOT NULL,
            at            timestamptz NOT NULL
        );
        CREATE INDEX answer_of ON registry.answer (assessment_id, version);

        CREATE TABLE registry.ruling (
            seq           bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT ruling_pkey PRIMARY KEY,
            assessment_id uuid NOT NULL CONSTRAINT ruling_assessment REFERENCES registry.assessment (id),
            version       integer NOT NULL,
            round         integer NOT NULL,
            finding       integer NOT NULL,
            is_confirmed  boolean NOT NULL,
            reason        text NOT NULL,
            person_id     uuid NOT NULL,
            person_name   text NOT NULL,
            at            timestamptz NOT NULL
        );
        CREATE INDEX ruling_of ON registry.ruling (assessment_id, version);

        CREATE TABLE registry.decision (
            assessment_id  uuid NOT NULL CONSTRAINT decision_assessment REFERENCES registry.assessment (id),
            round          integer NOT NULL,
            role           text NOT NULL CONSTRAINT decision_role CHECK (role IN ('review', 'sign-off', 'revocation')),
            act            text NOT NULL,
            version        integer NOT NULL,
            file_sha256    text NOT NULL,
            catalog_sha256 text NOT NULL,
            policy         text NOT NULL,
            legality       text NOT NULL,
            words          text NOT NULL,
            person_id      uuid NOT NULL,
            person_name    text NOT NULL,
            office_name    text NOT NULL,
            at             timestamptz NOT NULL,
            seal           text,
            CONSTRAINT decision_pkey PRIMARY KEY (assessment_id, round, role)
        );

        CREATE TABLE registry.return_reason (
            assessment_id uuid NOT NULL CONSTRAINT return_reason_assessment REFERENCES registry.assessment (id),
            round         integer NOT NULL,
            role          text NOT NULL,
            ordinal       integer NOT NULL,
            code          text NOT NULL,
            words         text NOT NULL CONSTRAINT return_reason_other CHECK (code <> 'other' OR words <> ''),
            paragraph     integer,
            passage       text NOT NULL,
            CONSTRAINT return_reason_pkey PRIMARY KEY (assessment_id, round, role, ordinal)
        );

        CREATE TABLE registry.assessment_event (
            seq           bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT assessment_event_pkey PRIMARY KEY,
            assessment_id uuid NOT NULL CONSTRAINT assessment_event_assessment REFERENCES registry.assessment (id),
            at            timestamptz NOT NULL,
            person_id     uuid NOT NULL,
            person_name   text NOT NULL,
            post          text NOT NULL,
            act           text NOT NULL,
            from_state    text,
            to_state      text NOT NULL,
            version       integer NOT NULL,
            round         integer NOT NULL,
            count         integer NOT NULL,
            words         text NOT NULL
        );
        CREATE INDEX assessment_event_of ON registry.assessment_event (assessment_id);
        INSERT INTO registry.assessment_event (assessment_id, at, person_id, person_name, post, act, to_state, version, round, count, words)
            SELECT id, created_at, coalesce(drafter_id, '00000000-0000-0000-0000-000000000000'), created_by, 'drafter', 'open', 'draft', 1, 1, findings, ''
            FROM registry.assessment ORDER BY created_at, id;

        CREATE TABLE registry.outgoing_check (
            seq           bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT outgoing_check_pkey PRIMARY KEY,
            assessment_id uuid NOT NULL CONSTRAINT outgoing_check_assessment REFERENCES registry.assessment (id),
            round         integer NOT NULL,
            file_name     text NOT NULL,
            file_sha256   text NOT NULL,
            is_same_text  boolean NOT NULL,
            changes       json NOT NULL,
            person_id     uuid NOT NULL,
            person_name   text NOT NULL,
            at            timestamptz NOT NULL
        );
        CREATE INDEX outgoing_check_of ON registry.outgoing_check (assessment_id);

        CREATE TABLE registry.notice (
            id            uuid NOT NULL CONSTRAINT notice_pkey PRIMARY KEY,
            person_id     uuid NOT NULL CONSTRAINT notice_person_fkey REFERENCES registry.person (id),
            assessment_id uuid NOT NULL CONSTRAINT notice_assessment REFERENCES registry.assessment (id),
            act           text NOT NULL,
            to_state      text NOT NULL,
            from_name     text NOT NULL,
            title         text NOT NULL,
            words         text NOT NULL,
            at            timestamptz NOT NULL,
            read_at       timestamptz
        );
        CREATE INDEX notice_person ON registry.notice (person_id, at DESC);
        CREATE INDEX notice_of ON registry.notice (assessment_id);

        CREATE TABLE registry.outbox (
            id         uuid NOT NULL CONSTRAINT outbox_pkey PRIMARY KEY,
            notice_id  uuid NOT NULL CONSTRAINT outbox_notice_fkey REFERENCES registry.notice (id),
            created_at timestamptz NOT NULL,
            next_at    timestamptz NOT NULL,
            attempts   integer NOT NULL,
            settled_at timestamptz,
            trouble    text
        );
        CREATE INDEX outbox_notice ON registry.outbox (notice_id);
        CREATE INDEX outbox_waiting ON registry.outbox (settled_at, next_at);

        CREATE TABLE registry.saved_filter (
            person_id uuid NOT NULL CONSTRAINT saved_filter_person_fkey REFERENCES registry.person (id),
            name      text NOT NULL,
            query     text NOT NULL,
            at        timestamptz NOT NULL,
            CONSTRAINT saved_filter_pkey PRIMARY KEY (person_id, name)
        );

        DO $$
        DECLARE grown text;
        BEGIN
            FOREACH grown IN ARRAY ARRAY['draft_version', 'disposition', 'answer', 'ruling', 'decision', 'return_reason', 'assessment_event', 'outgoing_check'] LOOP
                EXECUTE format('CREATE TRIGGER %1$s_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON registry.%1$s
                    FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse_change()', grown);
                IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'burden') THEN
                    EXECUTE format('GRANT SELECT, INSERT ON registry.%s TO burden', grown);
                END IF;
            END LOOP;
            IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'burden') THEN
                GRANT UPDATE ON registry.assessment TO burden;
                GRANT SELECT, INSERT, UPDATE ON registry.notice, registry.outbox TO burden;
                GRANT SELECT, INSERT, UPDATE, DELETE ON registry.saved_filter TO burden;
            END IF;
        END $$;
        """);
}
