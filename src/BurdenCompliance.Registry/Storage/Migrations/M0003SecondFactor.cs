using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BurdenCompliance.Registry;

/// <summary>Former passwords, and second factors given for one purpose.</summary>
[DbContext(typeof(RegistryDbContext))]
[Migration("0003_second_factor")]
internal sealed class M0003SecondFactor : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE registry.former_password (
            id            uuid NOT NULL CONSTRAINT former_password_pkey PRIMARY KEY,
            person_id     uuid NOT NULL CONSTRAINT former_password_person_fkey REFERENCES registry.person (id),
            password_hash text NOT NULL,
            at            timestamptz NOT NULL
        );
        CREATE INDEX former_password_person ON registry.former_password (person_id);

        CREATE TABLE registry.step_up (
            id        uuid NOT NULL CONSTRAINT step_up_pkey PRIMARY KEY,
            person_id uuid NOT NULL CONSTRAINT step_up_person_fkey REFERENCES registry.person (id),
            bound_to  text NOT NULL,
            at        timestamptz NOT NULL,
            used_at   timestamptz
        );
        CREATE INDEX step_up_person ON registry.step_up (person_id);

        DO $$
        BEGIN
            IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'burden') THEN
                GRANT SELECT, INSERT ON registry.former_password, registry.step_up TO burden;
                GRANT UPDATE (used_at) ON registry.step_up TO burden;
            END IF;
        END $$;
        """);
}
