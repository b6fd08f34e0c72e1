using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BurdenCompliance.Registry;

/// <summary>The plan of a year and its items, statements above the ceiling, imports of past years.</summary>
[DbContext(typeof(RegistryDbContext))]
[Migration("0011_plan")]
internal sealed class M0011Plan : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE registry.plan (
            office_id  uuid NOT NULL CONSTRAINT plan_office_fkey REFERENCES registry.office (id),
            year       integer NOT NULL,
            state      text NOT NULL CONSTRAINT plan_state CHECK (state IN ('open', 'submitted', 'approved')),
            version    integer NOT NULL,
            remark     text,
            changed_at timestamptz NOT NULL,
            changed_by uuid NOT NULL,
            CONSTRAINT plan_pkey PRIMARY KEY (office_id, year)
        );

        CREATE TABLE registry.plan_item (
            id             uuid NOT NULL CONSTRAINT plan_item_pkey PRIMARY KEY,
            office_id      uuid NOT NULL CONSTRAINT plan_item_office_fkey REFERENCES registry.office (id),
            year           integer NOT NULL,
            ordinal        integer NOT NULL,
            title          text NOT NULL,
            document_type  text NOT NULL,
            document_class text NOT NULL,
            month          integer NOT NULL CONSTRAINT plan_item_month CHECK (month BETWEEN 1 AND 12),
            owner          text NOT NULL,
            is_temporary   boolean NOT NULL,
            reason         text,
            state          text NOT NULL CONSTRAINT plan_item_state CHECK (state IN ('proposed', 'approved', 'refused', 'withdrawn')),
            decided_by     uuid,
            decided_at     timestamptz,
            assessment_id  uuid,
            document_id    uuid,
            CONSTRAINT plan_item_used CHECK (document_id IS NULL OR state = 'approved')
        );
        CREATE UNIQUE INDEX plan_item_ordinal ON registry.plan_item (office_id, year, ordinal);
        CREATE UNIQUE INDEX plan_item_assessment ON registry.plan_item (assessment_id);

        CREATE TABLE registry.plan_choice (
            assessment_id uuid NOT NULL CONSTRAINT plan_choice_pkey PRIMARY KEY,
            office_id     uuid NOT NULL,
            plan_item_id  uuid,
            out_of_plan   text,
            chosen_at     timestamptz NOT NULL,
            chosen_by     uuid NOT NULL,
            CONSTRAINT plan_choice_one CHECK ((plan_item_id IS NULL) <> (out_of_plan IS NULL))
        );

        CREATE TABLE registry.quota_statement (
            id         uuid NOT NULL CONSTRAINT quota_statement_pkey PRIMARY KEY,
            office_id  uuid NOT NULL CONSTRAINT quota_statement_office_fkey REFERENCES registry.office (id),
            year       integer NOT NULL,
            addressee  text NOT NULL,
            dated      date NOT NULL,
            causes     text NOT NULL,
            used       integer NOT NULL,
            last_year  integer,
            plan       integer,
            filed_at   timestamptz NOT NULL,
            filed_by   uuid NOT NULL
        );
        CREATE INDEX quota_statement_office ON registry.quota_statement (office_id, year);

        CREATE TABLE registry.ledger_import (
            id          uuid NOT NULL CONSTRAINT ledger_import_pkey PRIMARY KEY,
            office_id   uuid NOT NULL CONSTRAINT ledger_import_office_fkey REFERENCES registry.office (id),
            file_name   text NOT NULL,
            file_sha256 text NOT NULL,
            accepted    integer NOT NULL,
            refused     integer NOT NULL,
            made_at     timestamptz NOT NULL,
            made_by     uuid NOT NULL,
            undone_at   timestamptz,
            undone_by   uuid
        );
        CREATE UNIQUE INDEX ledger_import_once ON registry.ledger_import (office_id, file_sha256) WHERE undone_at IS NULL;
        CREATE INDEX ledger_entry_import ON registry.ledger_entry (import_id) WHERE import_id IS NOT NULL;

        DO $$
        BEGIN
            IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'burden') THEN
                GRANT SELECT, INSERT, UPDATE ON registry.plan, registry.plan_item, registry.plan_choice, registry.ledger_import TO burden;
                GRANT SELECT, INSERT ON registry.quota_statement TO burden;
            END IF;
        END $$;
        """);
}
