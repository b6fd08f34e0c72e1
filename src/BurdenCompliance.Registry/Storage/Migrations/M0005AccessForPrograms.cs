using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BurdenCompliance.Registry;

/// <summary>Tokens for programs, posts held for somebody absent, and the count of uploads that all replicas share.</summary>
[DbContext(typeof(RegistryDbContext))]
[Migration("0005_access_for_programs")]
internal sealed class M0005AccessForPrograms : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE registry.api_token (
            id           uuid NOT NULL CONSTRAINT api_token_pkey PRIMARY KEY,
            token_sha256 text NOT NULL,
            name         text NOT NULL,
            person_id    uuid NOT NULL CONSTRAINT api_token_person_fkey REFERENCES registry.person (id),
            office_id    uuid NOT NULL CONSTRAINT api_token_office_fkey REFERENCES registry.office (id),
            post         text NOT NULL CONSTRAINT api_token_post CHECK (post IN ('drafter', 'ledger-keeper')),
            created_at   timestamptz NOT NULL,
            until_at     timestamptz NOT NULL,
            ended_at     timestamptz
        );
        CREATE UNIQUE INDEX api_token_token ON registry.api_token (token_sha256);
        CREATE INDEX api_token_person ON registry.api_token (person_id);
        CREATE INDEX api_token_office ON registry.api_token (office_id);

        ALTER TABLE registry.post ADD COLUMN deputy_for uuid CONSTRAINT post_deputy_fkey REFERENCES registry.person (id);
        CREATE INDEX post_deputy ON registry.post (deputy_for);

        CREATE TABLE registry.upload_minute (
            person_id uuid NOT NULL CONSTRAINT upload_minute_person_fkey REFERENCES registry.person (id),
            minute    timestamptz NOT NULL,
            uploads   integer NOT NULL,
            CONSTRAINT upload_minute_pkey PRIMARY KEY (person_id, minute)
        );

        DO $$
        BEGIN
            IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'burden') THEN
                GRANT SELECT, INSERT ON registry.api_token TO burden;
                GRANT UPDATE (ended_at) ON registry.api_token TO burden;
                GRANT SELECT, INSERT, UPDATE, DELETE ON registry.upload_minute TO burden;
            END IF;
        END $$;
        """);
}
