using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BurdenCompliance.Registry;

/// <summary>Meetings and inspections, planned and held; retained lists with their items.</summary>
[DbContext(typeof(RegistryDbContext))]
[Migration("0012_occasions")]
internal sealed class M0012Occasions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE registry.occasion (
            id            uuid NOT NULL CONSTRAINT occasion_pkey PRIMARY KEY,
            office_id     uuid NOT NULL CONSTRAINT occasion_office_fkey REFERENCES registry.office (id),
            year          integer NOT NULL,
            kind          text NOT NULL CONSTRAINT occasion_kind CHECK (kind IN ('meeting', 'inspection')),
            title         text NOT NULL,
            month         integer NOT NULL CONSTRAINT occasion_month CHECK (month BETWEEN 1 AND 12),
            places        text NOT NULL,
            reach         text,
            is_planned    boolean NOT NULL,
            filing        text,
            held_on       date,
            is_cancelled  boolean NOT NULL DEFAULT false,
            is_video      boolean NOT NULL,
            attendees     integer NOT NULL,
            minutes       integer NOT NULL,
            recorded_at   timestamptz NOT NULL,
            recorded_by   uuid NOT NULL
        );
        CREATE INDEX occasion_office ON registry.occasion (office_id, year, kind);

        CREATE TABLE registry.retained_list (
            id          uuid NOT NULL CONSTRAINT retained_list_pkey PRIMARY KEY,
            office_id   uuid NOT NULL CONSTRAINT retained_list_office_fkey REFERENCES registry.office (id),
            kind        text NOT NULL,
            version     integer NOT NULL,
            as_of       date NOT NULL,
            file_name   text NOT NULL,
            file_sha256 text NOT NULL,
            made_at     timestamptz NOT NULL,
            made_by     uuid NOT NULL
        );
        CREATE UNIQUE INDEX retained_list_version ON registry.retained_list (office_id, kind, version);

        CREATE TABLE registry.retained_item (
            list_id uuid NOT NULL CONSTRAINT retained_item_list_fkey REFERENCES registry.retained_list (id),
            ordinal integer NOT NULL,
            number  text NOT NULL,
            name    text NOT NULL,
            CONSTRAINT retained_item_pkey PRIMARY KEY (list_id, ordinal)
        );

        DO $$
        BEGIN
            IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'burden') THEN
                GRANT SELECT, INSERT, UPDATE ON registry.occasion TO burden;
                GRANT SELECT, INSERT ON registry.retained_list, registry.retained_item TO burden;
            END IF;
        END $$;
        """);
}
