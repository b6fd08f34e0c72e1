using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BurdenCompliance.Registry;

/// <summary>What drafters say to answers of the records.</summary>
[DbContext(typeof(RegistryDbContext))]
[Migration("0023_record_dispositions")]
internal sealed class M0023RecordDispositions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE registry.record_disposition (
            seq           bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT record_disposition_pkey PRIMARY KEY,
            assessment_id uuid NOT NULL CONSTRAINT record_disposition_assessment REFERENCES registry.assessment (id),
            rule          text NOT NULL,
            cause         text NOT NULL,
            kind          text NOT NULL CONSTRAINT record_disposition_kind CHECK (kind IN ('justified', 'excepted', 'false-alarm')),
            basis         text NOT NULL,
            reason        text NOT NULL,
            person_id     uuid NOT NULL,
            person_name   text NOT NULL,
            at            timestamptz NOT NULL
        );
        CREATE INDEX record_disposition_of ON registry.record_disposition (assessment_id);
        CREATE TRIGGER record_disposition_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON registry.record_disposition
            FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse_change();
        DO $$
        BEGIN
            IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'burden') THEN
                GRANT SELECT, INSERT ON registry.record_disposition TO burden;
            END IF;
        END $$;
        """);
}
