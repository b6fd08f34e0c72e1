using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BurdenCompliance.Registry;

/// <summary>Assessments, the audit that only grows, and the keys that make a repeated request harmless.</summary>
[DbContext(typeof(RegistryDbContext))]
[Migration("0001_open_the_registry")]
internal sealed class M0001OpenTheRegistry : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE registry.assessment (
            id                    uuid NOT NULL CONSTRAINT assessment_pkey PRIMARY KEY,
            created_at            timestamptz NOT NULL,
            created_by            text NOT NULL,
            file_name             text NOT NULL,
            file_sha256           text NOT NULL CONSTRAINT assessment_file_sha256 CHECK (file_sha256 ~ '^[0-9a-f]{64}$'),
            file_bytes            bigint NOT NULL CONSTRAINT assessment_file_bytes CHECK (file_bytes >= 0),
            title                 text NOT NULL,
            issuer                text NOT NULL,
            document_number       text,
            profile               json NOT NULL,
            examination           json NOT NULL,
            catalog_version       text NOT NULL,
            catalog_sha256        text NOT NULL,
            verdict               text NOT NULL CONSTRAINT assessment_verdict CHECK (verdict IN ('consistent', 'explain', 'inconsistent')),
            findings              integer NOT NULL,
            body                  integer NOT NULL,
            body_with_attachments integer NOT NULL,
            document              integer NOT NULL,
            libre_office          integer NOT NULL
        );
        CREATE INDEX assessment_newest ON registry.assessment (created_at DESC, id DESC);

        CREATE TABLE registry.audit_event (
            seq         bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT audit_event_pkey PRIMARY KEY,
            at          timestamptz NOT NULL,
            actor       text NOT NULL,
            act         text NOT NULL,
            object      text,
            outcome     text NOT NULL,
            correlation text,
            details     json NOT NULL
        );
        CREATE FUNCTION registry.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
        END $$;
        CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON registry.audit_event
            FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse_change();

        CREATE TABLE registry.idempotency_key (
            actor          text NOT NULL,
            act            text NOT NULL,
            key            text NOT NULL,
            request_sha256 text NOT NULL,
            object_id      uuid NOT NULL,
            at             timestamptz NOT NULL,
            CONSTRAINT idempotency_key_pkey PRIMARY KEY (actor, act, key)
        );
        """);
}
